import type { Id } from "../model/records/fields.ts";
import type { Facts } from "./facts.ts";

/** What cells add up to; a cell that does not say counts as none of it. */
export interface Total {
  readonly cells: number;
  /** Whole-time equivalents. */
  readonly wte: number;
  readonly teams: number;
}

/** Sums of cells: for a row with everything below it, in one column alone. */
export interface Totals {
  at(serviceLine: Id, geography: Id): Total;
}

const NOTHING: Total = { cells: 0, wte: 0, teams: 0 };

/** Adds every cell to its row and to every row above it. Linear in cells × tree depth. */
export function deriveTotals(facts: Pick<Facts, "option" | "serviceLines">): Totals {
  const rows = new Map<Id, Map<Id, Total>>();
  for (const cell of facts.option.cells.values()) {
    for (const serviceLine of facts.serviceLines.lineageOf(cell.serviceLine)) {
      const row = rows.get(serviceLine) ?? new Map<Id, Total>();
      rows.set(serviceLine, row);
      const one = { cells: 1, wte: cell.wte ?? 0, teams: cell.teams ?? 0 };
      row.set(cell.geography, addTotals(row.get(cell.geography) ?? NOTHING, one));
    }
  }
  return { at: (serviceLine, geography) => rows.get(serviceLine)?.get(geography) ?? NOTHING };
}

/** Two totals as one. */
export function addTotals(a: Total, b: Total): Total {
  return { cells: a.cells + b.cells, wte: a.wte + b.wte, teams: a.teams + b.teams };
}
