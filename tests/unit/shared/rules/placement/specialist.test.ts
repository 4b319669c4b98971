import { describe, expect, it } from "vitest";
import type { Tier } from "../../../../../shared/model/records/geography.ts";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "placement/specialist";

function dental(cells: readonly string[], facts: StructureSpec["cellFacts"] = {}, tier: Tier = "local") {
  return {
    serviceLines: { Dental: {} },
    geographies: { East: {}, West: {}, North: {} },
    places: { East: { tier }, West: { tier }, North: { tier } },
    cells: { Dental: cells },
    cellFacts: { every: { volume: "low" }, ...facts },
  } satisfies StructureSpec;
}

describe("specialist services: nothing to find", () => {
  it("based in one local area", () => {
    expect(findWith(RULE, dental(["East"]))).toEqual([]);
  });

  it("in wider areas, trust-wide and beyond", () => {
    for (const tier of ["wider", "trust-wide", "beyond"] as const) {
      expect(findWith(RULE, dental(["East", "West"], {}, tier))).toEqual([]);
    }
  });

  it("where the volume is higher, or not entered", () => {
    expect(findWith(RULE, dental(["East", "West"], { "Dental in West": { volume: "medium" } }))).toEqual([]);
    expect(findWith(RULE, dental(["East", "West"], { every: { volume: null } }))).toEqual([]);
  });
});

describe("specialist services: found", () => {
  it("split into local areas", () => {
    const findings = findWith(RULE, dental(["West", "East"]));
    expect(messagesOf(findings)).toEqual([
      "Dental is low-volume and delivered in 2 local areas: East and West. Low-volume and specialist services belong trust-wide.",
    ]);
    expect(findings[0]).toMatchObject({ severity: "advice", evidence: { localAreas: 2, least: 2 } });
    expect(namesOf(findings[0])).toEqual(["Dental", "East", "West"]);
  });

  it("into people’s homes", () => {
    expect(findWith(RULE, dental(["West", "East"], {}, "home"))).toHaveLength(1);
  });

  it("into as many as the design asks for", () => {
    expect(findWith(RULE, dental(["East", "West"]), { least: 3 })).toEqual([]);
    expect(findWith(RULE, dental(["East", "West", "North"]), { least: 3 })).toHaveLength(1);
    expect(findWith(RULE, dental(["East"]), { least: 1 })).toHaveLength(1);
  });
});
