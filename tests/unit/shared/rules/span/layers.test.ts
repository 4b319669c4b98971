import { describe, expect, it } from "vitest";
import { findWith, messagesOf, namesOf } from "../../../../support/check-rule.ts";
import type { PostSpec } from "../../../../support/structure-builder.ts";

const RULE = "span/layers";

/** Posts `1`, `2`, …: each reports to the one before. */
function chainOf(length: number): Record<string, PostSpec> {
  const names = Array.from({ length }, (_, index) => `Post ${index + 1}`);
  return Object.fromEntries(names.map((name, index) => [name, index === 0 ? {} : { to: `Post ${index}` }]));
}

describe("layers: nothing to find", () => {
  it("at seven", () => {
    expect(findWith(RULE, { posts: chainOf(7) })).toEqual([]);
  });

  it("where the chain goes round: it has no layers", () => {
    const posts = { ...chainOf(9), "Post 1": { level: 0, to: "Post 9" } };
    expect(findWith(RULE, { posts: { ...posts, "Post 9": { level: 8, to: "Post 8" } } })).toEqual([]);
  });

  it("where professional lines make a longer chain", () => {
    expect(findWith(RULE, { posts: { ...chainOf(7), Other: { professionalTo: "Post 7" } } })).toEqual([]);
  });
});

describe("layers: found", () => {
  it("eight, shown post by post", () => {
    const findings = findWith(RULE, { posts: chainOf(8) });
    expect(messagesOf(findings)).toEqual([
      "The longest chain has 8 layers; the limit is 7: Post 1 › Post 2 › Post 3 › Post 4 › Post 5 › Post 6 › Post 7 › Post 8.",
    ]);
    expect(findings[0]?.severity).toBe("warning");
    expect(findings[0]?.elements).toHaveLength(8);
  });

  it("branches below the same post once, by the longest chain", () => {
    const posts = { ...chainOf(9), "Post 8b": { to: "Post 7" }, "Post 9b": { to: "Post 8b" } };
    const findings = findWith(RULE, { posts });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.evidence).toEqual({ layers: 9, most: 7, postsTooDeep: 4 });
    expect(findings[0]?.message).toContain(
      "The longest chain has 9 layers; the limit is 7: Post 1 › Post 2 › Post 3 › Post 4 › Post 5 › Post 6 › Post 7 › Post 8 › Post 9. 4 posts are below the limit.",
    );
    expect(namesOf(findings[0])).toEqual([
      "Post 7",
      ...["Post 1", "Post 2", "Post 3", "Post 4", "Post 5", "Post 6", "Post 8", "Post 9"],
      ...["Post 8b", "Post 9b"],
    ]);
  });

  it("branches below different posts as findings of their own", () => {
    const posts = { ...chainOf(8), "Post 7b": { to: "Post 6" }, "Post 8b": { to: "Post 7b" } };
    expect(findWith(RULE, { posts })).toHaveLength(2);
  });

  it("more than the design allows", () => {
    expect(findWith(RULE, { posts: chainOf(5) }, { most: 4 })).toHaveLength(1);
  });

  it("a very long chain with its middle counted", () => {
    expect(findWith(RULE, { posts: chainOf(30) })[0]?.message).toContain("Post 6 › 18 more › Post 25");
  });
});
