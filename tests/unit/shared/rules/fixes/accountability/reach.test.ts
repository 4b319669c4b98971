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
  it("draw a professional line between clinicians", () => {
    const { posts } = structure;
    const { labels, apply } = fixesFor(RULE, {
      ...structure,
      posts: {
        ...posts,
        "Place Director": { ...posts["Place Director"], discipline: "clinical" },
        "Lead of Frailty": {
          to: "Service Director",
          discipline: "clinical",
          leads: [{ practice: "Frailty" }],
        },
      },
    });
    expect(labels).toEqual(["Draw 1 professional line", "Draw 1 matrix line"]);
    const { option, faults } = apply("professional-lines");
    expect([...option.reportingLines.values()].at(-1)).toMatchObject({
      kind: "professional",
      from: "post-lead-of-frailty",
      to: "post-place-director",
    });
    expect(faults).toEqual([]);
  });

  it("draw no professional line where managers lead: nobody’s profession is theirs to answer for", () => {
    expect(fixesFor(RULE, structure).labels).toEqual(["Draw 1 matrix line"]);
  });

  it("draw lines from several posts where several lead as much, and name each of them", () => {
    const { fixes } = fixesFor(RULE, {
      serviceLines: { Frailty: {}, Podiatry: {} },
      geographies: { City: {}, Coast: {} },
      cells: { Frailty: ["City", "Coast"], Podiatry: ["City", "Coast"] },
      posts: {
        Chief: {},
        "City Director": { to: "Chief", level: 2, leads: [{ pathway: "City" }] },
        "Coast Director": { to: "Chief", level: 2, leads: [{ pathway: "Coast" }] },
        "Service Director": { to: "Chief", level: 2 },
        "Head of Frailty": { to: "Service Director", leads: [{ practice: "Frailty" }] },
        "Head of Podiatry": { to: "Service Director", leads: [{ practice: "Podiatry" }] },
      },
    });
    expect(fixes[0]?.details).toEqual([
      "Head of Frailty to City Director: both lead 1 cell.",
      "Head of Podiatry to Coast Director: both lead 1 cell.",
    ]);
  });

  it("draw a matrix line that says who decides", () => {
    const { option } = fixesFor(RULE, structure).apply("matrix-lines", "Place decides");
    expect([...option.reportingLines.values()].at(-1)).toMatchObject({
      kind: "matrix",
      decisionRight: "Place decides",
    });
  });
});
