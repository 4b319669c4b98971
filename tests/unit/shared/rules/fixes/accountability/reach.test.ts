import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/reach";

const structure = {
  serviceLines: { Frailty: {} },
  geographies: { City: {} },
  cells: { Frailty: ["City"] },
  posts: {
    Chief: {},
    "Place Director": { to: "Chief", level: 2, leads: [{ pathway: "City" }] },
    "Service Director": { to: "Chief", level: 2 },
    "Head of Frailty": { to: "Service Director", leads: [{ practice: "Frailty" }] },
  },
} as const;

describe("fixes of leaders out of reach", () => {
  it("draw a professional line from the post that leads most below", () => {
    const { labels, apply } = fixesFor(RULE, structure);
    expect(labels).toEqual(["Draw 1 professional line", "Draw 1 matrix line"]);
    const { option, faults } = apply("professional-lines");
    expect([...option.reportingLines.values()].at(-1)).toMatchObject({
      kind: "professional",
      from: "post-head-of-frailty",
      to: "post-place-director",
    });
    expect(faults).toEqual([]);
  });

  it("draw a matrix line that says who decides", () => {
    const { option } = fixesFor(RULE, structure).apply("matrix-lines", "Place decides");
    expect([...option.reportingLines.values()].at(-1)).toMatchObject({
      kind: "matrix",
      decisionRight: "Place decides",
    });
  });
});
