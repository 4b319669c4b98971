import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";

const RULE = "accountability/line-manager";

describe("line managers: nothing to find", () => {
  it("where everybody below the chief executive reports to somebody", () => {
    const posts = { "Chief Executive": {}, "Chief Nurse": { to: "Chief Executive" } };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("where predecessors have a chief executive each", () => {
    const posts = {
      "First Chief Executive": { employer: "First" },
      "Second Chief Executive": { employer: "Second" },
    };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("where there are no posts at all", () => {
    expect(findWith(RULE, {})).toEqual([]);
  });
});

describe("line managers: found", () => {
  it("a post below level 0 that reports to nobody", () => {
    const findings = findWith(RULE, { posts: { "Chief Executive": {}, "Head of CAMHS": { level: 3 } } });
    expect(messagesOf(findings)).toEqual([
      "Head of CAMHS reports to nobody; every post below the chief executive has a line manager, and this one is at level 3.",
    ]);
    expect(findings[0]?.severity).toBe("error");
    expect(namesOf(findings[0])).toEqual(["Head of CAMHS"]);
  });

  it("a post with professional and matrix lines only", () => {
    const posts = {
      "Chief Executive": {},
      Lead: { level: 2, professionalTo: "Chief Executive", matrixTo: { post: "Chief Executive" } },
    };
    expect(namesOf(findWith(RULE, { posts })[0])).toEqual(["Lead"]);
  });

  it("two chief executives of one organisation, told once", () => {
    const posts = { "Chief Executive": {}, "Interim Chief Executive": {} };
    expect(messagesOf(findWith(RULE, { posts }))).toEqual([
      "Trust has 2 posts of level 0: Chief Executive and Interim Chief Executive.",
    ]);
  });

  it("two chief executives with the same title are told apart by reference", () => {
    const posts = { A1: { title: "Chief Executive" }, A2: { title: "Chief Executive" } };
    expect(messagesOf(findWith(RULE, { posts }))).toEqual([
      "Trust has 2 posts of level 0: Chief Executive (A1) and Chief Executive (A2).",
    ]);
  });
});
