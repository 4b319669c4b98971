import { describe, expect, it } from "vitest";
import { createPostOrder } from "../../../../../renderer/features/posts/post-order.ts";
import type { OptionDocument } from "../../../../../shared/model/document.ts";
import { eachEdit } from "../../../../support/edit-session.ts";

/** Most senior first, then by title, reference and id: written out here, as a person would check the list. */
function expectedOrder({ posts }: OptionDocument): readonly string[] {
  const name = ({ title, ref, id }: { title: string; ref: string; id: string }) => [title, ref, id];
  return [...posts.values()]
    .toSorted((a, b) => {
      if (a.level !== b.level) return a.level - b.level;
      const [first, second] = [name(a), name(b)];
      const place = first.findIndex((text, index) => text !== second[index]);
      return place < 0 ? 0 : (first[place] ?? "") < (second[place] ?? "") ? -1 : 1;
    })
    .map(({ id }) => id);
}

describe("the order of the list of posts", () => {
  it("is the same from edit to edit as if sorted anew: posts added, removed, retitled and set to other levels", () => {
    for (const seed of [1, 2, 3]) {
      const inOrder = createPostOrder();
      eachEdit(seed, 120, ({ option }) => {
        expect(inOrder(option.posts).map(({ id }) => id)).toEqual(expectedOrder(option));
      });
    }
  });
});
