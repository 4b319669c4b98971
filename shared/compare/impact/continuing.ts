import type { Id } from "../../model/records/fields.ts";
import type { ImpactThresholds } from "../../model/records/impact-thresholds.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import type { Facts } from "../../structure/facts.ts";
import { differencesOf } from "../changes/tell-posts.ts";
import type { Matching } from "../matching/matching.ts";
import type { Pair } from "../pair.ts";
import { describeScopes } from "../scope-words.ts";
import { bandSteps } from "./bands.ts";
import { type DutyReader, type DutyReaders, likeness } from "./duties.ts";
import { describeSecondLines } from "./second-lines.ts";

/** Differences that are not the post’s: who holds it, what it is filed under, and what span is expected of it. */
const NOT_THE_POSTS = new Set([
  "filled",
  "vacated",
  "holder-changed",
  "reference-changed",
  "archetype-changed",
]);

/** A post of the baseline that the option has too. */
export interface Continuing {
  readonly items: Pair<Post>;
  readonly changes: readonly string[];
  /** Whether it leads something else than before. */
  readonly isLeadingElse: boolean;
  /** Whether it is substantially the same, so that its holder stays. */
  readonly isSame: boolean;
}

/** Says how a post goes on. */
export function describeContinuing(
  items: Pair<Post>,
  facts: Pair<Facts>,
  matching: Matching,
  readers: DutyReaders,
  thresholds: ImpactThresholds,
): Continuing {
  const [from, to] = items;
  const changes =
    from === to
      ? []
      : differencesOf(items, false)
          .filter(({ change }) => !NOT_THE_POSTS.has(change))
          .map(({ clause }) => clause);
  if (from.employer !== to.employer) {
    changes.push(
      `passes from ${from.employer.trim() || "no named employer"} to ${to.employer.trim() || "no named employer"}`,
    );
  }
  const leads = differingLeads([from.id, to.id], readers);
  const isLeadingElse = leads !== null;
  if (isLeadingElse) changes.push(leadClause(leads, facts));
  const managers = [facts[0].reporting.managerOf(from.id), facts[1].reporting.managerOf(to.id)] as const;
  const partner = managers[0] && matching.posts.toOf.get(managers[0].id);
  if (managers[1] && (managers[0] === undefined || partner !== managers[1].id)) {
    changes.push(
      `reports to ${managers[1].title}${managers[0] === undefined ? "" : ` instead of ${managers[0].title}`}`,
    );
  } else if (managers[0] && managers[1] === undefined) {
    changes.push(`no longer reports to ${managers[0].title}`);
  }
  changes.push(...describeSecondLines([from.id, to.id], facts, matching));
  return {
    items,
    changes,
    isLeadingElse,
    isSame: isSubstantiallySame(items, isLeadingElse, readers, thresholds),
  };
}

/** The same discipline, no lower band, and enough of the duties. Where nothing else is led, the duties are the same. */
function isSubstantiallySame(
  [from, to]: Pair<Post>,
  isLeadingElse: boolean,
  readers: DutyReaders,
  thresholds: ImpactThresholds,
): boolean {
  const steps = bandSteps(from.band, to.band);
  if (from.discipline !== to.discipline || steps === null || steps < 0) return false;
  if (!isLeadingElse) return true;
  const duties = [readers[0].dutiesOf(from), readers[1].dutiesOf(to)] as const;
  return likeness(...duties, thresholds.weights) >= thresholds.substantial;
}

type Leads = ReadonlyMap<string, Mandate>;

/** What a post leads in either option; null where that is the same, as it mostly is. */
function differingLeads([from, to]: Pair<Id>, readers: DutyReaders): Pair<Leads> | null {
  const [before, after] = [readers[0].mandatesOf(from), readers[1].mandatesOf(to)];
  if (before.length === after.length) {
    const isAlike = before.every((mandate, place) => {
      const other = after[place];
      return other !== undefined && readers[0].scopeOf(mandate) === readers[1].scopeOf(other);
    });
    if (isAlike) return null;
  }
  const leads = [leadsOf(readers[0], from), leadsOf(readers[1], to)] as const;
  const isSame = leads[0].size === leads[1].size && [...leads[0].keys()].every((key) => leads[1].has(key));
  return isSame ? null : leads;
}

function leadsOf(reader: DutyReader, post: Id): Leads {
  return new Map(reader.mandatesOf(post).map((mandate) => [reader.scopeOf(mandate), mandate]));
}

function leadClause([before, after]: Pair<Leads>, facts: Pair<Facts>): string {
  const names = (side: 0 | 1, own: Leads, other: Leads) => {
    const mandates = [...own].filter(([key]) => !other.has(key)).map(([, mandate]) => mandate);
    return mandates.length === 0 ? "" : describeScopes(facts[side], mandates);
  };
  const ended = names(0, before, after);
  const given = names(1, after, before);
  if (ended === "") return `leads ${given} besides`;
  return given === "" ? `no longer leads ${ended}` : `leads ${given} instead of ${ended}`;
}
