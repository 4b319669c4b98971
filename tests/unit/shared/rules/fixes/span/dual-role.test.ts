import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "span/dual-role";

const structure = {
  serviceLines: { A: {}, B: {} },
  geographies: { City: {}, Coast: {}, Island: {} },
  posts: {
    Chief: {},
    Manager: {
      to: "Chief",
      leads: [{ practice: "A" }, { pathway: "City" }, { pathway: "Coast" }, { pathway: "Island" }],
    },
    Free: { to: "Chief" },
  },
} as const;

describe("fixes of a post with too many jobs", () => {
  it("hand one over", () => {
    const { labels, apply } = fixesFor(RULE, structure);
    expect(labels[0]).toMatch(/^Hand .+ over to Free$/);
    const { option, faults } = apply("hand-over");
    expect([...option.mandates.values()].filter(({ post }) => post === "post-free")).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it("hand one over to a new post", () => {
    const { option, faults } = fixesFor(RULE, structure).apply("new-post");
    expect([...option.mandates.values()].filter(({ post }) => post === "new1")).toHaveLength(1);
    expect(option.posts.get("new1")).toMatchObject({ level: 1, discipline: "operational" });
    expect(faults).toEqual([]);
  });
});
