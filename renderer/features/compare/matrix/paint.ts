import { CELL_STANDINGS, type CellStanding } from "../../../../shared/compare/overlay/cell-standings.ts";
import type { Standing, UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import type { Camera } from "../compare-store.ts";
import type { ComparedCells } from "../session/messages.ts";
import type { FoldMark } from "./fold.ts";
import { HEAD, namesThatFit, ROW, rangeInView, type Size } from "./geometry.ts";
import type { Palette } from "./palette.ts";

/** What is painted of one option, or of one laid over the first. */
export interface Scene {
  readonly rows: readonly UnionNode[];
  readonly columns: readonly UnionNode[];
  readonly cells: ComparedCells;
  /** The first option’s, where the two are laid over one another; null where the option is painted by itself. */
  readonly before: ComparedCells | null;
  /** The option’s place among those compared. */
  readonly index: number;
  /** How wide a column is at full size, in pixels. */
  readonly column: number;
}

type Paint = CanvasRenderingContext2D;

/** Rows lower than this, in pixels, hold no figures; lower than the next, no symbols. */
const ROOM_FOR_FIGURES = 17;
const ROOM_FOR_SYMBOLS = 9;

/**
 * From afar, where no symbol fits, the share of its crossing that a mark takes across and down: all of it for what comes, a
 * lying bar for what goes, a block for what changes and a standing bar for what others lead.
 */
const FAR_SHAPES: Readonly<Record<Exclude<CellStanding, "none" | "same">, readonly [number, number]>> = {
  added: [1, 1],
  removed: [1, 0.4],
  changed: [0.6, 1],
  led: [0.25, 1],
};

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
    const [dx, dy] = [(width - w) / 2, (height - h) / 2];
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

/** Paints the names of the rows in view, for all matrices beside it. */
export function paintRowNames(
  paint: Paint,
  { rows, marks }: { readonly rows: readonly UnionNode[]; readonly marks: readonly FoldMark[] },
  camera: Camera,
  size: Size,
  palette: Palette,
  cursorRow: number | null,
): void {
  paint.fillStyle = palette.head;
  paint.fillRect(0, 0, size.width, size.height);
  const height = ROW * camera.scale;
  const range = rangeInView(camera.y, (size.height - HEAD) / camera.scale, ROW, rows.length);
  paint.save();
  paint.beginPath();
  paint.rect(0, HEAD, size.width, size.height - HEAD);
  paint.clip();
  paint.textBaseline = "middle";
  const letters = Math.min(13, Math.max(11, height * 0.6));
  for (const index of namesThatFit(rows, range, height, letters + 1)) {
    const node = rows[index];
    if (!node) continue;
    const own = HEAD + (index * ROW - camera.y) * camera.scale + height / 2;
    // From afar a row is lower than its name: the first must not be cut by the head.
    const middle = height < letters ? Math.max(own, HEAD + letters * 0.7) : own;
    const indent = FOLD_MARK + 10 + Math.min(node.depth, 4) * 12;
    const mark = marks[index] ?? null;
    if (mark !== null) paintFoldMark(paint, mark, indent - 9, middle, palette);
    paint.font = `${node.depth === 0 || index === cursorRow ? 600 : 400} ${letters}px ${palette.font}`;
    paint.fillStyle = node.depth === 0 || index === cursorRow ? palette.ink : palette.muted;
    paint.fillText(shortened(paint, node.name, size.width - indent - 8), indent, middle);
  }
  paint.restore();
  paint.strokeStyle = palette.line;
  paint.lineWidth = 1;
  paint.strokeRect(size.width - 0.5, -1, 1, size.height + 2);
}

/** How much room the sign has that tells whether a row is folded. */
const FOLD_MARK = 8;

/** A triangle: it points down where what lies within is shown, and right where it is folded away. */
function paintFoldMark(
  paint: Paint,
  mark: Exclude<FoldMark, null>,
  x: number,
  y: number,
  palette: Palette,
): void {
  paint.fillStyle = palette.muted;
  paint.beginPath();
  if (mark === "open") {
    paint.moveTo(x - 3.5, y - 2);
    paint.lineTo(x + 3.5, y - 2);
    paint.lineTo(x, y + 3);
  } else {
    paint.moveTo(x - 2, y - 3.5);
    paint.lineTo(x + 3, y);
    paint.lineTo(x - 2, y + 3.5);
  }
  paint.fill();
}

interface Window {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
  readonly left: (column: number) => number;
  readonly top: (row: number) => number;
  readonly width: number;
  readonly height: number;
  readonly size: Size;
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

function paintColumnHead(
  paint: Paint,
  scene: Scene,
  palette: Palette,
  { columns, left, width, size }: Pick<Window, "columns" | "left" | "width" | "size">,
): void {
  paint.fillStyle = palette.head;
  paint.fillRect(0, 0, size.width, HEAD);
  paint.fillStyle = palette.line;
  paint.fillRect(0, HEAD - 1, size.width, 1);
  for (let column = columns[0]; column < columns[1]; column += 1) {
    const colour = edgeOf(scene.columns[column]?.standings[scene.index] ?? null, palette);
    if (colour === null) continue;
    paint.fillStyle = colour;
    paint.fillRect(left(column), HEAD - 4, width, 3);
  }
  const isUpright = width < 58;
  const letters = 11;
  paint.textBaseline = "middle";
  for (const index of namesThatFit(scene.columns, columns, width, letters + 2)) {
    const node = scene.columns[index];
    if (!node) continue;
    paint.font = `${node.depth === 0 ? 600 : 400} ${letters}px ${palette.font}`;
    paint.fillStyle = node.depth === 0 ? palette.ink : palette.muted;
    const x = left(index) + width / 2;
    if (isUpright) {
      paint.save();
      paint.translate(x, HEAD - 8);
      paint.rotate(-Math.PI / 2);
      paint.textAlign = "left";
      paint.fillText(shortened(paint, node.name, HEAD - 12), 0, 0);
      paint.restore();
    } else {
      paint.textAlign = "center";
      inTwoLines(paint, node.name, width - 8).forEach((line, place, lines) => {
        paint.fillText(line, x, HEAD / 2 + (place - (lines.length - 1) / 2) * 14);
      });
    }
  }
  paint.textAlign = "left";
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
    case "led":
      paint.moveTo(cx, cy - reach);
      paint.lineTo(cx + reach, cy);
      paint.lineTo(cx, cy + reach);
      paint.lineTo(cx - reach, cy);
      paint.closePath();
      break;
  }
  paint.stroke();
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

function groundOf(standing: CellStanding, palette: Palette): string {
  switch (standing) {
    case "added":
      return palette.addedGround;
    case "removed":
      return palette.removedGround;
    case "changed":
      return palette.changedGround;
    case "led":
      return palette.ledGround;
    default:
      return palette.block;
  }
}

function colourOf(standing: CellStanding, palette: Palette): string {
  switch (standing) {
    case "added":
      return palette.added;
    case "removed":
      return palette.removed;
    case "changed":
      return palette.changed;
    default:
      return palette.led;
  }
}

function edgeOf(standing: Standing | null, palette: Palette): string | null {
  return standing === null || standing === "same" ? null : colourOf(standing, palette);
}

const widths = new Map<string, string>();

/** A text that fits, ending in an ellipsis where it had to be cut. Remembered: the same names are painted every frame. */
function shortened(paint: Paint, text: string, room: number): string {
  const key = `${paint.font} ${Math.round(room)} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  let shown = text;
  while (shown.length > 1 && paint.measureText(shown === text ? text : `${shown}…`).width > room) {
    shown = shown.slice(0, -1).trimEnd();
  }
  const result = shown === text ? text : `${shown}…`;
  if (widths.size > 5_000) widths.clear();
  widths.set(key, result);
  return result;
}

function inTwoLines(paint: Paint, text: string, room: number): readonly string[] {
  if (paint.measureText(text).width <= room) return [text];
  const words = text.split(" ");
  let first = words.shift() ?? "";
  for (let word = words[0]; word !== undefined; word = words[0]) {
    if (paint.measureText(`${first} ${word}`).width > room) break;
    first = `${first} ${word}`;
    words.shift();
  }
  if (words.length === 0) return [shortened(paint, text, room)];
  return [shortened(paint, first, room), shortened(paint, words.join(" "), room)];
}
