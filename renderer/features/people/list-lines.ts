import { groupImpact } from "../../../shared/compare/impact/find-impact.ts";
import type { PostImpact } from "../../../shared/compare/impact/impact.ts";
import type { ImpactGrouping } from "../../../shared/compare/impact/impact-groups.ts";

/** A line of the list: a heading with how many stand under it, or a post. */
export type ListLine =
  | { readonly kind: "group"; readonly key: string; readonly name: string; readonly count: number }
  | { readonly kind: "post"; readonly key: string; readonly item: PostImpact };

/** The lines of a list of posts, under headings where a grouping is wanted. */
export function listLines(
  posts: readonly PostImpact[],
  grouping: ImpactGrouping | null,
): readonly ListLine[] {
  const lineOf = (item: PostImpact): ListLine => ({ kind: "post", key: item.post.id, item });
  if (grouping === null) return posts.map(lineOf);
  return groupImpact(posts, grouping).flatMap(({ name, posts: members }): readonly ListLine[] => [
    // Ids hold no space: a heading never shares its key with a post.
    { kind: "group", key: `group ${name}`, name, count: members.length },
    ...members.map(lineOf),
  ]);
}
