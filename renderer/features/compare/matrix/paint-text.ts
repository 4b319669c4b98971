import type { Paint } from "./scene.ts";

const widths = new Map<string, string>();

/** A text that fits, ending in an ellipsis where it had to be cut. Remembered: the same names are painted every frame. */
export function shortened(paint: Paint, text: string, room: number): string {
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

/** A text in one line, or in two where it does not fit; the second ends in an ellipsis where it had to be cut. */
export function inTwoLines(paint: Paint, text: string, room: number): readonly string[] {
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
