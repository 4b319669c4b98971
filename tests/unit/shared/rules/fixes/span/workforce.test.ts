import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "span/workforce";

const structure = (wte: number) => ({
  serviceLines: { Frailty: {}, Crisis: {} },
  geographies: { City: {} },
  cells: { Frailty: ["City"], Crisis: ["City"] },
  cellFacts: { every: { wte } },
  posts: {
    Chief: {},
    Manager: { to: "Chief", level: 3, leads: [{ pathway: "City" }] },
    Free: { to: "Chief", level: 3 },
  },
});

describe("fixes of too large a workforce", () => {
  it("hand a service line over, within what the other may carry", () => {
    const { labels, apply } = fixesFor(RULE, structure(1_000));
    expect(labels).toEqual(["Hand Crisis over to Free", "Split with 1 new post"]);
    const { option, faults } = apply("hand-over");
    expect([...option.mandates.values()].at(-1)).toMatchObject({
      post: "post-free",
      component: "pathway",
      serviceLine: "sl-crisis",
      geography: "geo-city",
    });
    expect(faults).toEqual([]);
    expect(apply("split").faults).toEqual([]);
  });

  it("are none where one cell alone is too much", () => {
    expect(fixesFor(RULE, structure(1_600)).ids).toEqual([]);
  });
});
