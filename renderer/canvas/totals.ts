import type { Id } from "../../shared/model/records/fields.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import { addTotals, deriveTotals, type Total, type Totals } from "../../shared/structure/totals.ts";

/** Every total of the same facts is worked out once, by whichever crossing asks first. */
const known = new WeakMap<Facts, Totals>();

/** What a crossing stands for: the row's subtree in its column, and in the columns inside it where it is folded. */
export function totalAt(facts: Facts, row: Id, column: Id, isColumnFolded: boolean): Total {
  const totals = known.get(facts) ?? deriveTotals(facts);
  known.set(facts, totals);
  const own = totals.at(row, column);
  if (!isColumnFolded) return own;
  return facts.geographies.nodes
    .filter(({ id }) => id !== column && facts.geographies.lineageOf(id).includes(column))
    .reduce((sum, { id }) => addTotals(sum, totals.at(row, id)), own);
}
