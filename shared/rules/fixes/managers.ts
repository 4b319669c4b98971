import type { Id } from "../../model/records/fields.ts";
import type { Post } from "../../model/records/post.ts";
import type { Facts } from "../../structure/facts.ts";
import { inPostOrder } from "../elements.ts";

/**
 * The posts that might manage a post, the likeliest first: one level above, of the same employer and discipline, with
 * few reports. Nobody below the post, so that no circle comes of it.
 */
export function likelyManagers(
  facts: Facts,
  post: Pick<Post, "id" | "level" | "employer" | "discipline">,
  except: ReadonlySet<Id> = new Set(),
): readonly Post[] {
  const { reporting, option } = facts;
  const below = new Set([post.id]);
  const waiting = [post.id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { id } of reporting.reportsOf(next)) {
      if (below.has(id)) continue;
      below.add(id);
      waiting.push(id);
    }
  }
  const cost = (manager: Post): number =>
    Math.abs(post.level - 1 - manager.level) * 20 +
    (manager.level < post.level ? 0 : 100) +
    (manager.employer === post.employer ? 0 : 50) +
    (manager.discipline === post.discipline || manager.level === 0 ? 0 : 15) +
    Math.min(reporting.reportsOf(manager.id).length, 15);
  const costs = new Map(
    inPostOrder(option.posts.values())
      .filter(({ id }) => !below.has(id) && !except.has(id))
      .map((manager) => [manager, cost(manager)]),
  );
  return [...costs].sort(([, a], [, b]) => a - b).map(([manager]) => manager);
}
