import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { addTotals, deriveTotals } from "../../../../shared/structure/totals.ts";
import { options } from "../../../support/arbitraries/designs.ts";

describe("totals", () => {
  it("of a row are its own cell and its children's totals, in every column", () => {
    fc.assert(
      fc.property(options(), (option) => {
        const facts = deriveFacts(option);
        const totals = deriveTotals(facts);
        for (const row of facts.serviceLines.nodes) {
          for (const column of facts.geographies.nodes) {
            const cell = facts.cells.at(row.id, column.id);
            const own = { cells: cell ? 1 : 0, wte: cell?.wte ?? 0, teams: cell?.teams ?? 0 };
            const sum = facts.serviceLines
              .childrenOf(row.id)
              .reduce((all, child) => addTotals(all, totals.at(child.id, column.id)), own);
            const total = totals.at(row.id, column.id);
            expect(total.cells).toBe(sum.cells);
            expect(total.teams).toBe(sum.teams);
            expect(total.wte).toBeCloseTo(sum.wte, 3);
          }
        }
      }),
    );
  });
});
