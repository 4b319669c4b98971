import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Post } from "../../../../shared/model/records/post.ts";
import { PostIndex } from "../../../../shared/structure/post-index.ts";
import type { Change } from "../../../../shared/structure/touched.ts";
import { buildOption } from "../../../support/structure-builder.ts";

/** Posts held by these names, in their order; null for a vacant one. */
function heldBy(...holders: readonly (string | null)[]): ReadonlyMap<string, Post> {
  const posts = holders.map(
    (holder, index) =>
      [
        `P${index}`,
        { title: `Post ${index}`, ...(holder === null ? { isVacant: true } : { holder }) },
      ] as const,
  );
  return buildOption({ serviceLines: {}, geographies: {}, cells: {}, posts: Object.fromEntries(posts) })
    .posts;
}

const byHolder = (posts: ReadonlyMap<string, Post>) => new PostIndex(posts, ({ holder }) => holder);

const titles = (posts: readonly Post[]) => posts.map(({ title }) => title).sort();

describe("posts by what they say", () => {
  it("are those that say it, and none for what no post says", () => {
    const index = byHolder(heldBy("Ana", "Ben", "Ana", null));
    expect(titles(index.get("Ana"))).toEqual(["Post 0", "Post 2"]);
    expect(titles(index.get("Ben"))).toEqual(["Post 1"]);
    expect(index.get("Cal")).toEqual([]);
    expect([index.has("Ben"), index.has("Cal")]).toEqual([true, false]);
  });

  it("are the same however many have been asked for before", () => {
    const names = Array.from({ length: 40 }, (_, index) => `Name ${index}`);
    const index = byHolder(heldBy(...names, ...names.slice(0, 20)));
    const counts = names.map((name) => index.get(name).length);
    expect(counts).toEqual(names.map((_, at) => (at < 20 ? 2 : 1)));
    expect(index.has("Nobody")).toBe(false);
  });

  it("are, after any edits, those that would be found in what is there now", () => {
    const holder = fc.option(
      fc.integer({ min: 0, max: 30 }).map((name) => `Name ${name}`),
      { nil: null },
    );
    const edit = fc.record({
      at: fc.nat(30),
      holder,
      isThere: fc.boolean(),
      asked: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(holder, { minLength: 1, maxLength: 30 }), fc.array(edit), (start, edits) => {
        let posts = heldBy(...start);
        const template = [...posts.values()][0];
        if (!template) throw new Error("There is no post");
        let index = byHolder(posts);
        for (const { at, holder: name, isThere, asked } of edits) {
          for (const one of asked) index.get(`Name ${one}`);
          const id = [...posts.keys()][at] ?? `new-${at}`;
          const before = posts.get(id) ?? null;
          const after = isThere ? { ...template, id, title: id, holder: name } : null;
          if (!before && !after) continue;
          const next = new Map(posts);
          if (after) next.set(id, after);
          else next.delete(id);
          const changes = new Map<string, Change<Post>>([[id, { before, after }]]);
          posts = next;
          index = index.update(posts, changes);
          for (let one = 0; one <= 30; one += 1) {
            const held = [...posts.values()].filter((post) => post.holder === `Name ${one}`);
            expect(titles(index.get(`Name ${one}`))).toEqual(titles(held));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
