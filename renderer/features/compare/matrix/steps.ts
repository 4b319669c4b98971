import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import type { Crossing } from "../compare-store.ts";
import type { Extent } from "./geometry.ts";

/** A crossing by the places of its row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a crossing lies; null where one of its two is no longer there. */
export function indexOfCrossing(
  crossing: Crossing | null,
  rows: readonly UnionNode[],
  columns: readonly UnionNode[],
): Place | null {
  if (!crossing) return null;
  const row = rows.findIndex(({ key }) => key === crossing.row);
  const column = columns.findIndex(({ key }) => key === crossing.column);
  return row < 0 || column < 0 ? null : { row, column };
}

/** The crossing at a place; null where there is none. */
export function crossingAt(
  place: Place,
  rows: readonly UnionNode[],
  columns: readonly UnionNode[],
): Crossing | null {
  const [row, column] = [rows[place.row], columns[place.column]];
  return row && column ? { row: row.key, column: column.key } : null;
}

/**
 * Where a key leads from a place; null where it leads nowhere.
 * @param at null before the first step, which then goes to the first crossing.
 * @param isFar whether Home and End go to the corners.
 */
export function stepFrom(
  at: Place | null,
  key: string,
  isFar: boolean,
  { rows, columns }: Extent,
): Place | null {
  if (rows === 0 || columns === 0) return null;
  const from = at ?? { row: 0, column: 0 };
  const to = (row: number, column: number): Place =>
    at === null
      ? from
      : { row: Math.min(rows - 1, Math.max(0, row)), column: Math.min(columns - 1, Math.max(0, column)) };
  switch (key) {
    case "ArrowUp":
      return to(from.row - 1, from.column);
    case "ArrowDown":
      return to(from.row + 1, from.column);
    case "ArrowLeft":
      return to(from.row, from.column - 1);
    case "ArrowRight":
      return to(from.row, from.column + 1);
    case "Home":
      return to(isFar ? 0 : from.row, 0);
    case "End":
      return to(isFar ? rows - 1 : from.row, columns - 1);
    default:
      return null;
  }
}
