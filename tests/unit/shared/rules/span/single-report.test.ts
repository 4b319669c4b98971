import { describe, expect, it } from "vitest";
import { checkOption } from "../../../../../shared/rules/engine/check-option.ts";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import { buildOption, type PostSpec } from "../../../../support/structure-builder.ts";

const RULE = "span/single-report";

describe("layers of one over one: nothing to find", () => {
  it("where a manager has two reports, or none", () => {
    const posts = { Chief: {}, A: { to: "Chief" }, B: { to: "Chief" } };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("where one more is accountable professionally or in a matrix line only", () => {
    const posts: Readonly<Record<string, PostSpec>> = {
      Chief: {},
      Nurse: { to: "Chief" },
      Other: { to: "Chief" },
      Lead: { to: "Other", professionalTo: "Nurse" },
      Second: { to: "Other", matrixTo: { post: "Nurse" } },
    };
    expect(findWith(RULE, { posts })).toEqual([]);
  });

  it("where posts manage each other round: that has a rule of its own", () => {
    const posts = { A: { level: 1, to: "B" }, B: { level: 1, to: "A" }, C: { level: 2, to: "A" } };
    expect(findWith(RULE, { posts })).toEqual([]);
  });
});

describe("layers of one over one: found", () => {
  it("a manager of one", () => {
    const posts = { Chief: {}, Deputy: { to: "Chief" }, A: { to: "Deputy" }, B: { to: "Deputy" } };
    const findings = findWith(RULE, { posts });
    expect(messagesOf(findings)).toEqual(["Chief manages one post only: Deputy."]);
    expect(findings[0]).toMatchObject({
      severity: "advice",
      headline: "A single direct report",
      evidence: { layers: 1 },
    });
    expect(namesOf(findings[0])).toEqual(["Chief", "Deputy"]);
  });

  it("several such layers one below the other, once", () => {
    const posts = {
      Chief: {},
      Deputy: { to: "Chief" },
      Assistant: { to: "Deputy" },
      Last: { to: "Assistant" },
    };
    const findings = findWith(RULE, { posts });
    expect(messagesOf(findings)).toEqual([
      "Chief manages one post only: Deputy, which manages only Assistant, which manages only Last.",
    ]);
    expect(findings[0]?.headline).toBe("3 layers of one over one");
  });

  it("a vacant report: it is meant to be filled", () => {
    const posts = { Chief: {}, Deputy: { to: "Chief", isVacant: true } };
    expect(findWith(RULE, { posts })).toHaveLength(1);
  });

  it("and span/direct-reports does not tell it again, unless this rule is off", () => {
    const option = buildOption({ posts: { Chief: {}, Deputy: { to: "Chief" } } });
    const rules = (settings: Parameters<typeof checkOption>[1]) =>
      checkOption(option, settings).findings.map(({ rule }) => rule);
    expect(rules(new Map())).toEqual([RULE]);
    const off = { id: RULE, severity: "off", numbers: {} } as const;
    expect(rules(new Map([[RULE, off]]))).toEqual(["span/direct-reports"]);
  });
});
