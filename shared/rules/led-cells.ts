import type { Cell } from "../model/records/cell.ts";

/** Tells sets of cells apart, each in the order of the matrix: the very same cells are one cause, told once. */
export function cellsKey(cells: readonly Cell[]): string {
  return cells.map(({ id }) => id).join(" ");
}
