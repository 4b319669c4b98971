import type { Table } from "../../shared/model/document.ts";
import type { Cell } from "../../shared/model/records/cell.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { AxisTree } from "../../shared/structure/axis-tree.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import { addTotals, deriveTotals, type Total, type Totals } from "../../shared/structure/totals.ts";

/** The totals of a table of cells, for as long as both it and the rows are the very same: most edits keep them. */
const known = new WeakMap<Table<Cell>, { readonly rows: AxisTree; readonly totals: Totals }>();

/** What a crossing stands for: the row's subtree in its column, and in the columns inside it where it is folded. */
export function totalAt(facts: Facts, row: Id, column: Id, isColumnFolded: boolean): Total {
  const totals = totalsOf(facts);
  const own = totals.at(row, column);
  if (!isColumnFolded) return own;
  return facts.geographies.nodes
    .filter(({ id }) => id !== column && facts.geographies.lineageOf(id).includes(column))
    .reduce((sum, { id }) => addTotals(sum, totals.at(row, id)), own);
}

function totalsOf(facts: Facts): Totals {
  const { cells } = facts.option;
  const existing = known.get(cells);
  if (existing && existing.rows === facts.serviceLines) return existing.totals;
  const totals = deriveTotals(facts);
  known.set(cells, { rows: facts.serviceLines, totals });
  return totals;
}
