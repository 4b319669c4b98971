import type { Id } from "../../../shared/model/records/fields.ts";
import type { LineKind, ReportingLine } from "../../../shared/model/records/reporting-line.ts";
import { type ChartLayout, type PlacedPost, POST_BOX } from "./chart-layout.ts";
import type { OverLine } from "./chart-store.ts";
import type { ChartWindow } from "./chart-window.ts";

/** A reporting line between two posts that are shown. */
export interface DrawnLine {
  readonly id: Id;
  readonly kind: LineKind;
  readonly from: Id;
  readonly to: Id;
  readonly manager: PlacedPost;
  readonly report: PlacedPost;
  readonly box: ChartWindow;
}

/** The lines between posts that are shown: line management, and the others over it where they are switched on. */
export function drawnLines(
  lines: Iterable<ReportingLine>,
  { at }: ChartLayout,
  shown: ReadonlySet<OverLine>,
): readonly DrawnLine[] {
  const drawn: DrawnLine[] = [];
  for (const { id, kind, from, to } of lines) {
    if (kind !== "line" && !shown.has(kind)) continue;
    const report = at.get(from);
    const manager = at.get(to);
    if (report && manager)
      drawn.push({ id, kind, from, to, manager, report, box: boxAround(manager, report) });
  }
  return drawn;
}

/**
 * The lines to draw in a window: those of the tree of which something is in it, and of those over it the ones that begin
 * or end there. One that only passes through says nothing, and hundreds of them hide what is there.
 */
export function linesWithin(lines: readonly DrawnLine[], window: ChartWindow): readonly DrawnLine[] {
  return lines.filter((line) =>
    isOfTree(line)
      ? // It turns twice: the box around it holds far more than it crosses.
        meets(line.box, window) && treeStretches(line).some((stretch) => meets(stretch, window))
      : meets(boxOf(line.manager), window) || meets(boxOf(line.report), window),
  );
}

function boxOf({ x, y }: PlacedPost): Stretch {
  return { left: x, right: x + POST_BOX.width, top: y, bottom: y + POST_BOX.height };
}

/** A straight stretch of a line, or the box around one. */
type Stretch = ChartWindow;

function meets(box: Stretch, window: ChartWindow): boolean {
  return (
    box.left <= window.right &&
    box.right >= window.left &&
    box.top <= window.bottom &&
    box.bottom >= window.top
  );
}

function isOfTree({ kind, report, to }: DrawnLine): boolean {
  return kind === "line" && report.manager === to;
}

/** The stretches of a line of the tree: down, across, and down again or into the side of a stack. */
export function treeStretches({ manager, report }: DrawnLine): readonly Stretch[] {
  const turn = foot(manager) + TURN;
  const start = middle(manager);
  const end = report.isStacked ? report.x - 10 : middle(report);
  const side = report.y + POST_BOX.height / 2;
  return [
    { left: start, right: start, top: foot(manager), bottom: turn },
    { left: Math.min(start, end), right: Math.max(start, end), top: turn, bottom: turn },
    { left: end, right: end, top: turn, bottom: report.isStacked ? side : report.y },
    ...(report.isStacked ? [{ left: end, right: report.x, top: side, bottom: side }] : []),
  ];
}

/** Line management as stretches, those that lines share only once: for painting thousands. */
export function mergedStretches(lines: readonly DrawnLine[]): readonly Stretch[] {
  const merged = new Map<string, Stretch>();
  for (const line of lines) {
    if (!isOfTree(line)) continue;
    for (const [index, stretch] of treeStretches(line).entries()) {
      // The way down from a manager, the way across below it, and the way along one of its stacks are shared.
      const key =
        index === 3 ? `${line.report.post.id} in` : `${line.to} ${index} ${index === 2 ? stretch.left : ""}`;
      const known = merged.get(key);
      merged.set(
        key,
        known
          ? {
              left: Math.min(known.left, stretch.left),
              right: Math.max(known.right, stretch.right),
              top: Math.min(known.top, stretch.top),
              bottom: Math.max(known.bottom, stretch.bottom),
            }
          : stretch,
      );
    }
  }
  return [...merged.values()];
}

/** Half of the space between two layers: where lines turn. */
const TURN = POST_BOX.down / 2;

/** Room that a curve may take beyond the boxes at its ends. */
const BULGE = 80;

/** From here on a curve is as good as straight, and drawn so: it can be cut where the window ends. */
const LONG = 3000;

const middle = (post: PlacedPost) => post.x + POST_BOX.width / 2;
const foot = (post: PlacedPost) => post.y + POST_BOX.height;

/**
 * The path of a line, cut outside a window: a chart of thousands is a quarter of a million pixels wide, and a browser
 * that has to stroke lines of that length stops moving.
 */
export function pathWithin(line: DrawnLine, window: ChartWindow): string {
  const { manager, report } = line;
  if (isOfTree(line)) return treePath(manager, report, window);
  const ends = [middle(manager), foot(manager), middle(report), report.y] as const;
  const [x1, y1, x2, y2] = ends;
  if (Math.abs(x2 - x1) > LONG) return cutStraight(ends, window);
  const pull = Math.min(BULGE, Math.max(30, Math.abs(y2 - y1) / 2));
  return `M ${x1} ${y1} C ${x1} ${y1 + pull} ${x2} ${y2 - pull} ${x2} ${y2}`;
}

/** Down from the manager, across, and into the head of the report; along the left of a stack into its side. */
function treePath(manager: PlacedPost, report: PlacedPost, window: ChartWindow): string {
  // All of it goes straight up or across, so that what is moved to the edge of the window stays out of it.
  const x = (value: number) => Math.min(window.right, Math.max(window.left, value));
  const y = (value: number) => Math.min(window.bottom, Math.max(window.top, value));
  const turn = y(foot(manager) + TURN);
  const start = `M ${x(middle(manager))} ${y(foot(manager))} V ${turn}`;
  if (!report.isStacked) return `${start} H ${x(middle(report))} V ${y(report.y)}`;
  return `${start} H ${x(report.x - 10)} V ${y(report.y + POST_BOX.height / 2)} H ${x(report.x)}`;
}

/** The part of a straight line that is in a window; nothing where none is. */
function cutStraight(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  window: ChartWindow,
): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  const cut = (speed: number, room: number) => {
    if (speed < 0) from = Math.max(from, room / speed);
    else if (speed > 0) to = Math.min(to, room / speed);
    else if (room < 0) to = -1;
  };
  cut(-dx, x1 - window.left);
  cut(dx, window.right - x1);
  cut(-dy, y1 - window.top);
  cut(dy, window.bottom - y1);
  if (from >= to) return "";
  return `M ${x1 + dx * from} ${y1 + dy * from} L ${x1 + dx * to} ${y1 + dy * to}`;
}

function boxAround(a: PlacedPost, b: PlacedPost): ChartWindow {
  return {
    left: Math.min(a.x, b.x) - 12,
    right: Math.max(a.x, b.x) + POST_BOX.width,
    top: Math.min(foot(a), b.y) - BULGE,
    bottom: Math.max(foot(a), b.y + POST_BOX.height) + BULGE,
  };
}
