import type { Id } from "../../../shared/model/records/fields.ts";
import type { LineKind, ReportingLine } from "../../../shared/model/records/reporting-line.ts";
import { type ChartLayout, type PlacedPost, POST_BOX } from "./chart-layout.ts";
import { createRouter, type Point, treeRoute } from "./chart-routes.ts";
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
  /** The box around a line of the tree; null for a line over it. */
  readonly tree: ChartWindow | null;
  /** Where it turns, from the manager's foot to the report. Found when it is asked for: most lines are never in view. */
  readonly route: () => readonly Point[];
}

/** The lines between posts that are shown: line management, and the others over it where they are switched on. */
export function drawnLines(
  lines: Iterable<ReportingLine>,
  layout: ChartLayout,
  shown: ReadonlySet<OverLine>,
): readonly DrawnLine[] {
  const routeAround = createRouter(layout);
  const drawn: DrawnLine[] = [];
  for (const { id, kind, from, to } of lines) {
    if (kind !== "line" && !shown.has(kind)) continue;
    const report = layout.at.get(from);
    const manager = layout.at.get(to);
    if (!report || !manager) continue;
    const tree = kind === "line" && report.manager === to ? aroundTree(manager, report) : null;
    const find = () => (tree ? treeRoute(manager, report) : routeAround(manager, report, kind));
    let route: readonly Point[] | null = null;
    drawn.push({
      id,
      kind,
      from,
      to,
      manager,
      report,
      tree,
      route: () => {
        route ??= find();
        return route;
      },
    });
  }
  return drawn;
}

/**
 * The lines to draw in a window: those of the tree of which something is in it, and of those over it the ones that begin
 * or end there. One that only passes through says nothing, and hundreds of them hide what is there.
 */
export function linesWithin(lines: readonly DrawnLine[], window: ChartWindow): readonly DrawnLine[] {
  return lines.filter((line) =>
    line.tree
      ? // It turns: the box around it holds far more than it crosses.
        meets(line.tree, window) && stretchesOf(line).some((stretch) => meets(stretch, window))
      : touches(line.manager, window) || touches(line.report, window),
  );
}

/** The box around a line of the tree, from the manager's foot. */
function aroundTree(manager: PlacedPost, report: PlacedPost): Stretch {
  const middle = manager.x + POST_BOX.width / 2;
  return {
    left: Math.min(middle, report.trunk ?? report.x, report.x - BESIDE),
    right: Math.max(middle, report.x + POST_BOX.width),
    top: manager.y + POST_BOX.height,
    bottom: report.y + POST_BOX.height,
  };
}

/** How far in front of a stack its lines run. */
const BESIDE = 10;

function touches({ x, y }: PlacedPost, { left, right, top, bottom }: ChartWindow): boolean {
  return x <= right && x + POST_BOX.width >= left && y <= bottom && y + POST_BOX.height >= top;
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

/** The stretches of a line from turn to turn. */
export function stretchesOf({ route }: Pick<DrawnLine, "route">): readonly Stretch[] {
  const points = route();
  return points.slice(1).map(([x, y], index) => {
    const [beforeX = x, beforeY = y] = points[index] ?? [];
    return {
      left: Math.min(x, beforeX),
      right: Math.max(x, beforeX),
      top: Math.min(y, beforeY),
      bottom: Math.max(y, beforeY),
    };
  });
}

/** Line management as stretches, those that lines share only once: for painting thousands. */
export function mergedStretches(lines: readonly DrawnLine[]): readonly Stretch[] {
  const merged = new Map<string, Stretch>();
  for (const line of lines) {
    if (!line.tree) continue;
    for (const stretch of stretchesOf(line)) {
      const isDown = stretch.left === stretch.right;
      // Lines to one manager share their way across below it, and their way down from the same height.
      const key = isDown ? `${line.to} ${stretch.left} ${stretch.top}` : `${line.to} across ${stretch.top}`;
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

/** How round the corners of a line are. */
const ROUND = 7;

/**
 * The path of a line, cut outside a window: a chart of thousands is tens of thousands of pixels wide, and a browser that
 * has to stroke lines of that length stops moving. A line goes straight up or across everywhere, so that what is moved to
 * the edge of the window stays out of it.
 */
export function pathWithin({ route }: DrawnLine, window: ChartWindow): string {
  const points = withoutDoubles(
    route().map(([x, y]) => [
      Math.min(window.right, Math.max(window.left, x)),
      Math.min(window.bottom, Math.max(window.top, y)),
    ]),
  );
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M ${x} ${y}`;
      if (!after) return `L ${x} ${y}`;
      const near = towards([x, y], before);
      const far = towards([x, y], after);
      return `L ${near.join(" ")} Q ${x} ${y} ${far.join(" ")}`;
    })
    .join(" ");
}

function withoutDoubles(points: readonly Point[]): readonly Point[] {
  return points.filter(([x, y], index) => {
    const before = points[index - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

/** The point of a corner's rounding on its way to the next turn. */
function towards([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.abs(toX - x) + Math.abs(toY - y);
  const share = Math.min(ROUND, length / 2) / length;
  return [x + (toX - x) * share, y + (toY - y) * share];
}
