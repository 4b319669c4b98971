import { describe, expect, it } from "vitest";
import type { Post } from "../../../../shared/model/records/post.ts";
import { countHeld } from "../../../../shared/structure/held-posts.ts";
import { buildOption } from "../../../support/structure-builder.ts";

/** Posts held by these names, in their order. */
function heldBy(...holders: readonly string[]): ReadonlyMap<string, Post> {
  const posts = holders.map((holder, index) => [`P${index}`, { title: `Post ${index}`, holder }] as const);
  return buildOption({ serviceLines: {}, geographies: {}, cells: {}, posts: Object.fromEntries(posts) })
    .posts;
}

describe("how many posts a name holds", () => {
  it("counts the posts of that name, and none for a name that nobody has", () => {
    const posts = heldBy("Ana", "Ben", "Ana");
    expect(["Ana", "Ben", "Cal"].map((name) => countHeld(posts, name))).toEqual([2, 1, 0]);
  });

  it("says the same of each name however many have been asked for before", () => {
    const names = Array.from({ length: 40 }, (_, index) => `Name ${index}`);
    const posts = heldBy(...names, ...names.slice(0, 20));
    const counts = names.map((name) => countHeld(posts, name));
    expect(counts).toEqual(names.map((_, index) => (index < 20 ? 2 : 1)));
    expect(countHeld(posts, "Nobody")).toBe(0);
  });
});
