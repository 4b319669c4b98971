import { describe, expect, it } from "vitest";
import { READY_CRITERIA, readyCriteriaSchema } from "../../../../shared/appraisal/ready-criteria.ts";

const all = READY_CRITERIA.sets.flatMap(({ criteria }) => criteria);

describe("the ready criteria", () => {
  it("have the shape that is published", () => {
    expect(readyCriteriaSchema.safeParse(READY_CRITERIA).success).toBe(true);
  });

  it("ask the nine tests of organisation design, each once", () => {
    const nine = READY_CRITERIA.sets.find(({ name }) => name.includes("Nine tests"));
    expect(nine?.criteria.map(({ name }) => name)).toEqual([
      "Market advantage",
      "Parenting advantage",
      "People",
      "Feasibility",
      "Specialist cultures",
      "Difficult links",
      "Redundant hierarchy",
      "Accountability",
      "Flexibility",
    ]);
  });

  it("weigh 100 in each set, and essential ones nothing", () => {
    for (const { name, criteria } of READY_CRITERIA.sets) {
      expect(
        criteria.reduce((sum, { weight }) => sum + weight, 0),
        name,
      ).toBe(100);
    }
    expect(all.filter(({ kind }) => kind === "essential").map(({ weight }) => weight)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(all.filter(({ kind, weight }) => kind === "weighted" && weight === 0)).toEqual([]);
  });

  it("have names of their own, one sentence and a source each", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { name, description, source } of all) {
      expect(description, name).toMatch(/^[A-Z][^.]*\.$/);
      expect(source, name).not.toBe("");
    }
  });
});
