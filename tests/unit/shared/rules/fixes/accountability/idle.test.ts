import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/idle";

const structure = {
  serviceLines: { Frailty: {} },
  geographies: { City: {} },
  cells: { Frailty: ["City"] },
} as const;
const posts = {
  Chief: {},
  Clinical: { to: "Chief", discipline: "clinical", leads: [{ practice: "Frailty" }] },
  Spare: { to: "Chief" },
} as const;

describe("fixes of an idle post", () => {
  it("give it what lacks a leader", () => {
    const { labels, apply } = fixesFor(RULE, { ...structure, posts });
    expect(labels[0]).toBe("Let it lead Frailty (practice)");
    const { option, faults } = apply("give-mandate");
    expect([...option.mandates.values()].at(-1)).toMatchObject({
      post: "post-spare",
      component: "practice",
      serviceLine: "sl-frailty",
    });
    expect(faults).toEqual([]);
  });

  it("remove it", () => {
    const { option, label } = fixesFor(RULE, { ...structure, posts }).apply("remove");
    expect([...option.posts.keys()]).toEqual(["post-chief", "post-clinical"]);
    expect(label).toBe("Delete post Spare");
  });

  it("remove several under one manager at once, and leave their manager", () => {
    const { labels, apply } = fixesFor(RULE, { ...structure, posts: { ...posts, Other: { to: "Chief" } } });
    expect(labels).toEqual(["Remove 2 posts"]);
    expect([...apply("remove").option.posts.keys()]).toEqual(["post-chief", "post-clinical"]);
  });
});
