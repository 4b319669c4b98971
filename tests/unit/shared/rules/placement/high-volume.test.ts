import { describe, expect, it } from "vitest";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import { buildOption, type StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "placement/high-volume";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {}, Podiatry: {} }, Crisis: {} },
  geographies: { County: { City: {} } },
  places: { County: { tier: "trust-wide" } },
  cells: { Frailty: ["County"], Podiatry: ["County"], Crisis: ["City"] },
  cellFacts: { "Frailty in County": { volume: "high" } },
  posts: {
    Head: { leads: [{ practice: "Physical health" }] },
    "Trust lead": { discipline: "clinical", leads: [{ pathway: "County" }] },
  },
} satisfies StructureSpec;

describe("high volume: nothing to find", () => {
  it("where the place is led locally", () => {
    const cells = { Frailty: ["City"] };
    const cellFacts = { every: { volume: "high" as const } };
    const posts: StructureSpec["posts"] = { ...matrix.posts, Place: { leads: [{ pathway: "City" }] } };
    expect(findWith(RULE, { ...matrix, cells, cellFacts, posts })).toEqual([]);
  });

  it("where the service is led locally for practice", () => {
    const cells = { Frailty: ["City", "County"] };
    const cellFacts = { every: { volume: "high" as const } };
    const posts: StructureSpec["posts"] = {
      ...matrix.posts,
      Local: { leads: [{ practice: "Frailty", in: "City" }] },
    };
    expect(findWith(RULE, { ...matrix, cells, cellFacts, posts })).toEqual([]);
  });

  it("where the volume is lower, or not entered", () => {
    expect(findWith(RULE, { ...matrix, cellFacts: { every: { volume: "medium" } } })).toEqual([]);
    expect(findWith(RULE, { ...matrix, cellFacts: {} })).toEqual([]);
  });

  it("where nobody leads the pathway, which is a gap", () => {
    expect(findWith(RULE, { ...matrix, posts: { Head: matrix.posts.Head } })).toEqual([]);
  });

  it("in a place of which placement/warranted has told that it is led from afar", () => {
    const cellFacts = { "Crisis in City": { volume: "high" as const } };
    const rules = checkOption(buildOption({ ...matrix, cellFacts }), new Map()).findings.map(
      ({ rule }) => rule,
    );
    expect(rules).toContain("placement/warranted");
    expect(rules).not.toContain(RULE);
  });
});

describe("high volume: found", () => {
  it("a high-volume service line led only trust-wide", () => {
    const findings = findWith(RULE, matrix);
    expect(messagesOf(findings)).toEqual([
      "Frailty is high-volume and led only trust-wide, by Head and Trust lead; high-volume services belong in local areas.",
    ]);
    expect(findings[0]).toMatchObject({ severity: "advice", evidence: { serviceLines: 1 } });
    expect(namesOf(findings[0])).toEqual(["Frailty", "Head", "Trust lead"]);
  });

  it("service lines of one division once", () => {
    const cellFacts = { every: { volume: "high" as const } };
    const cells = { Frailty: ["County"], Podiatry: ["County"] };
    expect(messagesOf(findWith(RULE, { ...matrix, cells, cellFacts }))).toEqual([
      "Frailty and Podiatry are high-volume and led only trust-wide, by Head and Trust lead; high-volume services belong in local areas.",
    ]);
  });

  it("and those of another division for themselves, delivered wherever they are", () => {
    const cellFacts = { every: { volume: "high" as const } };
    expect(findWith(RULE, { ...matrix, cellFacts }).map((finding) => namesOf(finding)[0])).toEqual([
      "Crisis",
      "Frailty",
    ]);
  });
});
