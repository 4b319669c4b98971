import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { MandateSpec, StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "span/dual-role";

const matrix = {
  serviceLines: {
    "Physical health": { Frailty: {}, Podiatry: {}, Dental: {}, Pain: { "Back pain": {} } },
    "Mental health": { Crisis: {} },
  },
  geographies: { City: { East: {}, West: {} }, Island: {}, Forest: {} },
} satisfies StructureSpec;

function holding(leads: readonly MandateSpec[], numbers = {}) {
  return findWith(RULE, { ...matrix, posts: { Manager: { leads } } }, numbers);
}

describe("responsibilities of a post: nothing to find", () => {
  it("up to three", () => {
    expect(holding([{ practice: "Frailty" }, { practice: "Crisis" }, { pathway: "Island" }])).toEqual([]);
  });

  it("where many mandates lead service lines of one division, over many places", () => {
    const places = ["City", "Island", "Forest"];
    const services = ["Frailty", "Podiatry", "Dental", "Pain"];
    expect(holding(services.flatMap((practice) => places.map((place) => ({ practice, in: place }))))).toEqual(
      [],
    );
  });

  it("where many mandates lead the pathway of one place, service by service", () => {
    const services = ["Frailty", "Podiatry", "Dental", "Pain", "Crisis"];
    expect(holding(services.map((of) => ({ pathway: "Island", of })))).toEqual([]);
  });

  it("where one mandate holds the others", () => {
    expect(
      holding([{ pathway: "City" }, { pathway: "East" }, { pathway: "West" }, { pathway: "Island" }]),
    ).toEqual([]);
    const places = ["East", "West", "Island", "Forest"];
    expect(holding([{ pathway: "all" }, ...places.map((pathway) => ({ pathway }))])).toEqual([]);
    expect(
      holding([
        { practice: "all" },
        { practice: "Crisis" },
        { practice: "Frailty" },
        { practice: "Physical health" },
        { practice: "Back pain" },
      ]),
    ).toEqual([]);
    expect(
      holding([
        { practice: "Back pain" },
        { practice: "Frailty" },
        { pathway: "Island" },
        { pathway: "Forest" },
      ]),
    ).toEqual([]);
  });
});

const FOUR: readonly MandateSpec[] = [
  { practice: "Crisis" },
  { practice: "Frailty" },
  { practice: "Podiatry" },
  { pathway: "Island" },
  { pathway: "Forest" },
];

describe("responsibilities of a post: found", () => {
  it("more than three, with what they are", () => {
    const findings = holding(FOUR);
    expect(messagesOf(findings)).toEqual([
      "Manager answers for 4 different things; the limit is 3: 2 service lines of Physical health, Crisis, the pathway in Island and the pathway in Forest.",
    ]);
    expect(findings[0]).toMatchObject({
      severity: "warning",
      headline: "4 responsibilities in one post",
      evidence: { responsibilities: 4, most: 3 },
    });
    expect(namesOf(findings[0])).toEqual(["Manager", "Physical health", "Crisis", "Island", "Forest"]);
  });

  it("service lines that have no parent in common, and places side by side, each for itself", () => {
    expect(
      holding([{ pathway: "East" }, { pathway: "West" }, { pathway: "Island" }, { pathway: "Forest" }]),
    ).toHaveLength(1);
    expect(
      holding([{ practice: "Physical health" }, { practice: "Mental health" }, ...FOUR.slice(3)]),
    ).toHaveLength(1);
  });

  it("both halves of a dyad once", () => {
    const posts: StructureSpec["posts"] = {
      Manager: { leads: FOUR },
      Lead: { discipline: "clinical", leads: FOUR },
      Other: { leads: [...FOUR, { pathway: "City" }] },
    };
    const findings = findWith(RULE, { ...matrix, posts });
    expect(findings).toHaveLength(2);
    expect(findings[0]?.message).toMatch(/^Lead and Manager each answer for 4 different things/);
  });

  it("more than the design allows", () => {
    expect(holding([{ practice: "Frailty" }, { pathway: "Island" }], { most: 1 })).toHaveLength(1);
    expect(holding(FOUR, { most: 4 })).toEqual([]);
  });
});
