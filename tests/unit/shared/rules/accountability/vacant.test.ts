import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "accountability/vacant";

const matrix = {
  serviceLines: { "Physical health": { Frailty: {}, Podiatry: {} } },
  geographies: { City: {}, Island: {} },
  cells: { Frailty: ["City", "Island"], Podiatry: ["City"] },
} satisfies StructureSpec;

describe("vacancies: nothing to find", () => {
  it("where everybody is in post", () => {
    expect(findWith(RULE, { ...matrix, posts: { Head: { leads: [{ practice: "Frailty" }] } } })).toEqual([]);
  });

  it("where somebody in post shares what the vacant post leads", () => {
    const leads = [{ practice: "Frailty", joint: true }];
    expect(findWith(RULE, { ...matrix, posts: { A: { leads, isVacant: true }, B: { leads } } })).toEqual([]);
  });

  it("where nothing depends on the vacancy", () => {
    expect(findWith(RULE, { ...matrix, posts: { Adviser: { isVacant: true, level: 1 } } })).toEqual([]);
  });
});

describe("vacancies: found", () => {
  it("the only lead of a service, with the cells that depend on it", () => {
    const posts = { Head: { level: 3, isVacant: true, leads: [{ practice: "Frailty" }] } };
    const findings = findWith(RULE, { ...matrix, posts });
    expect(findings[0]).toMatchObject({
      severity: "warning",
      headline: "Vacant, and the only operational lead",
      message:
        "Head is vacant. Frailty has no other operational lead for practice. 2 cells depend on this post.",
      evidence: { level: 3, scopes: 1, cells: 2, reports: 0 },
    });
    expect(namesOf(findings[0])).toEqual(["Head", "Frailty", "Frailty in City", "Frailty in Island"]);
  });

  it("a senior vacancy is an error, down to the level the design sets", () => {
    const posts = { Head: { level: 3, isVacant: true, leads: [{ practice: "Frailty" }] } };
    const severities = (seniorLevel: number) =>
      findWith(RULE, { ...matrix, posts }, { seniorLevel }).map(({ severity }) => severity);
    expect(severities(2)).toEqual(["warning"]);
    expect(severities(3)).toEqual(["error"]);
  });

  it("a director whose services have leads of their own: no cell depends on it, and that is said", () => {
    const posts = {
      OD: { level: 2, isVacant: true, leads: [{ practice: "Physical health" }] },
      F: { to: "OD", leads: [{ practice: "Frailty" }] },
      P: { to: "OD", leads: [{ practice: "Podiatry" }] },
    };
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "OD is vacant. Physical health has no other operational lead for practice. No cell depends on this post directly. 2 posts report to it.",
    ]);
  });

  it("a vacant manager without a mandate", () => {
    const posts = { Chief: { isVacant: true }, Director: { to: "Chief" } };
    expect(messagesOf(findWith(RULE, { posts }))).toEqual(["Chief is vacant. 1 post reports to it."]);
  });

  it("every post of a shared scope, once all of them are vacant", () => {
    const leads = [{ pathway: "City", joint: true }];
    const posts = { A: { leads, isVacant: true }, B: { leads, isVacant: true } };
    expect(findWith(RULE, { ...matrix, posts })).toHaveLength(2);
  });

  it("only the cells that nobody in post leads as well", () => {
    const shared = { practice: "Frailty", joint: true } as const;
    const posts = {
      A: { level: 3, isVacant: true, leads: [shared, { practice: "Podiatry" }] },
      B: { level: 3, leads: [shared] },
    };
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "A is vacant. Podiatry has no other operational lead for practice. 1 cell depends on this post.",
    ]);
  });
});
