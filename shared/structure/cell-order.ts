import type { Cell } from "../model/records/cell.ts";
import type { AxisTree } from "./axis-tree.ts";
import type { CellIndex } from "./cell-index.ts";

/** The two axes, in whose order the matrix is read. */
export interface Axes {
  readonly serviceLines: AxisTree;
  readonly geographies: AxisTree;
}

/** Visits every cell in the order of the matrix: row by row, and in each from its first column to its last. */
export function eachCellInOrder(
  { serviceLines, geographies, cells }: Axes & { readonly cells: CellIndex },
  visit: (cell: Cell) => void,
): void {
  const columns = geographies.nodes;
  for (const row of serviceLines.nodes) {
    const own = cells.inRow(row.id);
    if (own.size === 0) continue;
    for (const column of columns) {
      const cell = own.get(column.id);
      if (cell) visit(cell);
    }
  }
}

/** Cells in the order of the matrix, whatever order they came in. */
export function cellsInOrder({ serviceLines, geographies }: Axes, cells: readonly Cell[]): readonly Cell[] {
  const columns = geographies.nodes.length;
  const placeOf = (cell: Cell) =>
    serviceLines.positionOf(cell.serviceLine) * columns + geographies.positionOf(cell.geography);
  let last = -1;
  const isInOrder = cells.every((cell) => {
    const place = placeOf(cell);
    const isBehind = place >= last;
    last = place;
    return isBehind;
  });
  if (isInOrder) return cells;
  // One number per cell: there may be thousands, and looking places up while sorting would cost most of it.
  return cells
    .map((cell) => ({ cell, place: placeOf(cell) }))
    .sort((a, b) => a.place - b.place)
    .map(({ cell }) => cell);
}
