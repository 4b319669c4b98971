import { describe, expect, it } from "vitest";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import { buildOption, type StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "structure/unequal-access";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {} }, Crisis: {} },
  geographies: { County: { City: { "City East": {}, "City West": {} }, Island: {}, Forest: {} } },
  places: {
    County: { tier: "trust-wide", population: 1_000 },
    City: { tier: "wider", population: 300 },
    "City East": { tier: "local", population: 100 },
    "City West": { tier: "local", population: 120 },
    Island: { tier: "wider", population: 200 },
    Forest: { tier: "wider", population: 1 },
  },
  cells: { Crisis: ["City", "Island", "Forest"] },
} satisfies StructureSpec;

function delivered(frailty: readonly string[], more: StructureSpec["cells"] = {}): StructureSpec {
  return { ...matrix, cells: { ...matrix.cells, Frailty: frailty, ...more } };
}

describe("access: nothing to find", () => {
  it("where a service is delivered in every place of the tier", () => {
    expect(findWith(RULE, delivered(["City", "Island", "Forest"]))).toEqual([]);
  });

  it("where it is delivered trust-wide, alone or besides", () => {
    expect(findWith(RULE, delivered(["County"]))).toEqual([]);
    expect(findWith(RULE, delivered(["County", "City"]))).toEqual([]);
  });

  it("where a place has it from the areas within it, or an area from the place around it", () => {
    expect(findWith(RULE, delivered(["City East", "City West", "Island", "Forest"]))).toEqual([]);
    expect(findWith(RULE, delivered(["City", "City East", "Island", "Forest"]))).toEqual([]);
  });

  it("where the service line above is delivered, or one below", () => {
    expect(findWith(RULE, delivered(["City"], { "Physical health": ["Island", "Forest"] }))).toEqual([]);
    expect(
      findWith(RULE, {
        ...matrix,
        cells: { "Physical health": ["City", "Island"], Frailty: ["Forest"] },
      }).filter((finding) => namesOf(finding)[0] === "Physical health"),
    ).toEqual([]);
  });

  it("where it is delivered further down than the next service line", () => {
    const serviceLines = { "Physical health": { Frailty: { "Frailty wards": {} } }, Crisis: {} };
    const cells = { ...matrix.cells, "Physical health": ["City"], "Frailty wards": ["Island", "Forest"] };
    expect(namesOf(findWith(RULE, { ...matrix, serviceLines, cells })[0])).not.toContain("Physical health");
  });

  it("among places beyond the trust, and between them and those within", () => {
    const beyond = { tier: "beyond" as const };
    const places = { ...matrix.places, Island: beyond, Forest: beyond };
    expect(findWith(RULE, { ...delivered(["City", "Island"]), places })).toEqual([]);
  });

  it("in a place where nothing at all is delivered: structure/empty-line tells it once", () => {
    const option = buildOption({
      ...matrix,
      cells: { Frailty: ["City", "Island"], Crisis: ["City", "Island"] },
    });
    const rules = checkOption(option, new Map()).findings.map(({ rule }) => rule);
    expect(rules).toContain("structure/empty-line");
    expect(rules).not.toContain(RULE);
  });
});

describe("access: found", () => {
  it("a service that some places of a tier have and others have not, with their people", () => {
    const findings = findWith(RULE, delivered(["City"]));
    expect(messagesOf(findings)).toEqual([
      "Frailty is not delivered in Island and Forest: 201 people live there.",
    ]);
    expect(findings[0]).toMatchObject({
      severity: "warning",
      headline: "Not delivered in 2 of 3 places",
      evidence: { places: 2, people: 201, uncounted: 0 },
    });
    expect(namesOf(findings[0])).toEqual(["Frailty", "Island", "Forest"]);
  });

  it("one person, and a place nobody has counted", () => {
    expect(messagesOf(findWith(RULE, delivered(["City", "Island"])))).toEqual([
      "Frailty is not delivered in Forest: 1 person lives there.",
    ]);
    const places = { ...matrix.places, Forest: { tier: "wider" as const } };
    expect(messagesOf(findWith(RULE, { ...delivered(["City", "Island"]), places }))).toEqual([
      "Frailty is not delivered in Forest: nobody has entered how many people live there.",
    ]);
    expect(messagesOf(findWith(RULE, { ...delivered(["City"]), places }))).toEqual([
      "Frailty is not delivered in Island and Forest: at least 200 people live there.",
    ]);
  });

  it("each tier for itself, and no area again inside a place that is left out", () => {
    expect(messagesOf(findWith(RULE, delivered(["City East"])))).toEqual([
      "Frailty is not delivered in City West: 120 people live there.",
    ]);
    expect(messagesOf(findWith(RULE, delivered(["City East", "Island"])))).toEqual([
      "Frailty is not delivered in City West: 120 people live there.",
      "Frailty is not delivered in Forest: 1 person lives there.",
    ]);
    const areas = {
      geographies: { City: { "City East": {} }, Island: { "Island North": {} }, Forest: {} },
      places: { ...matrix.places, "Island North": { tier: "local" as const, population: 50 } },
    };
    expect(messagesOf(findWith(RULE, { ...delivered(["City East", "City"]), ...areas }))).toEqual([
      "Frailty is not delivered in Island and Forest: 201 people live there.",
    ]);
  });
});
