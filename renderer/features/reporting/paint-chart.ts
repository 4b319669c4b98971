import type { Id } from "../../../shared/model/records/fields.ts";
import { type ChartLayout, POST_BOX } from "./chart-layout.ts";
import type { mergedStretches } from "./chart-lines.ts";
import type { ChartStanding } from "./chart-moves.ts";
import type { ChartWindow } from "./chart-window.ts";
import { type FarLabel, LABEL } from "./far-labels.ts";

/** What is painted of a chart from afar. */
export interface Painted {
  readonly layout: ChartLayout;
  /** Line management, stretch by stretch. */
  readonly tree: ReturnType<typeof mergedStretches>;
  readonly chain: ReadonlySet<Id> | null;
  readonly selected: ReadonlySet<Id>;
  /** What a finding is about. */
  readonly marked: ReadonlySet<Id>;
  readonly labels: readonly FarLabel[];
}

/** The least a box is drawn as, in pixels: a dot that can still be seen. */
const LEAST_BOX = 1.5;

/** The fonts of names, as a canvas is told them. */
export function fontOf(style: CSSStyleDeclaration, isUpper: boolean): string {
  const family = style.getPropertyValue("--font").trim();
  return isUpper ? `600 12px ${family}` : `400 11px ${family}`;
}

/** Paints a chart whose boxes are too small to read: boxes and lines as they stand, names of the upper levels over them. */
export function paintChart(canvas: HTMLCanvasElement, standing: ChartStanding, painted: Painted): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const style = getComputedStyle(canvas);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const { x, y, zoom } = standing;
  const ratio = window.devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
  const edge = {
    left: -x / zoom,
    right: (canvas.width / ratio - x) / zoom,
    top: -y / zoom,
    bottom: (canvas.height / ratio - y) / zoom,
  };
  paintBlocks(context, colour, zoom, edge, painted);
  paintTree(context, colour, zoom, edge, painted);
  paintBoxes(context, colour, zoom, edge, painted);
  context.setTransform(ratio, 0, 0, ratio, ratio * x, ratio * y);
  paintLabels(context, style, { x, y, width: canvas.width / ratio, height: canvas.height / ratio }, painted);
}

type Colour = (token: string) => string;

/** The ground on which what hangs from a named post stands: it shows what the name and the count are of. */
function paintBlocks(
  context: CanvasRenderingContext2D,
  colour: Colour,
  zoom: number,
  edge: ChartWindow,
  { layout, labels }: Painted,
): void {
  context.fillStyle = colour("--surface");
  context.strokeStyle = colour("--line");
  context.lineWidth = 1 / zoom;
  for (const { post } of labels) {
    const placed = layout.at.get(post);
    if (!placed || placed.level < 2 || placed.level > 3 || layout.reportsOf(post).length === 0) continue;
    const { left, right, top, bottom } = placed.block;
    if (left > edge.right || right < edge.left || top > edge.bottom || bottom < edge.top) continue;
    context.beginPath();
    context.roundRect(left - 12, top - 12, right - left + 24, bottom - top + 24, 5 / zoom);
    if (placed.level === 2) context.fill();
    context.stroke();
  }
}

function paintTree(
  context: CanvasRenderingContext2D,
  colour: Colour,
  zoom: number,
  edge: ChartWindow,
  { tree, chain }: Painted,
): void {
  context.strokeStyle = colour("--line-strong");
  context.lineWidth = 0.7 / zoom;
  context.globalAlpha = chain ? 0.3 : 0.8;
  context.beginPath();
  for (const { left, right, top, bottom } of tree) {
    if (left > edge.right || right < edge.left || top > edge.bottom || bottom < edge.top) continue;
    context.moveTo(Math.max(left, edge.left), top);
    context.lineTo(Math.min(right, edge.right), bottom);
  }
  context.stroke();
  context.globalAlpha = 1;
}

function paintBoxes(
  context: CanvasRenderingContext2D,
  colour: Colour,
  zoom: number,
  edge: ChartWindow,
  { layout, chain, selected, marked }: Painted,
): void {
  const width = Math.max(POST_BOX.width, LEAST_BOX / zoom);
  const height = Math.max(POST_BOX.height, LEAST_BOX / zoom);
  const fills: Readonly<Record<string, string>> = {
    clinical: colour("--ink-quiet"),
    operational: colour("--line-strong"),
    professional: colour("--line-strong"),
    corporate: colour("--line-strong"),
  };
  // Boxes that look alike are painted at one go: one by one, thousands would take the time of several frames.
  const alike = new Map<string, { readonly look: Look; readonly path: Path2D }>();
  for (const { post, x: left, y: top } of layout.placed) {
    if (left > edge.right || left + width < edge.left || top > edge.bottom || top + height < edge.top)
      continue;
    const look: Look = {
      fill: fills[post.discipline] ?? "",
      isVacant: post.holder === null,
      isDimmed: chain !== null && !chain.has(post.id),
    };
    const key = `${look.fill} ${look.isVacant} ${look.isDimmed}`;
    const known = alike.get(key) ?? { look, path: new Path2D() };
    known.path.rect(left, top, width, height);
    alike.set(key, known);
  }
  for (const { look, path } of alike.values()) {
    context.globalAlpha = look.isDimmed ? 0.25 : 1;
    // A vacant post is an outline here as well: nobody fills it.
    if (look.isVacant) {
      context.strokeStyle = look.fill;
      context.lineWidth = 1.2 / zoom;
      context.stroke(path);
    } else {
      context.fillStyle = look.fill;
      context.fill(path);
    }
  }
  context.globalAlpha = 1;
  context.lineWidth = 3 / zoom;
  for (const id of [...marked, ...selected]) {
    const placed = layout.at.get(id);
    if (!placed) continue;
    context.strokeStyle = colour(selected.has(id) ? "--selection" : "--danger");
    context.strokeRect(placed.x - 3 / zoom, placed.y - 3 / zoom, width + 6 / zoom, height + 6 / zoom);
  }
}

/** How a box is painted from afar. */
interface Look {
  readonly fill: string;
  readonly isVacant: boolean;
  readonly isDimmed: boolean;
}

function paintLabels(
  context: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { labels, layout, selected, marked, chain }: Painted,
): void {
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const [plate, edge, ink, quiet] = ["--surface-raised", "--line-strong", "--ink", "--ink-muted"].map(colour);
  context.textBaseline = "middle";
  context.textAlign = "center";
  for (const { post, title, count, isUpper, left, top, width, height } of labels) {
    const isOut =
      left + view.x > view.width ||
      left + width + view.x < 0 ||
      top + view.y > view.height ||
      top + height + view.y < 0;
    if (isOut) continue;
    const isDimmed = chain !== null && !chain.has(post);
    context.fillStyle = plate ?? "";
    context.strokeStyle = selected.has(post)
      ? colour("--selection")
      : marked.has(post)
        ? colour("--danger")
        : (edge ?? "");
    context.lineWidth = selected.has(post) || marked.has(post) ? 2.5 : isDimmed ? 0.5 : 1;
    context.setLineDash(layout.at.get(post)?.post.holder === null ? [4, 3] : []);
    context.beginPath();
    context.roundRect(left, top, width, height, 4);
    context.fill();
    context.stroke();
    context.setLineDash([]);
    const line = isUpper ? LABEL.upperLine : LABEL.line;
    context.fillStyle = (isDimmed ? quiet : ink) ?? "";
    context.font = fontOf(style, isUpper && !isDimmed);
    title.forEach((words, index) => {
      context.fillText(words, left + width / 2, top + LABEL.padding + (index + 0.5) * line);
    });
    if (count === "") continue;
    context.fillStyle = quiet ?? "";
    context.font = fontOf(style, false);
    context.fillText(count, left + width / 2, top + height - LABEL.padding - LABEL.line / 2);
  }
}
