import type { AxisNode } from "../../shared/model/axis.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { AxisTree } from "../../shared/structure/axis-tree.ts";
import type { Facts } from "../../shared/structure/facts.ts";

/** Sizes of the matrix in canvas units, which are pixels at zoom 1. */
export const MATRIX = {
  rowHeaderWidth: 316,
  columnWidth: 164,
  /** One line of a name. */
  nameLine: 18,
  /** The line of chips in a row header. */
  chipLine: 23,
  /** Each chip of a column header, whose title may take two lines. */
  columnChip: 33,
  /** Space left and right of a name in a row header, without its indent. */
  rowPadding: 44,
  indent: 16,
  /** Space left and right of a name in a column header. */
  columnPadding: 26,
} as const;

/** A row or column on screen. */
export interface Track {
  readonly id: Id;
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly isCollapsed: boolean;
  /** Where it begins, from the matrix's own top or left edge. */
  readonly offset: number;
  /** Height of a row, width of a column. */
  readonly size: number;
}

/** Where everything lies. */
export interface MatrixLayout {
  readonly rows: readonly Track[];
  readonly columns: readonly Track[];
  readonly headerHeight: number;
  readonly rowHeaderWidth: number;
  readonly width: number;
  readonly height: number;
}

/** Widths that were chosen, in canvas units; a column that is not named has the usual one. */
export interface Widths {
  readonly rowHeader: number;
  readonly columns: ReadonlyMap<Id, number>;
}

export const USUAL_WIDTHS: Widths = { rowHeader: MATRIX.rowHeaderWidth, columns: new Map() };

/** Narrower, a cell’s figures would not fit; wider, one column would fill the screen. */
export const WIDTH_BOUNDS = { rowHeader: [200, 640], column: [130, 480] } as const;

/** How many lines a text takes at a width, in the matrix's own type. */
export type CountLines = (text: string, width: number) => number;

/** Lays the matrix out: rows down, columns across, what is folded away left out. Linear in rows and columns. */
export function layOutMatrix(
  facts: Pick<Facts, "serviceLines" | "geographies">,
  collapsed: { readonly rows: ReadonlySet<Id>; readonly columns: ReadonlySet<Id> },
  countLines: CountLines,
  widths: Widths = USUAL_WIDTHS,
): MatrixLayout {
  const widthOf = (id: Id) => widths.columns.get(id) ?? MATRIX.columnWidth;
  const visibleColumns = visibleNodes(facts.geographies, collapsed.columns);
  const nameLines = visibleColumns.reduce(
    (most, node) => Math.max(most, countLines(node.name, widthOf(node.id) - MATRIX.columnPadding)),
    1,
  );
  // One more line where a column says what it lies in, or what is folded away inside it.
  const hasNote = visibleColumns.some(
    (node) => needsParentName(facts.geographies, node.id) || collapsed.columns.has(node.id),
  );
  const headerHeight = 12 + nameLines * MATRIX.nameLine + 18 + (hasNote ? 16 : 0) + 2 * MATRIX.columnChip + 8;

  const columns: Track[] = [];
  let x = widths.rowHeader;
  for (const node of visibleColumns) {
    columns.push(trackOf(facts.geographies, node, collapsed.columns, x, widthOf(node.id)));
    x += widthOf(node.id);
  }

  const rows: Track[] = [];
  let y: number = headerHeight;
  for (const node of visibleNodes(facts.serviceLines, collapsed.rows)) {
    const depth = facts.serviceLines.depthOf(node.id);
    const width = widths.rowHeader - MATRIX.rowPadding - depth * MATRIX.indent;
    const size = 10 + countLines(node.name, width) * MATRIX.nameLine + MATRIX.chipLine + 9;
    rows.push(trackOf(facts.serviceLines, node, collapsed.rows, y, size));
    y += size;
  }
  return { rows, columns, headerHeight, rowHeaderWidth: widths.rowHeader, width: x, height: y };
}

/**
 * A layout with what is the same as in the one before taken over from there: rows and columns that did not move are the
 * very same, and so is the whole where none did. What is drawn from them is then left be.
 */
export function keepTracks(before: MatrixLayout | null, now: MatrixLayout): MatrixLayout {
  if (!before) return now;
  const rows = keepSame(before.rows, now.rows);
  const columns = keepSame(before.columns, now.columns);
  const isSame =
    rows === before.rows &&
    columns === before.columns &&
    before.headerHeight === now.headerHeight &&
    before.rowHeaderWidth === now.rowHeaderWidth &&
    before.width === now.width &&
    before.height === now.height;
  return isSame ? before : { ...now, rows, columns };
}

function keepSame(before: readonly Track[], now: readonly Track[]): readonly Track[] {
  const known = new Map(before.map((track) => [track.id, track]));
  const kept = now.map((track) => {
    const old = known.get(track.id);
    return old && isSameTrack(old, track) ? old : track;
  });
  return kept.length === before.length && kept.every((track, at) => track === before[at]) ? before : kept;
}

function isSameTrack(a: Track, b: Track): boolean {
  return a.offset === b.offset && a.size === b.size && looksSame(a, b);
}

/** Whether a row or column looks the same, wherever it lies and however much room it takes. */
export function looksSame(a: Track, b: Track): boolean {
  return (
    a.id === b.id && a.depth === b.depth && a.hasChildren === b.hasChildren && a.isCollapsed === b.isCollapsed
  );
}

/** Whether a column must say what it lies in: not where everything lies in the one geography at the top. */
export function needsParentName(tree: AxisTree, id: Id): boolean {
  const depth = tree.depthOf(id);
  return depth > 1 || (depth === 1 && tree.roots.length > 1);
}

/** The first and last track (inclusive) that touch a stretch; null where none does. */
export function tracksWithin(
  tracks: readonly Track[],
  from: number,
  to: number,
): readonly [first: number, last: number] | null {
  let first = 0;
  let beyond = tracks.length;
  while (first < beyond) {
    const middle = (first + beyond) >> 1;
    const track = tracks[middle];
    if (track && track.offset + track.size <= from) first = middle + 1;
    else beyond = middle;
  }
  let last = first;
  while (last + 1 < tracks.length && (tracks[last + 1]?.offset ?? Number.POSITIVE_INFINITY) < to) last += 1;
  return first < tracks.length && (tracks[first]?.offset ?? Number.POSITIVE_INFINITY) < to
    ? [first, last]
    : null;
}

/** The nodes of an axis in their order, without those that are folded away. */
export function visibleNodes<Node extends AxisNode>(
  tree: AxisTree<Node>,
  collapsed: ReadonlySet<Id>,
): readonly Node[] {
  return tree.nodes.filter(
    (node) =>
      !tree
        .lineageOf(node.id)
        .slice(1)
        .some((id) => collapsed.has(id)),
  );
}

function trackOf(
  tree: AxisTree,
  node: AxisNode,
  collapsed: ReadonlySet<Id>,
  offset: number,
  size: number,
): Track {
  const hasChildren = tree.childrenOf(node.id).length > 0;
  return {
    id: node.id,
    depth: tree.depthOf(node.id),
    hasChildren,
    isCollapsed: hasChildren && collapsed.has(node.id),
    offset,
    size,
  };
}
