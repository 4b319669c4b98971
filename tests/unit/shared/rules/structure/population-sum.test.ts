import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";

const RULE = "structure/population-sum";

function sum(whole: number | undefined, parts: readonly (number | undefined)[], numbers = {}) {
  const names = parts.map((_, index) => `Part ${index + 1}`);
  const place = (population: number | undefined) => (population === undefined ? {} : { population });
  return findWith(
    RULE,
    {
      geographies: { Whole: Object.fromEntries(names.map((name) => [name, {}])) },
      places: {
        Whole: place(whole),
        ...Object.fromEntries(names.map((name, index) => [name, place(parts[index])])),
      },
    },
    numbers,
  );
}

describe("sums of populations: nothing to find", () => {
  it("where the parts make up the whole, or less", () => {
    expect(sum(100, [60, 40])).toEqual([]);
    expect(sum(100, [10, 5])).toEqual([]);
  });

  it("within five per cent, which is the limit itself", () => {
    expect(sum(100, [60, 45])).toEqual([]);
  });

  it("where a population is not entered", () => {
    expect(sum(undefined, [60, 40])).toEqual([]);
    expect(sum(100, [90, undefined])).toEqual([]);
  });
});

describe("sums of populations: found", () => {
  it("parts with more people than the whole", () => {
    const findings = sum(1_000, [600, 451]);
    expect(messagesOf(findings)).toEqual([
      "Whole has 1,000 people, and the 2 geographies in it have 1,051 together: 51 too many.",
    ]);
    expect(findings[0]).toMatchObject({
      severity: "warning",
      evidence: { population: 1_000, sum: 1_051, tolerance: 5 },
    });
    expect(namesOf(findings[0])).toEqual(["Whole", "Part 1", "Part 2"]);
  });

  it("a single part larger than the whole, others not counted", () => {
    expect(messagesOf(sum(1, [3, undefined]))).toEqual([
      "Whole has 1 person, and a geography in it has 3: 2 too many.",
    ]);
  });

  it("beyond the tolerance the design sets", () => {
    expect(sum(100, [60, 45], { tolerance: 4 })).toHaveLength(1);
    expect(sum(100, [60, 41], { tolerance: 0 })).toHaveLength(1);
  });
});
