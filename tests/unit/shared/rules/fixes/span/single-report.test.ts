import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "span/single-report";

const structure = {
  serviceLines: { Frailty: {} },
  geographies: { City: {} },
  posts: {
    Chief: {},
    Finance: { to: "Chief" },
    Director: { to: "Chief", isVacant: true, leads: [{ practice: "Frailty" }] },
    Deputy: {
      to: "Director",
      holder: "C. Patel",
      professionalTo: "Finance",
      leads: [{ practice: "Frailty" }, { pathway: "City" }],
    },
    "Head A": { to: "Deputy" },
    "Head B": { to: "Deputy" },
  },
} as const;

describe("fixes of a layer of one over one", () => {
  it("merge the lower post into the upper with all that is its own", () => {
    const { labels, apply } = fixesFor(RULE, structure);
    expect(labels).toEqual(["Merge Deputy into Director", "Let Deputy report to Chief"]);
    const { option, label, faults } = apply("merge");
    expect(label).toBe("Merge Deputy into Director");
    expect(option.posts.has("post-deputy")).toBe(false);
    expect(option.posts.get("post-director")?.holder).toBe("C. Patel");
    const scopes = [...option.mandates.values()].map(({ post, component }) => `${post} ${component}`);
    expect(scopes).toEqual(["post-director practice", "post-director pathway"]);
    const lines = [...option.reportingLines.values()].map(({ kind, from, to }) => `${kind} ${from} ${to}`);
    expect(lines.toSorted()).toEqual([
      "line post-director post-chief",
      "line post-finance post-chief",
      "line post-head-a post-director",
      "line post-head-b post-director",
      "professional post-director post-finance",
    ]);
    expect(faults).toEqual([]);
  });

  it("let the single report go one layer up", () => {
    const { option, faults } = fixesFor(RULE, structure).apply("report-higher");
    expect([...option.reportingLines.values()].find(({ from }) => from === "post-deputy")?.to).toBeDefined();
    expect(option.posts.size).toBe(6);
    expect(faults).toEqual([]);
  });

  it("merge a chain of several at once", () => {
    const posts = { Chief: {}, Director: { to: "Chief" }, Deputy: { to: "Director" } };
    const { option, label } = fixesFor(RULE, { posts }).apply("merge");
    expect(label).toBe("Merge Director and Deputy into Chief");
    expect([...option.posts.keys()]).toEqual(["post-chief"]);
  });
});
