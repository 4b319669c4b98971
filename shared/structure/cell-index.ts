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
  /** All rows and all columns with a cell, by their ids. */
  readonly rows: ReadonlyMap<Id, ReadonlyMap<Id, Cell>>;
  readonly columns: ReadonlyMap<Id, ReadonlyMap<Id, Cell>>;
}

const NONE: ReadonlyMap<Id, Cell> = new Map();

/** The cells of some rows and columns themselves, whatever lies below them. */
export function cellsAt(cells: CellIndex, nodes: Iterable<Id>): readonly Cell[] {
  return [...nodes].flatMap((node) => [...cells.inRow(node).values(), ...cells.inColumn(node).values()]);
}

/** Indexes the cells by row and by column. Linear in the cells. */
export function indexCells(cells: Table<Cell>): CellIndex {
  const rows = new Map<Id, Map<Id, Cell>>();
  const columns = new Map<Id, Map<Id, Cell>>();
  for (const cell of cells.values()) {
    put(rows, cell.serviceLine, cell.geography, cell);
    put(columns, cell.geography, cell.serviceLine, cell);
  }
  return cellIndexOf(rows, columns);
}

function put(index: Map<Id, Map<Id, Cell>>, outer: Id, inner: Id, cell: Cell): void {
  const group = index.get(outer);
  if (group) group.set(inner, cell);
  else index.set(outer, new Map([[inner, cell]]));
}

/** The index after some cells have changed; rows and columns without any of them stay the very same. */
export function updateCellIndex(
  index: CellIndex,
  changes: readonly (readonly [before: Cell | null, after: Cell | null])[],
): CellIndex {
  const rows = new Map(index.rows);
  const columns = new Map(index.columns);
  const edited = new Set<ReadonlyMap<Id, Cell>>();
  const edit = (outer: Map<Id, ReadonlyMap<Id, Cell>>, key: Id): Map<Id, Cell> => {
    const group = outer.get(key);
    if (group && edited.has(group)) return group as Map<Id, Cell>;
    const copy = new Map(group);
    edited.add(copy);
    outer.set(key, copy);
    return copy;
  };
  for (const [before] of changes) {
    if (!before) continue;
    edit(rows, before.serviceLine).delete(before.geography);
    edit(columns, before.geography).delete(before.serviceLine);
  }
  for (const [, after] of changes) {
    if (!after) continue;
    edit(rows, after.serviceLine).set(after.geography, after);
    edit(columns, after.geography).set(after.serviceLine, after);
  }
  return cellIndexOf(rows, columns);
}

function cellIndexOf(rows: CellIndex["rows"], columns: CellIndex["columns"]): CellIndex {
  return {
    at: (serviceLine, geography) => rows.get(serviceLine)?.get(geography),
    inRow: (serviceLine) => rows.get(serviceLine) ?? NONE,
    inColumn: (geography) => columns.get(geography) ?? NONE,
    rows,
    columns,
  };
}
