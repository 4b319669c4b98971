import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";

const RULE = "span/level-skip";

describe("levels: nothing to find", () => {
  it("where each report is one level below its manager", () => {
    expect(findWith(RULE, { posts: { Chief: {}, Nurse: { to: "Chief" }, Matron: { to: "Nurse" } } })).toEqual(
      [],
    );
  });

  it("at a post that nobody manages, whatever its level", () => {
    expect(findWith(RULE, { posts: { Chief: {}, Stray: { level: 7 } } })).toEqual([]);
  });

  it("along professional and matrix lines", () => {
    const posts = {
      Chief: {},
      Nurse: { to: "Chief" },
      Matron: { to: "Nurse", professionalTo: "Chief", matrixTo: { post: "Chief" } },
    };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("where posts manage each other round: that has a rule of its own", () => {
    expect(findWith(RULE, { posts: { A: { level: 1, to: "B" }, B: { level: 1, to: "A" } } })).toEqual([]);
  });
});

describe("levels: found", () => {
  it("a report at its manager’s level, or above it", () => {
    const posts = { Chief: {}, Nurse: { level: 1, to: "Chief" }, Matron: { level: 1, to: "Nurse" } };
    const findings = findWith(RULE, { posts });
    expect(messagesOf(findings)).toEqual([
      "Matron (level 1) reports to Nurse (level 1), which is no higher.",
    ]);
    expect(findings[0]).toMatchObject({
      severity: "advice",
      evidence: { managerLevel: 1, levels: "1" },
    });
    expect(namesOf(findings[0])).toEqual(["Nurse", "Matron"]);
    expect(
      findWith(RULE, { posts: { Matron: { level: 3 }, Chief: { level: 2, to: "Matron" } } }),
    ).toHaveLength(1);
  });

  it("a level left out between a report and its manager", () => {
    expect(messagesOf(findWith(RULE, { posts: { Chief: {}, Matron: { level: 2, to: "Chief" } } }))).toEqual([
      "Matron (level 2) reports to Chief (level 0): more than one level up.",
    ]);
  });

  it("the reports of one manager once for each of the two", () => {
    const posts = {
      Chief: {},
      A: { level: 2, to: "Chief" },
      B: { level: 3, to: "Chief" },
      C: { level: 0, to: "Chief" },
      D: { level: 0, to: "Chief" },
      E: { level: 1, to: "Chief" },
    };
    expect(messagesOf(findWith(RULE, { posts }))).toEqual([
      "A (level 2) and B (level 3) report to Chief (level 0): more than one level up.",
      "C and D (both level 0) report to Chief (level 0), which is no higher.",
    ]);
  });
});
