import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "structure/tier-order";

const structure = {
  geographies: { County: { Town: { Quarter: {} } } },
  places: { County: { tier: "trust-wide" }, Town: { tier: "local" }, Quarter: { tier: "wider" } },
} as const;

describe("fixes of tiers out of order", () => {
  it("are not offered where they would only move the fault", () => {
    expect(fixesFor(RULE, structure).labels).toEqual([
      "Move Quarter out of Town",
      "Make Quarter people’s homes",
    ]);
  });

  it("move what is larger out, beside the smaller one", () => {
    const { option, faults } = fixesFor(RULE, structure).apply("move-out");
    expect(option.geographies.get("geo-quarter")?.parent).toBe("geo-county");
    expect(faults).toEqual([]);
  });

  it("set the tier of the outer geography to the next that is larger", () => {
    const places = {
      County: { tier: "beyond" },
      Town: { tier: "local" },
      Quarter: { tier: "wider" },
    } as const;
    const { labels, apply } = fixesFor(RULE, { ...structure, places });
    expect(labels[0]).toBe("Make Town a trust-wide geography");
    const { option, faults } = apply("raise-tier");
    expect(option.geographies.get("geo-town")?.tier).toBe("trust-wide");
    expect(faults).toEqual([]);
  });

  it("set the tier of those inside", () => {
    const { option, faults } = fixesFor(RULE, structure).apply("lower-tiers");
    expect(option.geographies.get("geo-quarter")?.tier).toBe("home");
    expect(faults).toEqual([]);
  });
});
