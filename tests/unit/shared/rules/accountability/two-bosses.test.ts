import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";

const RULE = "accountability/two-bosses";

const bosses = { Chief: {}, "Service Director": { to: "Chief" }, "Place Director": { to: "Chief" } };

describe("two bosses: nothing to find", () => {
  it("where the decision right is stated", () => {
    const matrixTo = { post: "Service Director", decisionRight: "place decides rosters" };
    const posts = { ...bosses, Manager: { to: "Place Director", matrixTo } };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("where the second line is professional", () => {
    const posts = { ...bosses, Manager: { to: "Place Director", professionalTo: "Service Director" } };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("where there is one boss", () => {
    expect(findWith(RULE, { posts: bosses })).toEqual([]);
  });
});

describe("two bosses: found", () => {
  it("a second boss and no word on who decides", () => {
    const matrixTo = { post: "Service Director", purpose: "staffing" };
    const findings = findWith(RULE, { posts: { ...bosses, Manager: { to: "Place Director", matrixTo } } });
    expect(messagesOf(findings)).toEqual([
      "Manager also answers to Service Director (staffing). Nobody has said who decides when Service Director and Place Director disagree.",
    ]);
    expect(findings[0]).toMatchObject({ severity: "error", evidence: { bosses: 2 } });
    expect(namesOf(findings[0])).toEqual([
      "Matrix line from Manager to Service Director",
      "Manager",
      "Service Director",
    ]);
  });

  it("a decision right of nothing but spaces", () => {
    const matrixTo = { post: "Service Director", decisionRight: "  " };
    expect(
      findWith(RULE, { posts: { ...bosses, Manager: { to: "Place Director", matrixTo } } }),
    ).toHaveLength(1);
  });

  it("a matrix line of a post without a line manager", () => {
    const posts = { ...bosses, Manager: { level: 3, matrixTo: { post: "Service Director" } } };
    const findings = findWith(RULE, { posts });
    expect(messagesOf(findings)).toEqual([
      "Manager also answers to Service Director. Nobody has said who decides when the two bosses disagree.",
    ]);
    expect(findings[0]?.evidence).toEqual({ bosses: 1 });
  });

  it("a matrix line to the line manager: one boss twice", () => {
    const matrixTo = { post: "Place Director" };
    const findings = findWith(RULE, { posts: { ...bosses, Manager: { to: "Place Director", matrixTo } } });
    expect(messagesOf(findings)).toEqual([
      "Manager also answers to Place Director. Nobody has said who decides when the two bosses disagree.",
    ]);
    expect(findings[0]?.evidence).toEqual({ bosses: 1 });
  });
});
