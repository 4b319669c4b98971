import { OUTCOME_KINDS, type OutcomeKind } from "../../model/records/outcome.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Impact, ImpactCount, PostImpact } from "./impact.ts";
import { type ImpactGrouping, impactGroupings } from "./impact-groups.ts";

/** Counts outcomes by where the posts are today. Every post is counted once in each table. */
export function countImpact(posts: readonly PostImpact[], baseline: Facts): Impact["counts"] {
  const groupings = impactGroupings(baseline);
  const [all] = countBy(posts, { groupOf: () => ALL, compare: () => 0 });
  return {
    all: all ?? noneOf(ALL),
    byEmployer: countBy(posts, groupings.employer),
    byBand: countBy(posts, groupings.band),
    byDiscipline: countBy(posts, groupings.discipline),
    byPlace: countBy(posts, groupings.place),
  };
}

const ALL = "All posts";

interface Counting extends ImpactCount {
  readonly counts: Record<OutcomeKind, number>;
  total: number;
}

function countBy(posts: readonly PostImpact[], { groupOf, compare }: ImpactGrouping): readonly ImpactCount[] {
  const groups = new Map<string, Counting>();
  for (const item of posts) {
    const group = groupOf(item);
    let counting = groups.get(group);
    if (counting === undefined) {
      counting = noneOf(group);
      groups.set(group, counting);
    }
    counting.counts[item.outcome] += 1;
    counting.total += 1;
  }
  return [...groups.values()].sort((a, b) => compare(a.group, b.group));
}

function noneOf(group: string): Counting {
  const counts = Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, 0])) as Record<OutcomeKind, number>;
  return { group, counts, total: 0 };
}
