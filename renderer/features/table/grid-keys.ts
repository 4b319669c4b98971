import { HEADER_LINE } from "./grid-lines.ts";
import { columnOf, lineOf, placeAt } from "./grid-range.ts";
import type { Place } from "./table-store.ts";
import type { Grid } from "./use-grid.ts";

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Where a key of the arrows, Home, End, PageUp and PageDown leads; null for any other key. */
export function placeForKey(grid: Grid, press: KeyPress, rowsInView: number): Place | null {
  const { arranged, focus } = grid;
  const line = lineOf(arranged, focus) ?? 0;
  const column = columnOf(arranged, focus);
  const last = arranged.lines.length - 1;
  const lastColumn = arranged.columns.length - 1;
  const isFar = press.ctrlKey || press.metaKey;
  if (press.altKey) return null;
  switch (press.key) {
    case "ArrowUp":
      return placeAt(arranged, isFar ? Math.min(line, 0) : line - 1, column);
    case "ArrowDown":
      return placeAt(arranged, isFar ? last : line + 1, column);
    case "ArrowLeft":
      return placeAt(arranged, line, isFar ? 0 : column - 1);
    case "ArrowRight":
      return placeAt(arranged, line, isFar ? lastColumn : column + 1);
    case "Home":
      return placeAt(arranged, isFar ? 0 : line, 0);
    case "End":
      return placeAt(arranged, isFar ? last : line, lastColumn);
    case "PageUp":
      return placeAt(arranged, Math.max(0, line - rowsInView), column);
    case "PageDown":
      return placeAt(arranged, line + rowsInView, column);
    default:
      return null;
  }
}

/** The place so many lines and columns on: past the last column is the first of the next line, as in spreadsheets. */
export function placeAfter(
  grid: Grid,
  from: Place,
  step: { readonly lines: number; readonly columns: number },
): Place {
  const { arranged } = grid;
  const line = lineOf(arranged, from) ?? 0;
  const column = columnOf(arranged, from) + step.columns;
  const { length } = arranged.columns;
  if (column >= length) return placeAt(arranged, line + 1, 0);
  if (column < 0) return placeAt(arranged, Math.max(0, line - 1), length - 1);
  return placeAt(arranged, Math.max(0, line + step.lines), column);
}

/** Whether the keyboard is on the headers. */
export function isOnHeader({ focus }: Grid): boolean {
  return focus.line === HEADER_LINE;
}

/** Whether a key asks for a menu. */
export function isMenuKey({ key, shiftKey }: KeyPress): boolean {
  return key === "ContextMenu" || (key === "F10" && shiftKey);
}

/** Whether a key writes something. */
export function isWriting({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
}
