import { comparePosts } from "../../../shared/model/compare-posts.ts";
import type { Table } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Post } from "../../../shared/model/records/post.ts";

/**
 * Makes a way to put posts in the order they are listed in, most senior first and then by title, from edit to edit: what
 * was in order last needs hardly any sorting, and thousands of posts are sorted for each edit of one.
 */
export function createPostOrder(): (posts: Table<Post>) => readonly Post[] {
  let order: readonly Id[] = [];
  return (posts) => {
    const sorted = order.flatMap((id) => posts.get(id) ?? []);
    if (sorted.length < posts.size) {
      const known = new Set(order);
      posts.forEach((post, id) => {
        if (!known.has(id)) sorted.push(post);
      });
    }
    sorted.sort(comparePosts);
    order = sorted.map(({ id }) => id);
    return sorted;
  };
}
