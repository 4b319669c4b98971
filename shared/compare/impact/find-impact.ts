import type { PostImpact } from "./impact.ts";
import { IMPACT_SORTS, type ImpactGrouping, type ImpactSort } from "./impact-groups.ts";

/** Which posts are looked for. */
export interface ImpactWanted {
  /** A few letters of the title, reference, employer or place; several words must all be there. */
  readonly sought: string;
  /** The one group wanted of each sort; left out, all of them. */
  readonly groups: Readonly<Partial<Record<ImpactSort, string>>>;
  /** Only posts of which somebody has said something else than the rules. */
  readonly isOverridden: boolean;
  /** Whether names of holders are looked through too. */
  readonly hasNames: boolean;
}

/** Posts that go together under a heading. */
export interface ImpactGroup {
  readonly name: string;
  readonly posts: readonly PostImpact[];
}

type Groupings = Readonly<Record<ImpactSort, ImpactGrouping>>;

/** The posts that are looked for, in the order they came. */
export function findImpact(
  posts: readonly PostImpact[],
  groupings: Groupings,
  { sought, groups, isOverridden, hasNames }: ImpactWanted,
): readonly PostImpact[] {
  const words = sought.trim().toLowerCase().split(/\s+/);
  const wanted = IMPACT_SORTS.flatMap((sort) => {
    const group = groups[sort];
    return group === undefined ? [] : [{ group, groupOf: groupings[sort].groupOf }];
  });
  return posts.filter((item) => {
    if (isOverridden && item.override === null) return false;
    if (!wanted.every(({ group, groupOf }) => groupOf(item) === group)) return false;
    const { title, ref, holder } = item.post;
    const text = [
      title,
      ref,
      groupings.employer.groupOf(item),
      groupings.place.groupOf(item),
      hasNames ? (holder ?? "") : "",
    ]
      .join(" ")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Puts posts under headings, in the order of the sort. */
export function groupImpact(
  posts: readonly PostImpact[],
  { groupOf, compare }: ImpactGrouping,
): readonly ImpactGroup[] {
  const groups = new Map<string, PostImpact[]>();
  for (const item of posts) {
    const name = groupOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups]
    .map(([name, members]) => ({ name, posts: members }))
    .sort((a, b) => compare(a.name, b.name));
}
