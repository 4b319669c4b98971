import type { LineKind } from "../../../shared/model/records/reporting-line.ts";
import type { ChartLayout, PlacedPost } from "./chart-layout.ts";
import { LAYER, POST_BOX } from "./chart-sizes.ts";

export type Point = readonly [x: number, y: number];

/** Half of the space between two layers: where lines of the tree turn. */
const TURN = POST_BOX.down / 2;

/** How far in front of a stack its lines run down. */
const BESIDE = 10;

const middle = (post: PlacedPost) => post.x + POST_BOX.width / 2;
const foot = (post: PlacedPost) => post.y + POST_BOX.height;

/**
 * The way of a line of the tree: down from the manager, across, and into the head of the report; into the side of a stack;
 * to a row further below along the trunk beside the rows.
 */
export function treeRoute(manager: PlacedPost, report: PlacedPost): readonly Point[] {
  const turn = foot(manager) + TURN;
  const start: Point[] = [
    [middle(manager), foot(manager)],
    [middle(manager), turn],
  ];
  const above = report.row - TURN;
  if (report.trunk !== null) start.push([report.trunk, turn], [report.trunk, above]);
  if (!report.isStacked) return [...start, [middle(report), above], [middle(report), report.y]];
  const side = report.y + POST_BOX.height / 2;
  return [...start, [report.x - BESIDE, above], [report.x - BESIDE, side], [report.x, side]];
}

/** How many lines run beside each other in a gap before they share their way, and how far they are apart. */
const LANES = 3;
const LANE = 4;

/** The first of them keeps clear of the boxes. */
const CLEAR = 5;

/**
 * Finds the ways of lines over the tree: in the spaces between layers, and from one to the next through the gaps between
 * boxes, so that no line crosses what is written in a box.
 */
export function createRouter({
  placed,
}: ChartLayout): (manager: PlacedPost, report: PlacedPost, kind: LineKind) => readonly Point[] {
  let layers: ReadonlyMap<number, readonly number[]> | null = null;
  const boxesAt = (layer: number): readonly number[] => {
    layers ??= byLayer(placed);
    return layers.get(layer) ?? [];
  };
  return (manager, report, kind) => {
    const lane = CLEAR + LANE * laneOf(manager, kind);
    const from = manager.y / LAYER;
    const to = report.y / LAYER - 1;
    const points: Point[] = [[middle(manager), foot(manager)]];
    const isDown = to >= from;
    // The boxes between the space below the manager and the space above the report.
    const between = isDown ? range(from + 1, to) : range(to + 1, from).reverse();
    let x = middle(manager);
    let y = foot(manager) + lane;
    const open = between.map((layer) => gapsIn(boxesAt(layer)));
    const straight = commonGap(open, middle(report), lane);
    for (const [index, layer] of between.entries()) {
      const gaps = open[index] ?? [];
      const next = straight ?? nearestGap(gaps, middle(report), x, lane);
      points.push([x, y], [next, y]);
      x = next;
      y = isDown ? layer * LAYER + POST_BOX.height + lane : layer * LAYER - lane;
    }
    const end = report.y - lane;
    if (between.length > 0) points.push([x, end]);
    else points.push([x, y], [middle(report), y]);
    if (between.length > 0) points.push([middle(report), end]);
    points.push([middle(report), report.y]);
    return withoutDetours(points);
  };
}

/** Lines to one manager share a lane; those of another kind have one of their own. */
function laneOf({ x, y }: PlacedPost, kind: LineKind): number {
  return (Math.round(x + y) + (kind === "matrix" ? 1 : 0)) % LANES;
}

function byLayer(placed: readonly PlacedPost[]): ReadonlyMap<number, readonly number[]> {
  const layers = new Map<number, number[]>();
  for (const { x, y } of placed) {
    const there = layers.get(y / LAYER);
    if (there) there.push(x);
    else layers.set(y / LAYER, [x]);
  }
  for (const xs of layers.values()) xs.sort((a, b) => a - b);
  return layers;
}

type Gap = readonly [left: number, right: number];

/** The gaps in a layer, from the left: before the first box, between boxes, after the last. */
function gapsIn(xs: readonly number[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let left = Number.NEGATIVE_INFINITY;
  for (const x of xs) {
    gaps.push([left, x]);
    left = x + POST_BOX.width;
  }
  return [...gaps, [left, Number.POSITIVE_INFINITY]];
}

/** Where to pass a gap, as near as can be to somewhere: in its lane, so that it is clear of what runs down in front of a stack. */
function passing([left, right]: Gap, wanted: number, lane: number): number {
  const least = left + lane;
  const most = Number.isFinite(left)
    ? Math.max(least, right - POST_BOX.across + lane)
    : right - lane - BESIDE;
  return Math.min(most, Math.max(least, wanted));
}

/** Where all layers between can be passed straight; null where that would lead too far away. */
function commonGap(open: readonly (readonly Gap[])[], wanted: number, lane: number): number | null {
  if (open.length === 0) return null;
  let common: readonly Gap[] = [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]];
  for (const gaps of open) common = meeting(common, gaps);
  const wide = common.filter(([left, right]) => right - left >= POST_BOX.across - 0.5);
  if (wide.length === 0) return null;
  const best = nearestGap(wide, wanted, wanted, lane);
  return Math.abs(best - wanted) <= TOO_FAR ? best : null;
}

/** A straight way further off than this many units costs more than turns on the way. */
const TOO_FAR = 3 * (POST_BOX.width + POST_BOX.across);

function meeting(some: readonly Gap[], others: readonly Gap[]): readonly Gap[] {
  const both: Gap[] = [];
  let index = 0;
  for (const [left, right] of some) {
    while ((others[index]?.[1] ?? Number.POSITIVE_INFINITY) < left) index += 1;
    for (let at = index; at < others.length; at += 1) {
      const [otherLeft, otherRight] = others[at] ?? [0, 0];
      if (otherLeft > right) break;
      if (Math.min(right, otherRight) > Math.max(left, otherLeft)) {
        both.push([Math.max(left, otherLeft), Math.min(right, otherRight)]);
      }
    }
  }
  return both;
}

/** Where to pass a layer nearest to where a line is going; of two as near, nearest to where it is. */
function nearestGap(gaps: readonly Gap[], wanted: number, from: number, lane: number): number {
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (const gap of gaps) {
    const x = passing(gap, wanted, lane);
    const away = Math.abs(x - wanted) + Math.abs(x - from) / 1000;
    if (away >= least) continue;
    best = x;
    least = away;
  }
  return best;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** A way without the points at which it does not turn. */
function withoutDetours(points: readonly Point[]): readonly Point[] {
  const way: Point[] = [];
  for (const point of points) {
    const [last, before] = [way.at(-1), way.at(-2)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const goesOn =
      last &&
      before &&
      ((last[0] === point[0] && before[0] === point[0]) || (last[1] === point[1] && before[1] === point[1]));
    if (goesOn) way.pop();
    way.push(point);
  }
  return way;
}
