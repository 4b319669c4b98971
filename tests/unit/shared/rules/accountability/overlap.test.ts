import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "accountability/overlap";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {} } },
  geographies: { City: {}, Island: {} },
  cells: { Frailty: ["City", "Island"] },
} satisfies StructureSpec;

describe("overlaps: nothing to find", () => {
  it("where a lead is nearer than the division’s director", () => {
    const posts = {
      OD: { leads: [{ practice: "Physical health" }] },
      Head: { leads: [{ practice: "Frailty" }] },
    };
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });

  it("where both mandates are joint", () => {
    const leads = [{ practice: "Frailty", joint: true }];
    expect(findWith(RULE, { ...matrix, posts: { A: { leads }, B: { leads } } })).toEqual([]);
  });

  it("where the two are of different disciplines", () => {
    const leads = [{ practice: "Frailty" }];
    expect(
      findWith(RULE, { ...matrix, posts: { A: { leads }, B: { discipline: "clinical", leads } } }),
    ).toEqual([]);
  });

  it("where nearer leads take every cell the two would share", () => {
    const posts = {
      A: { leads: [{ practice: "Physical health" }] },
      B: { leads: [{ practice: "Physical health" }] },
      Head: { leads: [{ practice: "Frailty" }] },
    };
    expect(findWith(RULE, { ...matrix, posts })).toEqual([]);
  });
});

describe("overlaps: found", () => {
  it("two heads of one service, once for all its cells", () => {
    const posts = { B: { leads: [{ practice: "Frailty" }] }, A: { leads: [{ practice: "Frailty" }] } };
    const findings = findWith(RULE, { ...matrix, posts });
    expect(findings[0]).toMatchObject({
      severity: "error",
      headline: "2 operational leads for a service line",
      message:
        "Frailty has 2 operational leads for practice: A and B. They are equally near for 2 cells and not marked joint.",
    });
    expect(findings).toHaveLength(1);
    expect(namesOf(findings[0])).toEqual(["A", "B", "Frailty", "Frailty in City", "Frailty in Island"]);
  });

  it("three of whom only two have agreed to share", () => {
    const joint = [{ pathway: "City", joint: true }];
    const posts = { A: { leads: joint }, B: { leads: joint }, C: { leads: [{ pathway: "City" }] } };
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "City has 3 operational leads for pathway: A, B and C. They are equally near for 1 cell and not all marked joint.",
    ]);
  });

  it("the same two in two scopes, as two findings", () => {
    const leads = [{ pathway: "City" }, { pathway: "Island" }];
    const findings = findWith(RULE, { ...matrix, posts: { A: { leads }, B: { leads } } });
    expect(new Set(findings.map(({ key }) => key)).size).toBe(2);
  });

  it("names the most senior first", () => {
    const leads = [{ pathway: "City" }];
    const posts = { A: { level: 3, leads }, B: { level: 2, leads } };
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))[0]).toContain("for pathway: B and A.");
  });
});
