import {
  CELL_STANDINGS,
  type CellStanding,
  type LedStanding,
} from "../../../../shared/compare/overlay/cell-standings.ts";
import type { Camera } from "../compare-store.ts";
import { HEAD, ROW, rangeInView, type Size } from "./geometry.ts";
import { paintColumnHead } from "./paint-names.ts";
import { shortened } from "./paint-text.ts";
import type { Palette } from "./palette.ts";
import type { Paint, Scene, Window } from "./scene.ts";
import { colourOf, edgeOf, groundOf } from "./standing-colours.ts";

/** Rows lower than this, in pixels, hold no figures; lower than the next, no symbols. */
const ROOM_FOR_FIGURES = 17;
const ROOM_FOR_SYMBOLS = 9;

/**
 * From afar, where no symbol fits, the share of its crossing that a mark takes across and down: all of it for what comes, a
 * lying bar for what goes, a block for what changes and a standing bar for what others lead, its
 * upper half for practice and its lower half for pathway.
 */
const FAR_SHAPES: Readonly<Record<Exclude<CellStanding, "none" | "same">, readonly [number, number]>> = {
  added: [1, 1],
  removed: [1, 0.4],
  changed: [0.6, 1],
  ledPractice: [0.25, 0.5],
  ledPathway: [0.25, 0.5],
  led: [0.25, 1],
};

/** Where from top, 0, to bottom, 1, of its crossing a mark stands. */
function placeDown(standing: CellStanding): number {
  if (standing === "ledPractice") return 0;
  return standing === "ledPathway" ? 1 : 0.5;
}

/** Paints one matrix: the head with the names of the columns, and the crossings in view. */
export function paintMatrix(
  paint: Paint,
  scene: Scene,
  camera: Camera,
  size: Size,
  palette: Palette,
  cursor: { readonly row: number; readonly column: number } | null,
): void {
  paint.fillStyle = palette.ground;
  paint.fillRect(0, 0, size.width, size.height);
  const { scale } = camera;
  const rows = rangeInView(camera.y, (size.height - HEAD) / scale, ROW, scene.rows.length);
  const columns = rangeInView(camera.x, size.width / scale, scene.column, scene.columns.length);
  const left = (column: number) => (column * scene.column - camera.x) * scale;
  const top = (row: number) => HEAD + (row * ROW - camera.y) * scale;
  const width = scene.column * scale;
  const height = ROW * scale;
  const gap = height >= 7 ? 1.5 : height >= 4 ? 0.5 : 0;

  paintBands(paint, scene, palette, { rows, columns, left, top, width, height, size });
  for (const standing of CELL_STANDINGS) {
    if (standing === "none") continue;
    const code = CELL_STANDINGS.indexOf(standing);
    const isFar = height < ROOM_FOR_SYMBOLS && standing !== "same";
    paint.fillStyle = isFar ? colourOf(standing, palette) : groundOf(standing, palette);
    const [across, down] = isFar ? FAR_SHAPES[standing] : [1, 1];
    const [w, h] = [(width - 2 * gap) * across, (height - 2 * gap) * down];
    const dx = (width - w) / 2;
    const dy = gap + (height - 2 * gap - h) * (isFar ? placeDown(standing) : 0);
    for (let row = rows[0]; row < rows[1]; row += 1) {
      const y = top(row);
      const offset = row * scene.columns.length;
      for (let column = columns[0]; column < columns[1]; column += 1) {
        if (scene.cells.codes[offset + column] !== code) continue;
        paint.fillRect(left(column) + dx, y + dy, w, h);
      }
    }
  }
  if (height >= ROOM_FOR_SYMBOLS) {
    for (let row = rows[0]; row < rows[1]; row += 1) {
      for (let column = columns[0]; column < columns[1]; column += 1) {
        const at = row * scene.columns.length + column;
        const standing = CELL_STANDINGS[scene.cells.codes[at] ?? 0] ?? "none";
        if (standing === "none") continue;
        const box = { x: left(column), y: top(row), width, height };
        if (standing !== "same") paintSymbol(paint, standing, box, palette);
        if (height >= ROOM_FOR_FIGURES && width >= 44) paintFigures(paint, scene, at, standing, box, palette);
      }
    }
  }
  if (cursor) {
    paint.strokeStyle = palette.cursor;
    paint.lineWidth = 2;
    paint.strokeRect(
      left(cursor.column) + 1,
      top(cursor.row) + 1,
      Math.max(4, width - 2),
      Math.max(4, height - 2),
    );
  }
  paintColumnHead(paint, scene, palette, { columns, left, width, size });
}

/** Rows and columns that come, go or change, as bands behind their crossings. */
function paintBands(paint: Paint, scene: Scene, palette: Palette, window: Window): void {
  const { rows, columns, left, top, width, height, size } = window;
  const right = Math.min(size.width, left(scene.columns.length));
  for (let row = rows[0]; row < rows[1]; row += 1) {
    const y = top(row);
    if (height >= 5) {
      paint.fillStyle = palette.line;
      paint.fillRect(0, Math.round(y + height), right, 1);
    }
    const colour = edgeOf(scene.rows[row]?.standings[scene.index] ?? null, palette);
    if (colour === null) continue;
    paint.fillStyle = colour;
    paint.fillRect(0, y, 3, height);
  }
  if (width < 8) return;
  const bottom = Math.min(size.height, top(scene.rows.length));
  paint.fillStyle = palette.line;
  for (let column = columns[0]; column < columns[1]; column += 1) {
    paint.fillRect(Math.round(left(column) + width), HEAD, 1, bottom - HEAD);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A plus, a minus, a wave or a diamond: the shape says it where the colour cannot. */
function paintSymbol(
  paint: Paint,
  standing: Exclude<CellStanding, "none" | "same">,
  { x, y, height }: Box,
  palette: Palette,
): void {
  const reach = Math.min(5, height * 0.28);
  const [cx, cy] = [x + reach + 6, y + height / 2];
  paint.strokeStyle = colourOf(standing, palette);
  paint.lineWidth = 1.8;
  paint.beginPath();
  switch (standing) {
    case "added":
      paint.moveTo(cx - reach, cy);
      paint.lineTo(cx + reach, cy);
      paint.moveTo(cx, cy - reach);
      paint.lineTo(cx, cy + reach);
      break;
    case "removed":
      paint.moveTo(cx - reach, cy);
      paint.lineTo(cx + reach, cy);
      break;
    case "changed":
      paint.moveTo(cx - reach, cy + reach * 0.4);
      paint.quadraticCurveTo(cx - reach * 0.5, cy - reach, cx, cy);
      paint.quadraticCurveTo(cx + reach * 0.5, cy + reach, cx + reach, cy - reach * 0.4);
      break;
    default:
      paint.moveTo(cx, cy - reach);
      paint.lineTo(cx + reach, cy);
      paint.lineTo(cx, cy + reach);
      paint.lineTo(cx - reach, cy);
      paint.closePath();
      paintHalves(paint, standing, { cx, cy, reach });
      break;
  }
  paint.stroke();
}

/** Fills the half of a diamond that other posts lead: practice stands above pathway, as in every cell. */
function paintHalves(
  paint: Paint,
  standing: LedStanding,
  { cx, cy, reach }: { readonly cx: number; readonly cy: number; readonly reach: number },
): void {
  paint.save();
  paint.clip();
  paint.fillStyle = paint.strokeStyle;
  const from = standing === "ledPathway" ? cy : cy - reach;
  const height = standing === "led" ? 2 * reach : reach;
  paint.fillRect(cx - reach, from, 2 * reach, height);
  paint.restore();
}

function paintFigures(
  paint: Paint,
  { cells, before }: Scene,
  at: number,
  standing: CellStanding,
  { x, y, width, height }: Box,
  palette: Palette,
): void {
  const own = figure(cells.wte[at]);
  const text =
    before === null || standing !== "changed"
      ? own || figure(before?.wte[at])
      : `${figure(before.wte[at])}→${own}`;
  if (text === "") return;
  paint.font = `${standing === "same" ? 400 : 600} 11px ${palette.font}`;
  paint.fillStyle = standing === "same" ? palette.muted : palette.ink;
  paint.textBaseline = "middle";
  paint.textAlign = "right";
  paint.fillText(shortened(paint, text, width - 24), x + width - 6, y + height / 2);
  paint.textAlign = "left";
}

/** WTE as a figure; empty where nothing is delivered or nobody has said how much. */
function figure(wte: number | undefined): string {
  if (wte === undefined || Number.isNaN(wte) || wte < 0) return "";
  return wte.toLocaleString("en-GB", { maximumFractionDigits: 1 });
}
