import { OUTCOME_KINDS, type OutcomeKind } from "../../model/records/outcome.ts";
import { groupBy } from "../../rules/group.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Impact, ImpactCount, PostImpact } from "./impact.ts";
import { type ImpactGrouping, impactGroupings } from "./impact-groups.ts";

/** Counts outcomes by where the posts are today. Every post is counted once in each table. */
export function countImpact(posts: readonly PostImpact[], baseline: Facts): Impact["counts"] {
  const groupings = impactGroupings(baseline);
  return {
    all: countGroup("All posts", posts),
    byEmployer: countBy(posts, groupings.employer),
    byBand: countBy(posts, groupings.band),
    byDiscipline: countBy(posts, groupings.discipline),
    byPlace: countBy(posts, groupings.place),
  };
}

function countBy(posts: readonly PostImpact[], { groupOf, compare }: ImpactGrouping): readonly ImpactCount[] {
  return [...groupBy(posts, groupOf)]
    .map(([group, members]) => countGroup(group, members))
    .sort((a, b) => compare(a.group, b.group));
}

function countGroup(group: string, posts: readonly PostImpact[]): ImpactCount {
  const counts = Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, 0])) as Record<OutcomeKind, number>;
  for (const { outcome } of posts) counts[outcome] += 1;
  return { group, counts, total: posts.length };
}
