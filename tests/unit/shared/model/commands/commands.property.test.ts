import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { perform } from "../../../../../shared/model/commands/command.ts";
import { applyDiff, invertDiff, isEmptyDiff } from "../../../../../shared/model/diff/diff.ts";
import type { DesignDocument } from "../../../../../shared/model/document.ts";
import { readDesign } from "../../../../../shared/model/file/read-design.ts";
import { writeDesign } from "../../../../../shared/model/file/write-design.ts";
import { COMMAND_KINDS, commandPlans } from "../../../../support/arbitraries/commands.ts";
import { designs } from "../../../../support/arbitraries/designs.ts";

const sequences = fc.array(commandPlans(), { minLength: 1, maxLength: 12 });

/** Milliseconds: hundreds of designs take their time where other tests run beside them. */
const PATIENCE = { timeout: 60_000 };

describe("any sequence of commands", PATIENCE, () => {
  it("keeps the design one that can be saved and opened", () => {
    fc.assert(
      fc.property(designs(), sequences, (start, plans) => {
        const makeId = countingIds("new");
        let design = start;
        for (const plan of plans) {
          const performed = perform(design, plan.make(design), { makeId });
          if (performed.ok) design = performed.value.design;
          expect(readDesign(writeDesign(design)), plan.kind).toEqual({ ok: true, value: design });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is taken back step by step by its diffs turned round, and done again by the diffs themselves", () => {
    fc.assert(
      fc.property(designs(), sequences, (start, plans) => {
        const makeId = countingIds("new");
        const states: DesignDocument[] = [start];
        const diffs = [];
        for (const plan of plans) {
          const before = states.at(-1) ?? start;
          const performed = perform(before, plan.make(before), { makeId });
          if (!performed.ok) continue;
          states.push(performed.value.design);
          diffs.push(performed.value.diff);
        }
        let design = states.at(-1) ?? start;
        for (let step = diffs.length - 1; step >= 0; step -= 1) {
          const diff = diffs[step];
          if (!diff) continue;
          const undone = applyDiff(design, invertDiff(diff));
          expect(undone).toEqual(states[step]);
          expect(writeDesign(applyDiff(undone, diff))).toBe(writeDesign(design));
          design = undone;
        }
        expect(writeDesign(design)).toBe(writeDesign(start));
      }),
      { numRuns: 300 },
    );
  });

  it("never changes the design it was given, refused or not", () => {
    fc.assert(
      fc.property(designs(), commandPlans(), (design, plan) => {
        const before = writeDesign(design);
        const performed = perform(design, plan.make(design), { makeId: countingIds("new") });
        expect(writeDesign(design)).toBe(before);
        if (!performed.ok) expect(performed.reason.message).toMatch(/\S/);
        else if (isEmptyDiff(performed.value.diff)) expect(writeDesign(performed.value.design)).toBe(before);
        else expect(performed.value.label).toMatch(/\S/);
      }),
      { numRuns: 500 },
    );
  });

  it("both succeeds and is refused often enough for the above to mean something", () => {
    const outcomes = new Map<string, { done: number; refused: number }>();
    fc.assert(
      fc.property(designs(), commandPlans(), (design, plan) => {
        const performed = perform(design, plan.make(design), { makeId: countingIds("new") });
        const outcome = outcomes.get(plan.kind) ?? { done: 0, refused: 0 };
        outcome[performed.ok ? "done" : "refused"] += 1;
        outcomes.set(plan.kind, outcome);
      }),
      { numRuns: 1_500, seed: 7 },
    );
    for (const kind of COMMAND_KINDS) expect(outcomes.get(kind)?.done, kind).toBeGreaterThan(0);
  });
});
