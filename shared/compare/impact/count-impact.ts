import { compareText } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import { OUTCOME_KINDS, type OutcomeKind } from "../../model/records/outcome.ts";
import { BANDS, DISCIPLINES, type Post } from "../../model/records/post.ts";
import { groupBy } from "../../rules/group.ts";
import { capitalised } from "../../rules/words.ts";
import type { Facts } from "../../structure/facts.ts";
import { bandName } from "../changes/telling.ts";
import type { Impact, ImpactCount, PostImpact } from "./impact.ts";

const NO_EMPLOYER = "No employer stated";
const NO_BAND = "No band stated";
const EVERYWHERE = "All geographies";
const NO_PLACE = "Leads no geography";

/** Counts outcomes by where the posts are today. Every post is counted once in each table. */
export function countImpact(posts: readonly PostImpact[], baseline: Facts): Impact["counts"] {
  const places = findPlaces(baseline);
  const columns = new Map(baseline.geographies.nodes.map(({ name }, index) => [name, index]));
  return {
    all: countGroup("All posts", posts),
    byEmployer: countBy(
      posts,
      ({ employer }) => employer.trim(),
      (employer) => employer || NO_EMPLOYER,
      compareText,
    ),
    byBand: countBy(
      posts,
      ({ band }) => band,
      (band) => (band === null ? NO_BAND : capitalised(bandName(band))),
      byRank([...BANDS].reverse().map((band) => capitalised(bandName(band)))),
    ),
    byDiscipline: countBy(
      posts,
      ({ discipline }) => discipline,
      capitalised,
      byRank(DISCIPLINES.map((discipline) => capitalised(discipline))),
    ),
    byPlace: countBy(
      posts,
      ({ id }) => places.get(id),
      (place) => place ?? NO_PLACE,
      byRank([EVERYWHERE, ...columns.keys()]),
    ),
  };
}

function countBy<Key>(
  posts: readonly PostImpact[],
  keyOf: (post: Post) => Key,
  labelOf: (key: Key) => string,
  compare: (a: string, b: string) => number,
): readonly ImpactCount[] {
  return [...groupBy(posts, ({ post }) => keyOf(post))]
    .map(([key, members]) => countGroup(labelOf(key), members))
    .sort((a, b) => compare(a.group, b.group));
}

function countGroup(group: string, posts: readonly PostImpact[]): ImpactCount {
  const counts = Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, 0])) as Record<OutcomeKind, number>;
  for (const { outcome } of posts) counts[outcome] += 1;
  return { group, counts, total: posts.length };
}

/** In a given order; what is not in it comes last, by name. */
function byRank(ranked: readonly string[]): (a: string, b: string) => number {
  const ranks = new Map(ranked.map((name, index) => [name, index]));
  const rankOf = (name: string) => ranks.get(name) ?? ranked.length;
  return (a, b) => rankOf(a) - rankOf(b) || compareText(a, b);
}

/** The smallest geography that holds all a post leads. */
function findPlaces({ option, geographies }: Facts): ReadonlyMap<Id, string> {
  const lineages = new Map<Id, readonly Id[]>();
  const [root, anotherRoot] = geographies.roots;
  // With one geography above all others, everywhere is that.
  const everywhere = root !== undefined && anotherRoot === undefined ? [root.id] : [];
  for (const { post, geography } of option.mandates.values()) {
    const lineage = geography === null ? everywhere : geographies.lineageOf(geography);
    const known = lineages.get(post);
    if (known === undefined) lineages.set(post, lineage);
    else if (known[0] !== lineage[0]) {
      const here = new Set(lineage);
      lineages.set(
        post,
        known.filter((node) => here.has(node)),
      );
    }
  }
  return new Map(
    [...lineages].map(([post, [place]]) => [
      post,
      (place === undefined ? undefined : option.geographies.get(place)?.name) ?? EVERYWHERE,
    ]),
  );
}
