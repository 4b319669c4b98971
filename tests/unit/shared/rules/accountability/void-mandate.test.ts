import { describe, expect, it } from "vitest";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import { buildOption, type StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "accountability/void-mandate";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {}, Podiatry: {} }, Dental: {} },
  geographies: { City: { "City East": {} }, Island: {} },
  cells: { Frailty: ["City East", "Island"], Podiatry: ["Island"] },
} satisfies StructureSpec;

describe("mandates over nothing: nothing to find", () => {
  it("where a scope holds a cell of its own", () => {
    const posts: StructureSpec["posts"] = {
      Head: {
        leads: [{ practice: "Frailty" }, { pathway: "Island" }, { practice: "Podiatry", in: "Island" }],
      },
    };
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });

  it("where a scope holds a cell further down, on either axis or both", () => {
    const posts: StructureSpec["posts"] = {
      OD: { leads: [{ practice: "Physical health" }, { pathway: "City" }] },
      Both: { leads: [{ practice: "Physical health", in: "City" }, { pathway: "all" }] },
    };
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });

  it("while nothing is delivered anywhere", () => {
    const posts: StructureSpec["posts"] = { Head: { leads: [{ practice: "Dental" }] } };
    expect(findWith(RULE, { ...matrix, cells: {}, posts })).toEqual([]);
  });

  it("where structure/empty-line has told that the whole line is empty", () => {
    const posts: StructureSpec["posts"] = { Head: { leads: [{ practice: "Dental" }] } };
    const { findings } = checkOption(buildOption({ ...matrix, posts }), new Map());
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toContain("structure/empty-line");
    expect(rules).not.toContain(RULE);
  });
});

describe("mandates over nothing: found", () => {
  it("a crossing where the service is not delivered", () => {
    const posts: StructureSpec["posts"] = { Head: { leads: [{ practice: "Podiatry", in: "City" }] } };
    const findings = findWith(RULE, { ...matrix, posts });
    expect(messagesOf(findings)).toEqual(["Head leads Podiatry in City, where nothing is delivered."]);
    expect(findings[0]?.severity).toBe("warning");
    expect(namesOf(findings[0])).toEqual(["Head", "Podiatry", "City"]);
  });

  it("a whole service line, with structure/empty-line alone or off", () => {
    const posts: StructureSpec["posts"] = { Head: { leads: [{ practice: "Dental" }] } };
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "Head leads Dental, where nothing is delivered.",
    ]);
  });

  it("the two halves of a dyad, and several mandates of theirs, once", () => {
    const leads = [
      { practice: "Podiatry", in: "City" } as const,
      { pathway: "City East", of: "Podiatry" } as const,
    ];
    const posts: StructureSpec["posts"] = { Head: { leads }, Lead: { discipline: "clinical", leads } };
    const findings = findWith(RULE, { ...matrix, posts });
    expect(messagesOf(findings)).toEqual([
      "Head and Lead lead Podiatry in City and Podiatry in City East, where nothing is delivered.",
    ]);
    expect(findings[0]).toMatchObject({
      headline: "4 mandates over nothing",
      evidence: { posts: 2, mandates: 4 },
    });
  });

  it("posts with different empty mandates, each for itself", () => {
    const posts: StructureSpec["posts"] = {
      A: { leads: [{ practice: "Podiatry", in: "City" }] },
      B: {
        leads: [
          { practice: "Frailty", in: "City" },
          { practice: "Podiatry", in: "City East" },
        ],
      },
    };
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "A leads Podiatry in City, where nothing is delivered.",
      "B leads Podiatry in City East, where nothing is delivered.",
    ]);
  });
});
