import type { Table } from "../model/document.ts";
import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";

/** Finds cells by where they lie. */
export interface CellIndex {
  /** The cell at a crossing; undefined where nothing is delivered. */
  at(serviceLine: Id, geography: Id): Cell | undefined;
  /** The cells of one row, whatever the column. */
  inRow(serviceLine: Id): ReadonlyMap<Id, Cell>;
  /** The cells of one column, whatever the row. */
  inColumn(geography: Id): ReadonlyMap<Id, Cell>;
}

const NONE: ReadonlyMap<Id, Cell> = new Map();

/** Indexes the cells by row and by column. Linear in the cells. */
export function indexCells(cells: Table<Cell>): CellIndex {
  const rows = new Map<Id, Map<Id, Cell>>();
  const columns = new Map<Id, Map<Id, Cell>>();
  for (const cell of cells.values()) {
    put(rows, cell.serviceLine, cell.geography, cell);
    put(columns, cell.geography, cell.serviceLine, cell);
  }
  return {
    at: (serviceLine, geography) => rows.get(serviceLine)?.get(geography),
    inRow: (serviceLine) => rows.get(serviceLine) ?? NONE,
    inColumn: (geography) => columns.get(geography) ?? NONE,
  };
}

function put(index: Map<Id, Map<Id, Cell>>, outer: Id, inner: Id, cell: Cell): void {
  const group = index.get(outer);
  if (group) group.set(inner, cell);
  else index.set(outer, new Map([[inner, cell]]));
}
