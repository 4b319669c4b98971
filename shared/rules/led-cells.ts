import { compareText } from "../model/document.ts";
import type { Cell } from "../model/records/cell.ts";

/** Tells sets of cells apart, in whatever order they come: the very same cells are one cause, told once. */
export function cellsKey(cells: readonly Cell[]): string {
  return cells
    .map(({ id }) => id)
    .sort(compareText)
    .join(" ");
}
