import type { Cell } from "../model/records/cell.ts";
import type { Post } from "../model/records/post.ts";

export { type LedCells, ledCells } from "../structure/led-cells.ts";

/** Posts to which the very same cells fall, such as the two halves of a dyad: one cause, told once. */
export interface Leaders {
  readonly posts: readonly [Post, ...Post[]];
  readonly cells: readonly Cell[];
}

/** Puts posts together to which the very same cells fall. */
export function groupLeaders(leaders: readonly { readonly post: Post; readonly cells: readonly Cell[] }[]) {
  const groups = new Map<string, { posts: [Post, ...Post[]]; cells: readonly Cell[] }>();
  for (const { post, cells } of leaders) {
    // All lists are in the order of one table, so equal cells give equal keys.
    const key = cells.map(({ id }) => id).join(" ");
    const group = groups.get(key);
    if (group) group.posts.push(post);
    else groups.set(key, { posts: [post], cells });
  }
  return [...groups.values()] satisfies readonly Leaders[];
}
