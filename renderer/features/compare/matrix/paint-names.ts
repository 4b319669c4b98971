import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import type { Camera } from "../compare-store.ts";
import type { FoldMark } from "./fold.ts";
import { HEAD, namesInPlace, namesThatFit, ROW, rangeInView, type Size } from "./geometry.ts";
import { inTwoLines, shortened } from "./paint-text.ts";
import type { Palette } from "./palette.ts";
import type { Paint, Scene, Window } from "./scene.ts";
import { edgeOf } from "./standing-colours.ts";

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
  const own = (index: number) => HEAD + (index * ROW - camera.y) * camera.scale + height / 2;
  const fitting = namesThatFit(rows, range, height, letters + 1);
  // From afar a row is lower than its name: the first must not be cut by the head.
  const names =
    height < letters
      ? namesInPlace(fitting, own, [HEAD, Number.POSITIVE_INFINITY], (letters + 1) / 2)
      : fitting.map((index) => ({ index, at: own(index) }));
  for (const { index, at: middle } of names) {
    const node = rows[index];
    if (!node) continue;
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

/** Paints the names of the columns in view, over what has been painted of the matrix. */
export function paintColumnHead(
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
  const own = (index: number) => left(index) + width / 2;
  const fitting = namesThatFit(scene.columns, columns, width, letters + 2);
  // A name that stands upright is wider than a narrow column: at the edge it would meet the first name of the next matrix.
  const names = isUpright
    ? namesInPlace(fitting, own, [0, size.width], (letters + 2) / 2)
    : fitting.map((index) => ({ index, at: own(index) }));
  for (const { index, at: x } of names) {
    const node = scene.columns[index];
    if (!node) continue;
    paint.font = `${node.depth === 0 ? 600 : 400} ${letters}px ${palette.font}`;
    paint.fillStyle = node.depth === 0 ? palette.ink : palette.muted;
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
