import type { Id } from "../../../shared/model/records/fields.ts";
import type { LineKind, ReportingLine } from "../../../shared/model/records/reporting-line.ts";
import { type ChartLayout, type PlacedPost, POST_BOX } from "./chart-layout.ts";
import type { OverLine } from "./chart-store.ts";
import type { ChartWindow } from "./chart-window.ts";

/** A reporting line as it is drawn. */
export interface DrawnLine {
  readonly id: Id;
  readonly kind: LineKind;
  readonly from: Id;
  readonly to: Id;
  readonly path: string;
  readonly box: ChartWindow;
}

/** The lines between posts that are shown: line management as the tree, the others over it where they are switched on. */
export function drawLines(
  lines: Iterable<ReportingLine>,
  { at }: ChartLayout,
  shown: ReadonlySet<OverLine>,
): readonly DrawnLine[] {
  const drawn: DrawnLine[] = [];
  for (const { id, kind, from, to } of lines) {
    if (kind !== "line" && !shown.has(kind)) continue;
    const report = at.get(from);
    const manager = at.get(to);
    if (!report || !manager) continue;
    const isOfTree = kind === "line" && report.manager === to;
    const path = isOfTree ? treePath(manager, report) : arcPath(manager, report);
    drawn.push({ id, kind, from, to, path, box: boxAround(manager, report) });
  }
  return drawn;
}

/** The lines of which something can be in a window. */
export function linesWithin(lines: readonly DrawnLine[], window: ChartWindow): readonly DrawnLine[] {
  return lines.filter(
    ({ box }) =>
      box.left < window.right &&
      box.right > window.left &&
      box.top < window.bottom &&
      box.bottom > window.top,
  );
}

/** Half of the space between two layers: where lines turn. */
const TURN = POST_BOX.down / 2;

/** Room that a curve may take beyond the boxes at its ends. */
const BULGE = 80;

const middle = (post: PlacedPost) => post.x + POST_BOX.width / 2;
const foot = (post: PlacedPost) => post.y + POST_BOX.height;

/** Down from the manager, across, and into the head of the report; along the left of a stack into its side. */
function treePath(manager: PlacedPost, report: PlacedPost): string {
  const turn = foot(manager) + TURN;
  const start = `M ${middle(manager)} ${foot(manager)} V ${turn}`;
  if (!report.isStacked) return `${start} H ${middle(report)} V ${report.y}`;
  return `${start} H ${report.x - 10} V ${report.y + POST_BOX.height / 2} H ${report.x}`;
}

/** A curve from the manager's foot to the report's head, whichever is the higher. */
function arcPath(manager: PlacedPost, report: PlacedPost): string {
  const [x1, y1, x2, y2] = [middle(manager), foot(manager), middle(report), report.y];
  const pull = Math.min(BULGE, Math.max(30, Math.abs(y2 - y1) / 2));
  return `M ${x1} ${y1} C ${x1} ${y1 + pull} ${x2} ${y2 - pull} ${x2} ${y2}`;
}

function boxAround(a: PlacedPost, b: PlacedPost): ChartWindow {
  return {
    left: Math.min(a.x, b.x) - 12,
    right: Math.max(a.x, b.x) + POST_BOX.width,
    top: Math.min(foot(a), b.y) - BULGE,
    bottom: Math.max(foot(a), b.y + POST_BOX.height) + BULGE,
  };
}
