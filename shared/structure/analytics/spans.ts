import { ARCHETYPES, type Archetype, type Post } from "../../model/records/post.ts";
import { archetypeOf } from "../archetype.ts";
import type { Facts } from "../facts.ts";

/** How many direct reports a kind of management work carries. */
export interface SpanBand {
  readonly least: number;
  /** Null where there is no upper bound. */
  readonly most: number | null;
}

/** The band of each archetype, as a design sets them. */
export type SpanBands = Readonly<Record<Archetype, SpanBand>>;

/** How a span lies to a band: below it, in it, or beyond it. */
export type SpanFit = "few" | "within" | "many";

/** The managers with one number of direct reports. */
export interface SpanCount {
  readonly directReports: number;
  readonly managers: readonly Post[];
}

/** The spans of managers that have something in common. */
export interface SpanGroup<Key> {
  readonly key: Key;
  readonly managers: readonly Post[];
  /** Ascending; only numbers that some manager has. */
  readonly counts: readonly SpanCount[];
  /** Direct reports, averaged over the managers. */
  readonly mean: number;
  readonly largest: number;
}

/** Where a span lies to its band. */
export function fitOf(directReports: number, { least, most }: SpanBand): SpanFit {
  if (directReports < least) return "few";
  return most !== null && directReports > most ? "many" : "within";
}

/** Managers by where their spans lie to the bands of their kind of work. */
export function managersByFit(
  facts: Facts,
  managers: Iterable<Post>,
  bands: SpanBands,
): Readonly<Record<SpanFit, readonly Post[]>> {
  const fits: Record<SpanFit, Post[]> = { few: [], within: [], many: [] };
  for (const post of managers) fits[fitOf(spanOf(facts, post), bands[archetypeOf(post)])].push(post);
  return fits;
}

/** A post's span: how many posts it line-manages. */
export function spanOf(facts: Facts, post: Post): number {
  return facts.reporting.reportsOf(post.id).length;
}

/** The posts that line-manage any: everybody else has no span, which is not a span of nothing. */
export function managersAmong(facts: Facts, posts: Iterable<Post>): readonly Post[] {
  return [...posts].filter((post) => spanOf(facts, post) > 0);
}

/** Spans by the kind of management work, those that exist, from the closest to the loosest. */
export function spansByArchetype(facts: Facts, posts: Iterable<Post>): readonly SpanGroup<Archetype>[] {
  const order = (archetype: Archetype) => ARCHETYPES.indexOf(archetype);
  return spansBy(facts, posts, archetypeOf, (a, b) => order(a) - order(b));
}

/** Spans by level, from the chief executive's down. */
export function spansByLevel(facts: Facts, posts: Iterable<Post>): readonly SpanGroup<number>[] {
  return spansBy(
    facts,
    posts,
    (post) => post.level,
    (a, b) => a - b,
  );
}

function spansBy<Key>(
  facts: Facts,
  posts: Iterable<Post>,
  keyOf: (post: Post) => Key,
  compare: (a: Key, b: Key) => number,
): readonly SpanGroup<Key>[] {
  const groups = new Map<Key, Map<number, Post[]>>();
  for (const post of posts) {
    const span = spanOf(facts, post);
    if (span === 0) continue;
    const key = keyOf(post);
    const counts = groups.get(key) ?? new Map<number, Post[]>();
    groups.set(key, counts);
    const managers = counts.get(span);
    if (managers) managers.push(post);
    else counts.set(span, [post]);
  }
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, counts]) => {
      const ascending = [...counts]
        .sort(([a], [b]) => a - b)
        .map(([directReports, managers]) => ({ directReports, managers }));
      const managers = ascending.flatMap((count) => count.managers);
      const reports = ascending.reduce((sum, count) => sum + count.directReports * count.managers.length, 0);
      return {
        key,
        managers,
        counts: ascending,
        mean: reports / managers.length,
        largest: ascending.at(-1)?.directReports ?? 0,
      };
    });
}
