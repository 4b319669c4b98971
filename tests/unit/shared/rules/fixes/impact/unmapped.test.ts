import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "impact/unmapped";

const today = { posts: { Chief: {}, "Head of Crisis": { to: "Chief" } } };

describe("fixes of a post of today that is gone", () => {
  it("let its holder slot into the post nearest to it", () => {
    const option = { posts: { Chief: {}, "Head of Urgent Care": { to: "Chief" } } };
    const { labels, apply } = fixesFor(RULE, option, { baseline: today });
    expect(labels[0]).toBe("Let its holder slot into Head of Urgent Care");
    const after = apply("slot-in");
    expect([...after.option.outcomes.values()]).toEqual([
      { id: "post-head-of-crisis", outcome: "slot-in", targets: ["post-head-of-urgent-care"], reason: "" },
    ]);
    expect(after.faults).toEqual([]);
  });

  it("say of several what becomes of them, for one employer at a time", () => {
    const baseline = {
      posts: {
        ...today.posts,
        Matron: { to: "Chief" },
        Nurse: { to: "Chief", employer: "Winchester" },
      },
    };
    const { labels, apply } = fixesFor(RULE, { posts: { Chief: {} } }, { baseline });
    expect(labels[0]).toBe("Say that 2 posts are at risk");
    const { option, faults } = apply("say-outcome");
    expect([...option.outcomes.values()].map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      "post-head-of-crisis at-risk",
      "post-matron at-risk",
    ]);
    expect(faults).toEqual([]);
  });

  it("recommend the end of a post that nobody holds", () => {
    const baseline = { posts: { Chief: {}, Matron: { to: "Chief", isVacant: true } } };
    const { option } = fixesFor(RULE, { posts: { Chief: {} } }, { baseline }).apply("say-outcome");
    expect([...option.outcomes.values()].map(({ outcome }) => outcome)).toEqual(["ended"]);
  });
});
