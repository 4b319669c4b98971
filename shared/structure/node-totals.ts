import type { Axis } from "../model/axis.ts";
import type { Id } from "../model/records/fields.ts";
import type { Facts } from "./facts.ts";

/** What the cells of a row or column come to, with everything below it. A cell that does not say counts as none. */
export interface NodeTotal {
  readonly cells: number;
  readonly teams: number;
  /** Whole-time equivalents. */
  readonly wte: number;
  /** Pounds a year. */
  readonly budget: number;
}

export const NO_TOTAL: NodeTotal = { cells: 0, teams: 0, wte: 0, budget: 0 };

/** Adds every cell to its row (or column) and to all above it. Linear in cells × tree depth. */
export function nodeTotals(
  facts: Pick<Facts, "option" | "serviceLines" | "geographies">,
  axis: Axis,
): ReadonlyMap<Id, NodeTotal> {
  const totals = new Map<Id, { cells: number; teams: number; wte: number; budget: number }>();
  const field = axis === "serviceLines" ? "serviceLine" : "geography";
  for (const cell of facts.option.cells.values()) {
    for (const node of facts[axis].lineageOf(cell[field])) {
      let total = totals.get(node);
      if (!total) {
        total = { ...NO_TOTAL };
        totals.set(node, total);
      }
      total.cells += 1;
      total.teams += cell.teams ?? 0;
      total.wte += cell.wte ?? 0;
      total.budget += cell.budget ?? 0;
    }
  }
  return totals;
}
