import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { StructureSpec } from "../../../../support/structure-builder.ts";

const RULE = "accountability/partner";

const matrix = {
  serviceLines: { Frailty: {}, Podiatry: {} },
  geographies: { City: {}, Island: {} },
  cells: { Frailty: ["City", "Island"], Podiatry: ["Island"] },
} satisfies StructureSpec;

const posts = {
  Chief: { level: 0 },
  Director: { to: "Chief", employer: "Council", leads: [{ pathway: "Island" }] },
} satisfies StructureSpec["posts"];

describe("a partner’s leaders: nothing to find", () => {
  it("where all their cells are integrated with the partner", () => {
    const cellFacts = {
      "Frailty in Island": { integratedWith: "Council" },
      "Podiatry in Island": { integratedWith: "Council" },
    };
    expect(findWith(RULE, { ...matrix, posts, cellFacts })).toEqual([]);
  });

  it("where the partner’s name is written with other capitals", () => {
    const cellFacts = { every: { integratedWith: "COUNCIL" } };
    expect(findWith(RULE, { ...matrix, posts, cellFacts })).toEqual([]);
  });

  it("where a nearer leader of the trust leads the cells that are not integrated", () => {
    const nearer = {
      Head: { to: "Chief", leads: [{ pathway: "Island", of: "Podiatry" }] },
    } satisfies StructureSpec["posts"];
    const cellFacts = { "Frailty in Island": { integratedWith: "Council" } };
    expect(findWith(RULE, { ...matrix, posts: { ...posts, ...nearer }, cellFacts })).toEqual([]);
  });

  it("where each employer has a chief executive of its own: predecessors, not partners", () => {
    const both = { ...posts, "Council Chief": { level: 0, employer: "Council" } };
    expect(findWith(RULE, { ...matrix, posts: both })).toEqual([]);
  });

  it("where nobody has said who employs the leader, or there is no chief executive to tell partners by", () => {
    const unknown = { ...posts, Director: { ...posts.Director, employer: " " } };
    const cellFacts = { "Frailty in Island": { integratedWith: "Hospital" } };
    expect(findWith(RULE, { ...matrix, posts: unknown, cellFacts })).toEqual([]);
    const alone = { Director: { level: 2, employer: "Council", leads: [{ pathway: "Island" }] } };
    expect(findWith(RULE, { ...matrix, posts: alone })).toEqual([]);
  });
});

describe("a partner’s leaders: found", () => {
  it("over some cells that are not integrated: one finding for the leader", () => {
    const cellFacts = { "Frailty in Island": { integratedWith: "Council" } };
    const findings = findWith(RULE, { ...matrix, posts, cellFacts });
    expect(messagesOf(findings)).toEqual([
      "Director is employed by Council; 1 of its 2 cells is not integrated with it.",
    ]);
    expect(findings[0]).toMatchObject({ severity: "error", evidence: { cells: 2, notIntegrated: 1 } });
    expect(namesOf(findings[0])).toEqual(["Director", "Podiatry in Island"]);
  });

  it("over no cell that is integrated", () => {
    expect(messagesOf(findWith(RULE, { ...matrix, posts }))).toEqual([
      "Director is employed by Council; none of its 2 cells is integrated with it.",
    ]);
  });

  it("over a single cell", () => {
    const one = { ...posts, Director: { ...posts.Director, leads: [{ pathway: "City" }] } };
    expect(messagesOf(findWith(RULE, { ...matrix, posts: one }))).toEqual([
      "Director is employed by Council; its only cell is not integrated with it.",
    ]);
  });

  it("over cells that are integrated with another partner", () => {
    const cellFacts = { every: { integratedWith: "Hospital" } };
    expect(findWith(RULE, { ...matrix, posts, cellFacts })).toHaveLength(1);
  });
});
