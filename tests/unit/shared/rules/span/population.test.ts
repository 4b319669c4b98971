import { describe, expect, it } from "vitest";
import type { Tier } from "../../../../../shared/model/records/geography.ts";
import { findWith } from "../../../../support/check-rule.ts";

const RULE = "span/population";

function outcome(tier: Tier, population: number | undefined, numbers: Record<string, number> = {}) {
  const place = population === undefined ? { tier } : { tier, population };
  return findWith(RULE, { geographies: { Place: {} }, places: { Place: place } }, numbers).map(
    ({ headline, message }) => [headline, message],
  );
}

describe("populations: nothing to find", () => {
  it("within the tier, both ends included", () => {
    for (const [tier, population] of [
      ["local", 50_000],
      ["local", 80_000],
      ["wider", 150_000],
      ["wider", 350_000],
      ["trust-wide", 1_500_000],
      ["trust-wide", 9_000_000],
    ] as const) {
      expect(outcome(tier, population)).toEqual([]);
    }
  });

  it("where nobody has said how many people live there", () => {
    expect(outcome("local", undefined)).toEqual([]);
  });

  it("in people’s homes and beyond the trust, which have no bounds", () => {
    expect(outcome("home", 3)).toEqual([]);
    expect(outcome("beyond", 3)).toEqual([]);
  });
});

describe("populations: found", () => {
  it("too many people", () => {
    expect(outcome("wider", 350_001)).toEqual([
      ["Too many people for a wider area", "Place has 350,001 people; a wider area has 150,000 to 350,000."],
    ]);
  });

  it("too few people", () => {
    expect(outcome("local", 1)).toEqual([
      ["Too few people for a local area", "Place has 1 person; a local area has 50,000 to 80,000."],
    ]);
  });

  it("a trust-wide geography that is too small: there is no upper bound", () => {
    expect(outcome("trust-wide", 1_499_999)).toEqual([
      [
        "Too few people for a trust-wide geography",
        "Place has 1,499,999 people; a trust-wide geography has 1,500,000 or more.",
      ],
    ]);
  });

  it("with the numbers it rests on", () => {
    const evidence = (tier: Tier, population: number) =>
      findWith(RULE, { geographies: { Place: {} }, places: { Place: { tier, population } } })[0]?.evidence;
    expect(evidence("local", 1)).toEqual({ population: 1, least: 50_000 });
    expect(evidence("local", 90_000)).toEqual({ population: 90_000, most: 80_000 });
    expect(evidence("trust-wide", 1)).toEqual({ population: 1, least: 1_500_000 });
  });

  it("outside the bounds the design sets", () => {
    expect(outcome("local", 86_000, { localMost: 90_000 })).toEqual([]);
    expect(outcome("local", 86_000, { localMost: 85_000 })).toHaveLength(1);
  });
});
