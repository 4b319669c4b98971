import type { Id } from "../../../shared/model/records/fields.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import { LAYER, POST_BOX } from "./chart-sizes.ts";

/** A post that is shown, with those that hang from it. */
export interface Branch {
  readonly post: Post;
  /** Stacked among its manager's reports: its line comes in from the side. */
  readonly isStacked: boolean;
  /** The manager it hangs from in the drawing; null at the top. */
  readonly manager: Id | null;
  /** 1 at the top. */
  readonly level: number;
  /** Its place among those who hang from the same manager, from 1, and how many they are. */
  readonly place: number;
  readonly among: number;
  /** How many posts report to it directly. */
  readonly reports: number;
  /** How many posts below it are folded away; 0 where it is not folded. */
  readonly folded: number;
  readonly branches: readonly Branch[];
}

/** Where a branch stands: its box, all that hangs from it, and the way its line takes. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  /** The head of the row of branches it stands in; where that is not the first, lines come along a trunk beside the rows. */
  readonly row: number;
  readonly trunk: number | null;
  /** All that hangs from it, itself with it. */
  readonly block: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

/** How a chart is bent to come near to a window's proportions. */
interface Shape {
  /** How many times as wide as high what hangs from a post is at most, before it goes on in a second row. */
  readonly widest: number;
  /** Whether that goes for the reports of the tops as well: who answers to the chief executive is best seen in one row. */
  readonly doTopsBend: boolean;
  /** How many boxes are stacked below each other, before a second stack stands beside. */
  readonly deepest: number;
}

/** A window is about this many times as wide as high, between its panels and its buttons. */
const PROPORTION = 1.5;

/** A chart this high, or as wide as a window of that height, can be read whole: it is not bent. */
const READ_WHOLE = 900;

/** How much smaller bending must make a chart to be worth it. */
const WORTH = 0.9;

/** From the usual form of a chart to the most bent one. */
const SHAPES: readonly Shape[] = [
  { widest: Number.POSITIVE_INFINITY, doTopsBend: false, deepest: 20 },
  ...[20, 10].flatMap((deepest) =>
    [3, 2, 1.4, 1, 0.7, 0.4].flatMap((widest) =>
      [false, true].map((doTopsBend) => ({ widest, doTopsBend, deepest })),
    ),
  ),
];

/** Left free beside rows of branches, for the trunk that leads to the second row and those below. */
const GUTTER = 20;

const TRUNK = 5;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What stands side by side under a manager: one report with what hangs from it, or a stack of those without any. */
type Part = Size &
  ({ readonly block: Block } | { readonly stack: readonly Branch[]; readonly depth: number });

type Row = Size & { readonly parts: readonly Part[] };

type Rows = Size & { readonly rows: readonly Row[]; readonly gutter: number };

type Block = Size & { readonly branch: Branch; readonly below: Rows };

const NO_ROWS: Rows = { width: 0, height: 0, rows: [], gutter: 0 };

/**
 * Places branches so that no block of one reaches into that of another, in the form that comes out largest in a window: a
 * wide chart is bent, branches that would make it wider going on in a row below. All boxes stand on the same layers, so
 * that nothing stands between two layers but lines.
 */
export function placeBranches(tops: readonly Branch[]): ReadonlyMap<Id, Standing> {
  const at = new Map<Id, Standing>();
  placeRows(at, bestRows(tops), 0, 0);
  return at;
}

function bestRows(tops: readonly Branch[]): Rows {
  let best = NO_ROWS;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of SHAPES) {
    const rows = measureRows(tops, shape, 0);
    const size = Math.max(rows.width / PROPORTION, rows.height);
    if (size >= least * WORTH) continue;
    best = rows;
    least = size;
    if (least <= READ_WHOLE) break;
  }
  return best;
}

function measureRows(branches: readonly Branch[], shape: Shape, level: number): Rows {
  if (branches.length === 0) return NO_ROWS;
  const parts = partsOf(branches, shape);
  let rows = [rowOf(parts)];
  const doesBend = level > 1 || shape.doTopsBend;
  let count = 1;
  while (doesBend && count < parts.length && isTooWide(rows, shape, level)) {
    count = Math.min(parts.length, Math.ceil(count * 1.25));
    rows = wrapped(parts, count);
  }
  const gutter = rows.length > 1 ? GUTTER : 0;
  return { width: widthOf(rows) + gutter, height: heightOf(rows), rows, gutter };
}

function isTooWide(rows: readonly Row[], { widest }: Shape, level: number): boolean {
  return widthOf(rows) > widest * (heightOf(rows) + (level === 0 ? 0 : LAYER));
}

function partsOf(branches: readonly Branch[], shape: Shape): readonly Part[] {
  const bare = branches.filter(({ isStacked }) => isStacked);
  const parts: Part[] = [];
  for (const branch of branches) {
    if (!branch.isStacked) {
      const block = measure(branch, shape);
      parts.push({ block, width: block.width, height: block.height });
    } else if (branch === bare[0]) {
      parts.push(stackOf(bare, shape));
    }
  }
  return parts;
}

/** As few stacks as no deeper ones allow, about as deep as each other. */
function stackOf(stack: readonly Branch[], { deepest }: Shape): Part {
  const depth = Math.ceil(stack.length / Math.ceil(stack.length / deepest));
  const columns = Math.ceil(stack.length / depth);
  return { stack, depth, width: columns * ACROSS - POST_BOX.across, height: depth * LAYER - POST_BOX.down };
}

/** From the left of one box to the left of the next. */
const ACROSS = POST_BOX.width + POST_BOX.across;

function measure(branch: Branch, shape: Shape): Block {
  const below = measureRows(branch.branches, shape, branch.level);
  return {
    branch,
    below,
    width: Math.max(POST_BOX.width, below.width),
    height: below.height === 0 ? POST_BOX.height : LAYER + below.height,
  };
}

/** Parts in at most so many rows, in order, the rows as much of a width as that allows. */
function wrapped(parts: readonly Part[], count: number): Row[] {
  const all = rowOf(parts).width;
  let low = Math.max(all / count, ...parts.map(({ width }) => width));
  let high = all;
  while (high - low > POST_BOX.across) {
    const half = (low + high) / 2;
    if (filled(parts, half).length <= count) high = half;
    else low = half;
  }
  return filled(parts, high).map(rowOf);
}

function filled(parts: readonly Part[], most: number): readonly (readonly Part[])[] {
  const rows: Part[][] = [];
  let width = 0;
  for (const part of parts) {
    const row = rows.at(-1);
    if (row && width + POST_BOX.across + part.width <= most) {
      row.push(part);
      width += POST_BOX.across + part.width;
    } else {
      rows.push([part]);
      width = part.width;
    }
  }
  return rows;
}

function rowOf(parts: readonly Part[]): Row {
  return {
    parts,
    width: parts.reduce((sum, { width }) => sum + width + POST_BOX.across, -POST_BOX.across),
    height: parts.reduce((most, { height }) => Math.max(most, height), 0),
  };
}

const widthOf = (rows: readonly Row[]) => rows.reduce((most, { width }) => Math.max(most, width), 0);

const heightOf = (rows: readonly Row[]) =>
  rows.reduce((sum, { height }) => sum + height + POST_BOX.down, -POST_BOX.down);

function placeRows(at: Map<Id, Standing>, { rows, gutter }: Rows, left: number, top: number): void {
  let y = top;
  for (const [index, row] of rows.entries()) {
    const way = { row: y, trunk: index === 0 ? null : left + TRUNK };
    let x = left + gutter;
    for (const part of row.parts) {
      if ("block" in part) placeBlock(at, part.block, x, way);
      else placeStack(at, part, x, way);
      x += part.width + POST_BOX.across;
    }
    y += row.height + POST_BOX.down;
  }
}

function placeBlock(
  at: Map<Id, Standing>,
  { branch, below, width, height }: Block,
  left: number,
  way: Pick<Standing, "row" | "trunk">,
): void {
  const y = way.row;
  const inset = Math.max(0, (width - below.width) / 2);
  placeRows(at, below, left + inset, y + LAYER);
  at.set(branch.post.id, {
    ...way,
    x: managerLeft(at, branch, below, left, width),
    y,
    block: { left, right: left + width, top: y, bottom: y + height },
  });
}

/** Over the middle of the reports in one row; over the middle of several rows. */
function managerLeft(
  at: ReadonlyMap<Id, Standing>,
  { branches }: Branch,
  { rows }: Rows,
  left: number,
  width: number,
): number {
  const middle = left + (width - POST_BOX.width) / 2;
  if (rows.length !== 1) return middle;
  const xs = branches.flatMap(({ post }) => at.get(post.id)?.x ?? []);
  return (Math.min(...xs) + Math.max(...xs)) / 2;
}

function placeStack(
  at: Map<Id, Standing>,
  { stack, depth }: { readonly stack: readonly Branch[]; readonly depth: number },
  left: number,
  way: Pick<Standing, "row" | "trunk">,
): void {
  for (const [index, { post }] of stack.entries()) {
    const x = left + Math.floor(index / depth) * ACROSS;
    const y = way.row + (index % depth) * LAYER;
    const block = { left: x, right: x + POST_BOX.width, top: y, bottom: y + POST_BOX.height };
    at.set(post.id, { ...way, x, y, block });
  }
}
