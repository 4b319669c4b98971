import type { Node } from "reactflow";
import { looksSame, type MatrixLayout, type Track } from "./matrix-layout.ts";
import { placeId } from "./places.ts";

/**
 * A row's or column's header on the canvas. React Flow puts it where it belongs and gives it its size: what it shows
 * rests on its data alone, and on neither place nor size.
 */
export type HeaderNode = Node<{ readonly track: Track; readonly index: number }, "serviceLine" | "geography">;

/** A crossing on the canvas. */
export type CrossingNode = Node<
  { readonly row: Track; readonly column: Track; readonly columnIndex: number },
  "crossing"
>;

/** Whether a header shows the same before and after: one that was merely moved need not be drawn again. */
export function isSameHeader(
  { data: a }: Pick<HeaderNode, "data">,
  { data: b }: Pick<HeaderNode, "data">,
): boolean {
  return a.index === b.index && looksSame(a.track, b.track);
}

/** The same of a crossing. */
export function isSameCrossing(
  { data: a }: Pick<CrossingNode, "data">,
  { data: b }: Pick<CrossingNode, "data">,
): boolean {
  return a.columnIndex === b.columnIndex && looksSame(a.row, b.row) && looksSame(a.column, b.column);
}

export type MatrixNode = HeaderNode | CrossingNode | Node<Record<string, never>, "corner">;

/** The stretch of rows and columns that is mounted: what can be seen, and a little around it. Inclusive. */
export interface Window {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

/** React Flow neither moves nor selects these nodes, and would take them for scenery: they still take the pointer. */
const NOT_MOVED_BY_FLOW = {
  draggable: false,
  selectable: false,
  focusable: false,
  connectable: false,
  style: { pointerEvents: "all" },
} as const;

/** Above the crossings stand the headers, above the headers the corner: they stay in view while the rest pans. */
const LAYER = { crossing: 0, header: 10, corner: 20 } as const;

/**
 * Makes the nodes to mount. The same rows and columns give the very same nodes from one call to the next, so that React
 * Flow leaves them be: keep the maker.
 */
export function createNodeMaker(): (layout: MatrixLayout, window: Window) => MatrixNode[] {
  const known = new Map<string, { readonly of: readonly unknown[]; readonly node: MatrixNode }>();
  const remember = (id: string, of: readonly unknown[], make: (id: string) => MatrixNode): MatrixNode => {
    const existing = known.get(id);
    if (existing?.of.every((part, index) => part === of[index])) return existing.node;
    const node = make(id);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(id, { of, node });
    return node;
  };

  return (layout, window) => {
    const { headerHeight, rowHeaderWidth: width } = layout;
    const rows = stretch(layout.rows, window.rows);
    const columns = stretch(layout.columns, window.columns);
    return [
      remember(placeId({ row: null, column: null }), [width, headerHeight], (id) =>
        corner(id, width, headerHeight),
      ),
      ...columns.map(({ track, index }) =>
        remember(placeId({ row: null, column: track.id }), [track, index, headerHeight], (id) =>
          columnHeader(id, track, index, headerHeight),
        ),
      ),
      ...rows.flatMap(({ track: row, index }) => [
        remember(placeId({ row: row.id, column: null }), [width, row, index], (id) =>
          rowHeader(id, width, row, index),
        ),
        ...columns.map(({ track: column, index: at }) =>
          remember(placeId({ row: row.id, column: column.id }), [row, column, at], (id) =>
            crossing(id, row, column, at),
          ),
        ),
      ]),
    ];
  };
}

/** How many nodes are remembered before they are forgotten all at once. */
const MOST_REMEMBERED = 10_000;

function corner(id: string, width: number, headerHeight: number): MatrixNode {
  return {
    ...NOT_MOVED_BY_FLOW,
    id,
    type: "corner",
    position: { x: 0, y: 0 },
    ...fixedSize(width, headerHeight),
    zIndex: LAYER.corner,
    data: {},
  };
}

function rowHeader(id: string, width: number, track: Track, index: number): MatrixNode {
  return {
    ...NOT_MOVED_BY_FLOW,
    id,
    type: "serviceLine",
    position: { x: 0, y: track.offset },
    ...fixedSize(width, track.size),
    zIndex: LAYER.header,
    data: { track, index },
  };
}

function columnHeader(id: string, track: Track, index: number, headerHeight: number): MatrixNode {
  return {
    ...NOT_MOVED_BY_FLOW,
    id,
    type: "geography",
    position: { x: track.offset, y: 0 },
    ...fixedSize(track.size, headerHeight),
    zIndex: LAYER.header,
    data: { track, index },
  };
}

function crossing(id: string, row: Track, column: Track, columnIndex: number): MatrixNode {
  return {
    ...NOT_MOVED_BY_FLOW,
    id,
    type: "crossing",
    position: { x: column.offset, y: row.offset },
    ...fixedSize(column.size, row.size),
    zIndex: LAYER.crossing,
    data: { row, column, columnIndex },
  };
}

/** Sizes are known beforehand: React Flow need not measure, and can draw at once. */
function fixedSize(width: number, height: number) {
  return { width, height, measured: { width, height } };
}

function stretch(tracks: readonly Track[], [first, last]: readonly [number, number]) {
  return tracks.slice(first, last + 1).map((track, at) => ({ track, index: first + at }));
}
