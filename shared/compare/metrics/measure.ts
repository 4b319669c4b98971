import type { Id } from "../../model/records/fields.ts";
import type { PayTable } from "../../model/records/pay-table.ts";
import { BANDS, DISCIPLINES, type Post } from "../../model/records/post.ts";
import type { Report, Severity } from "../../rules/engine/finding.ts";
import { leadingDisciplineOf } from "../../structure/coverage.ts";
import type { Facts } from "../../structure/facts.ts";
import { type Metrics, measureOption } from "../../structure/metrics.ts";
import { costPerWte } from "./pay-bands.ts";

/** Posts of one kind. */
export interface PostCount {
  readonly posts: number;
  readonly wte: number;
}

/** An option in the numbers by which options are held against each other. */
export interface OptionMetrics extends Metrics {
  /** Whole-time equivalents of the posts. */
  readonly postWte: number;
  readonly byLevel: Readonly<Record<string, PostCount>>;
  readonly byDiscipline: Readonly<Record<string, PostCount>>;
  /** By pay band; `none` for posts without one. */
  readonly byBand: Readonly<Record<string, PostCount>>;
  /** Pounds a year for the posts that have a band, on-costs included. */
  readonly cost: number;
  /** Posts left out of the cost because no band, or none of the table, is stated. */
  readonly uncostedPosts: number;
  /** People in the geographies that a pathway leader leads, averaged over those leaders; 0 where there is none. */
  readonly populationPerPathwayLeader: number;
  /** Open findings by severity; null where nobody asked the rules. */
  readonly findings: Readonly<Record<Severity, number>> | null;
  /** Service lines that some places of a tier have and others have not; null where nobody asked the rules. */
  readonly unequalAccess: number | null;
}

/** The rule that finds unequal access. It finds one per service line and tier. */
const UNEQUAL_ACCESS = "structure/unequal-access";

/** Measures an option. */
export function measureForComparison(facts: Facts, report: Report | null, pay: PayTable): OptionMetrics {
  const posts = [...facts.option.posts.values()];
  const costs = costPerWte(pay);
  let cost = 0;
  let uncostedPosts = 0;
  for (const { band, wte } of posts) {
    const each = band === null ? undefined : costs.get(band);
    if (each === undefined) uncostedPosts += 1;
    else cost += each * wte;
  }
  const count = (severity: Severity) =>
    report?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  return {
    ...measureOption(facts),
    postWte: roundWte(posts.reduce((sum, { wte }) => sum + wte, 0)),
    byLevel: countBy(posts, ({ level }) => String(level), []),
    byDiscipline: countBy(posts, ({ discipline }) => discipline, DISCIPLINES),
    byBand: countBy(posts, ({ band }) => band ?? "none", [...BANDS].reverse()),
    cost: Math.round(cost),
    uncostedPosts,
    populationPerPathwayLeader: populationPerLeader(facts),
    findings:
      report === null ? null : { error: count("error"), warning: count("warning"), advice: count("advice") },
    unequalAccess:
      report === null
        ? null
        : [...report.findings, ...report.waived.map(({ finding }) => finding)].filter(
            ({ rule }) => rule === UNEQUAL_ACCESS,
          ).length,
  };
}

function countBy(
  posts: readonly Post[],
  keyOf: (post: Post) => string,
  order: readonly string[],
): Readonly<Record<string, PostCount>> {
  const groups = new Map<string, { posts: number; wte: number }>();
  for (const post of posts) {
    const key = keyOf(post);
    const group = groups.get(key);
    if (group) {
      group.posts += 1;
      group.wte += post.wte;
    } else groups.set(key, { posts: 1, wte: post.wte });
  }
  const known = order.filter((key) => groups.has(key));
  const rest = [...groups.keys()].filter((key) => !order.includes(key)).sort((a, b) => Number(a) - Number(b));
  return Object.fromEntries(
    [...known, ...rest].flatMap((key) => {
      const group = groups.get(key);
      return group ? [[key, { posts: group.posts, wte: roundWte(group.wte) }]] : [];
    }),
  );
}

/** Quarters and tenths of posts add up to a whole number again. */
function roundWte(wte: number): number {
  return Math.round(wte * 1_000) / 1_000;
}

/** Whoever leads the pathway of an area leads those within it: of nested geographies the outer one counts. */
function populationPerLeader({ option, geographies }: Facts): number {
  const led = new Map<Id, Set<Id | null>>();
  for (const { post: id, component, geography } of option.mandates.values()) {
    const post = option.posts.get(id);
    if (component !== "pathway" || !post || leadingDisciplineOf(post) === null) continue;
    const known = led.get(id);
    if (known) known.add(geography);
    else led.set(id, new Set([geography]));
  }
  const people = (id: Id) => option.geographies.get(id)?.population ?? 0;
  const whole = geographies.roots.reduce((sum, { id }) => sum + people(id), 0);
  let total = 0;
  for (const places of led.values()) {
    if (places.has(null)) {
      total += whole;
      continue;
    }
    for (const place of places) {
      if (
        place === null ||
        geographies
          .lineageOf(place)
          .slice(1)
          .some((above) => places.has(above))
      )
        continue;
      total += people(place);
    }
  }
  return led.size === 0 ? 0 : Math.round(total / led.size);
}
