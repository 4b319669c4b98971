import { describe, expect, it } from "vitest";
import type { Tier } from "../../../../../shared/model/records/geography.ts";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";

const RULE = "structure/tier-order";

function inside(outer: Tier, ...inner: readonly Tier[]) {
  const names = inner.map((_, index) => `Part ${index + 1}`);
  return findWith(RULE, {
    geographies: { Whole: Object.fromEntries(names.map((name) => [name, {}])) },
    places: {
      Whole: { tier: outer },
      ...Object.fromEntries(inner.map((tier, index) => [`Part ${index + 1}`, { tier }])),
    },
  });
}

describe("the order of tiers: nothing to find", () => {
  it("where each lies in the next larger", () => {
    expect(inside("local", "home")).toEqual([]);
    expect(inside("wider", "local")).toEqual([]);
    expect(inside("trust-wide", "wider")).toEqual([]);
    expect(inside("beyond", "trust-wide")).toEqual([]);
  });

  it("where a tier is left out", () => {
    expect(inside("beyond", "home", "local", "wider")).toEqual([]);
  });

  it("at the top, whatever the tier", () => {
    expect(inside("home")).toEqual([]);
  });
});

describe("the order of tiers: found", () => {
  it("a tier inside itself", () => {
    const findings = inside("local", "local");
    expect(messagesOf(findings)).toEqual([
      "Whole is a local area and holds Part 1 (a local area too); a geography lies in one of a larger tier.",
    ]);
    expect(findings[0]?.severity).toBe("error");
    expect(namesOf(findings[0])).toEqual(["Whole", "Part 1"]);
  });

  it("a tier inside a smaller one", () => {
    expect(messagesOf(inside("local", "wider"))).toEqual([
      "Whole is a local area and holds Part 1 (a wider area); a geography lies in one of a larger tier.",
    ]);
  });

  it("all that do not fit one geography once, without those that do", () => {
    const findings = inside("local", "wider", "home", "local");
    expect(findings).toHaveLength(1);
    expect(namesOf(findings[0])).toEqual(["Whole", "Part 1", "Part 3"]);
  });
});
