import type { ChangeKind } from "../../editor/preview-changes.ts";
import type { MatrixLayout } from "../matrix-layout.ts";
import type { Place } from "../matrix-view.ts";
import { type Box, boxOf, cornerBox, seenTracks, type Viewport } from "./far-geometry.ts";
import type { Heat } from "./heat.ts";
import type { TONES } from "./heat-blocks.ts";
import { type Surface, spans } from "./paint-blocks.ts";

/** Something that is marked over the heat map, wherever it is. */
export interface PlaceMark {
  readonly place: Place;
  readonly kind: "selected" | "under-pointer" | "highlighted" | ChangeKind;
}

/** Which marks crossings carry of themselves. */
export interface CrossingMarks {
  readonly arePartnersShown: boolean;
  readonly areFindingsShown: boolean;
}

/** The least height of a crossing, in CSS pixels, that has room for a mark of its own. */
const ROOM_FOR_MARK = 8;

/** Marks crossings integrated with a partner at their upper right, and crossings with findings at their lower right. */
export function paintCrossingMarks(
  surface: Surface,
  layout: MatrixLayout,
  viewport: Viewport,
  heat: Heat,
  { arePartnersShown, areFindingsShown }: CrossingMarks,
): void {
  const { context, palette } = surface;
  const { rows, columns } = seenTracks(layout, viewport);
  if (!rows || !columns || !(arePartnersShown || areFindingsShown)) return;
  const across = spans(surface, layout.columns, columns, viewport.x, viewport.zoom);
  for (const { from, to, index } of spans(surface, layout.rows, rows, viewport.y, viewport.zoom)) {
    if (to - from < ROOM_FOR_MARK) continue;
    for (const column of across) {
      const at = index * heat.columns + column.index;
      const edge = column.to - 2;
      if (arePartnersShown && heat.partners[at] === 1) {
        context.fillStyle = palette.token.selection;
        triangle(context, [edge, from + 1], [edge - 6, from + 1], [edge, from + 7]);
      }
      const worst = areFindingsShown ? (heat.worst[at] ?? 0) : 0;
      if (worst > 0) {
        context.fillStyle = palette.tone[SEVERITY_TONES[worst] ?? "quiet"];
        triangle(context, [edge, to - 2], [edge - 2 - 2 * worst, to - 2], [edge, to - 4 - 2 * worst]);
      }
    }
  }
}

const SEVERITY_TONES: readonly (typeof TONES)[number][] = ["quiet", "advice", "warning", "error"];

/** Marks places: rings around crossings, and signs for what is new, different or gone. */
export function paintPlaceMarks(
  surface: Surface,
  layout: MatrixLayout,
  viewport: Viewport,
  marks: readonly PlaceMark[],
): void {
  const { context, palette } = surface;
  const corner = cornerBox(layout, viewport);
  for (const { place, kind } of marks) {
    const box = boxOf(layout, viewport, place);
    if (!box || isBehindHeaders(box, corner, place)) continue;
    switch (kind) {
      case "under-pointer":
        ring(surface, box, palette.token["line-strong"], 1);
        break;
      case "selected":
        ring(surface, box, palette.token.selection, 2);
        break;
      case "highlighted":
        ring(surface, box, palette.token.danger, 2);
        break;
      case "added":
      case "changed":
      case "removed":
        context.strokeStyle = palette.token[CHANGE_TOKENS[kind]];
        sign(context, kind, box);
    }
  }
}

const CHANGE_TOKENS = { added: "success", changed: "selection", removed: "danger" } as const;

function isBehindHeaders(box: Box, corner: Box, place: Place): boolean {
  return (
    (place.column !== null && box.left + box.width <= corner.left + corner.width) ||
    (place.row !== null && box.top + box.height <= corner.top + corner.height)
  );
}

/** A ring around a box, outside it where the box is small, so that what is in it can still be seen. */
function ring(
  { context, snap }: Surface,
  { left, top, width, height }: Box,
  colour: string,
  line: number,
): void {
  const out = height < 12 ? line : 0;
  context.strokeStyle = colour;
  context.lineWidth = line;
  context.strokeRect(
    snap(left - out) + line / 2,
    snap(top - out) + line / 2,
    snap(left + width + out) - snap(left - out) - line,
    snap(top + height + out) - snap(top - out) - line,
  );
}

/** A plus, a wave or a minus in the middle of a box: what `ChangeMark` shows from near. */
function sign(context: CanvasRenderingContext2D, kind: ChangeKind, { left, top, width, height }: Box): void {
  const x = left + width / 2;
  const y = top + height / 2;
  const half = Math.max(2.5, Math.min(5, height / 2 - 1));
  context.lineWidth = half > 3.5 ? 2.5 : 1.75;
  context.beginPath();
  if (kind === "changed") {
    context.moveTo(x - half, y + half * 0.5);
    context.quadraticCurveTo(x - half * 0.4, y - half, x, y);
    context.quadraticCurveTo(x + half * 0.4, y + half, x + half, y - half * 0.5);
  } else {
    context.moveTo(x - half, y);
    context.lineTo(x + half, y);
    if (kind === "added") {
      context.moveTo(x, y - half);
      context.lineTo(x, y + half);
    }
  }
  context.stroke();
}

type Point = readonly [x: number, y: number];

function triangle(context: CanvasRenderingContext2D, a: Point, b: Point, c: Point): void {
  context.beginPath();
  context.moveTo(...a);
  context.lineTo(...b);
  context.lineTo(...c);
  context.fill();
}
