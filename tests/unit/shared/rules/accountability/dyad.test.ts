import { describe, expect, it } from "vitest";
import type { Tier } from "../../../../../shared/model/records/geography.ts";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import { buildOption, type StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "accountability/dyad";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {}, Podiatry: {} } },
  geographies: { County: { City: {}, Island: {} } },
  cells: { Frailty: ["City", "Island"], Podiatry: ["City"] },
} satisfies StructureSpec;

describe("dyads: nothing to find", () => {
  it("where both disciplines lead a place", () => {
    const posts = {
      C: { discipline: "clinical", leads: [{ pathway: "City" }] },
      O: { leads: [{ pathway: "City" }] },
    } as const;
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });

  it("where nobody leads anything: that is a gap", () => {
    expect(findWith(RULE, matrix)).toEqual([]);
  });

  it("where a crossing is led by one discipline: crossings need no dyad of their own", () => {
    const posts = { C: { discipline: "clinical", leads: [{ practice: "Frailty", in: "City" }] } } as const;
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });

  it("where nothing is delivered yet: that the row or column is empty is told instead", () => {
    const posts = { C: { discipline: "clinical", leads: [{ pathway: "Island" }] } } as const;
    const cells = { Frailty: ["City"], Podiatry: ["City"] };
    expect(findWith(RULE, { ...matrix, cells, posts })).toEqual([]);
  });

  it("where a professional post stands alone: it leads no component’s discipline", () => {
    const posts = { P: { discipline: "professional", leads: [{ practice: "Frailty" }] } } as const;
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });
});

describe("dyads: found", () => {
  it("a place with a clinical lead only, with the cells that leaves open", () => {
    const posts = {
      "Place Clinical Director": { discipline: "clinical", leads: [{ pathway: "City" }] },
    } as const;
    const [finding, ...others] = findWith(RULE, { ...matrix, posts });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "error",
      headline: "No operational lead for a wider area",
      message:
        "City has no operational lead for pathway; the clinical lead is Place Clinical Director. 2 cells are open.",
      evidence: { openCells: 2 },
    });
    expect(namesOf(finding)).toEqual([
      "City",
      "Place Clinical Director",
      "Frailty in City",
      "Podiatry in City",
    ]);
  });

  it("a service line with an operational lead only, who is not even in post", () => {
    const posts = { Head: { isVacant: true, leads: [{ practice: "Podiatry" }] } } as const;
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "Podiatry has no clinical lead for practice; the operational lead is Head, which is vacant. 1 cell is open.",
    ]);
  });

  it("cells of a nearer place that lacks the same half count there, and not twice", () => {
    const posts = {
      County: { discipline: "clinical", leads: [{ pathway: "County" }] },
      City: { discipline: "clinical", leads: [{ pathway: "City" }] },
    } as const;
    expect(findWith(RULE, { ...matrix, posts }).map(({ evidence }) => evidence.openCells)).toEqual([2, 1]);
  });

  it("one missing half is told once, whoever else leads a crossing in it", () => {
    const posts = {
      Place: { discipline: "clinical", leads: [{ pathway: "City" }] },
      Crossing: { discipline: "clinical", leads: [{ pathway: "City", of: "Frailty" }] },
    } as const;
    const { findings } = checkOption(buildOption({ ...matrix, posts }), new Map());
    expect(messagesOf(findings.filter(({ message }) => /City has no|in City has no/.test(message)))).toEqual([
      "City has no operational lead for pathway; the clinical lead is Place. 2 cells are open.",
    ]);
  });

  it("a cell in two that lack the same half counts at the nearer one", () => {
    const posts = {
      C: { discipline: "clinical", leads: [{ practice: "Frailty" }, { practice: "all", in: "City" }] },
    } as const;
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "City has no operational lead for practice; the clinical lead is C. 1 cell is open.",
      "Frailty has no operational lead for practice; the clinical lead is C. 2 cells are open.",
    ]);
  });

  it("a division without an operational director whose services all have one: still a fault, no cell open", () => {
    const posts = {
      CD: { discipline: "clinical", leads: [{ practice: "Physical health" }] },
      F: { leads: [{ practice: "Frailty" }] },
      FC: { discipline: "clinical", leads: [{ practice: "Frailty" }] },
      P: { leads: [{ practice: "Podiatry" }] },
      PC: { discipline: "clinical", leads: [{ practice: "Podiatry" }] },
    } as const;
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "Physical health has no operational lead for practice; the clinical lead is CD. No cell is open.",
    ]);
  });

  it("a half inherited from above is advice", () => {
    const posts = {
      CD: { discipline: "clinical", leads: [{ pathway: "County" }] },
      OD: { leads: [{ pathway: "County" }] },
      "City Manager": { leads: [{ pathway: "City" }] },
    } as const;
    const findings = findWith(RULE, { ...matrix, posts });
    expect(findings.map(({ severity }) => severity)).toEqual(["advice"]);
    expect(messagesOf(findings)).toEqual([
      "City has an operational lead of its own (City Manager) and no clinical one: that is inherited from County (CD).",
    ]);
  });

  it("a half inherited from somebody who leads everything is advice as well", () => {
    const posts = {
      O: { leads: [{ pathway: "all" }] },
      CD: { discipline: "clinical", leads: [{ pathway: "all" }] },
      City: { discipline: "clinical", leads: [{ pathway: "City" }] },
    } as const;
    const findings = findWith(RULE, { ...matrix, posts });
    expect(findings.map(({ severity }) => severity)).toEqual(["advice"]);
    expect(messagesOf(findings)).toEqual([
      "City has a clinical lead of its own (City) and no operational one: that is inherited from the whole structure (O).",
    ]);
  });

  it("a geography by the words of its tier: the whole trust is not a place", () => {
    const headlineWith = (tier: Tier) =>
      findWith(RULE, {
        serviceLines: { Frailty: {} },
        geographies: { Trust: {} },
        places: { Trust: { tier } },
        cells: { Frailty: ["Trust"] },
        posts: { C: { discipline: "clinical", leads: [{ pathway: "Trust" }] } },
      }).map(({ headline }) => headline);
    expect(headlineWith("trust-wide")).toEqual(["No operational lead for a trust-wide geography"]);
    expect(headlineWith("local")).toEqual(["No operational lead for a local area"]);
  });

  it("places that inherit the same half from the same leader once, in the order of the matrix", () => {
    const posts = {
      CD: { discipline: "clinical", leads: [{ pathway: "County" }] },
      O: { leads: [{ pathway: "County" }] },
      Manager: { leads: [{ pathway: "Island" }, { pathway: "City" }] },
    } as const;
    const findings = findWith(RULE, { ...matrix, posts });
    expect(findings.map(({ headline }) => headline)).toEqual(["2 clinical leads inherited"]);
    expect(messagesOf(findings)).toEqual([
      "City and Island have operational leads of their own and no clinical ones: those are inherited from County (CD).",
    ]);
    expect(findings[0]?.evidence).toEqual({ scopes: 2, leads: 1 });
  });

  it("places that inherit different halves, or from different leaders, each for itself", () => {
    const posts = {
      CD: { discipline: "clinical", leads: [{ pathway: "County" }] },
      O: { leads: [{ pathway: "County" }] },
      "City Manager": { leads: [{ pathway: "City" }] },
      "Island Doctor": { discipline: "clinical", leads: [{ pathway: "Island" }] },
    } as const;
    const findings = findWith(RULE, { ...matrix, posts });
    expect(findings.map(({ headline }) => headline)).toEqual([
      "Clinical lead inherited",
      "Operational lead inherited",
    ]);
  });

  it("two leads of one discipline over everything, without the other", () => {
    const leads = [{ practice: "all", joint: true }];
    const posts = { A: { leads }, B: { leads } };
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "The whole structure has no clinical lead for practice; the operational leads are A and B. 3 cells are open.",
    ]);
  });
});
