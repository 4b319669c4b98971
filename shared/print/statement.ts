import { bandName } from "../compare/changes/telling.ts";
import type { PostImpact } from "../compare/impact/impact.ts";
import { OUTCOME_NAMES } from "../compare/impact/impact-groups.ts";
import type { Pair } from "../compare/pair.ts";
import type { Id } from "../model/records/fields.ts";
import type { ImpactThresholds } from "../model/records/impact-thresholds.ts";
import type { OutcomeKind } from "../model/records/outcome.ts";
import type { Post } from "../model/records/post.ts";
import type { Facts } from "../structure/facts.ts";
import { describeLead, leadsByPost } from "./post-leads.ts";
import { capitalised, formatShare, formatWte, listAnd, plural } from "./words.ts";

/** A fact of a post with its name. */
export interface StatementFact {
  readonly name: string;
  readonly value: string;
}

/** A post of the option that a statement speaks of. */
export interface StatementPost {
  readonly id: Id;
  readonly title: string;
  readonly facts: readonly StatementFact[];
}

/** What an option means for one post, in plain English: one page. */
export interface Statement {
  readonly title: string;
  readonly ref: string;
  /** Null where names are left out, or nobody holds it. */
  readonly holder: string | null;
  readonly optionName: string;
  readonly baselineName: string;
  readonly outcome: OutcomeKind;
  readonly outcomeName: string;
  /** What the outcome means, in a sentence that begins with “This post”. */
  readonly meaning: string;
  /** How it comes about here. */
  readonly details: string;
  /** Set where somebody has said something else than the rules. */
  readonly override: string | null;
  /** The post as it is today. */
  readonly today: readonly StatementFact[];
  readonly changes: readonly string[];
  readonly targetsHeading: string;
  readonly targets: readonly StatementPost[];
  /** How many more posts it leads to than a page shows. */
  readonly moreTargets: number;
  /** The other posts of the pool, in a sentence; null where there is none. */
  readonly pool: string | null;
  readonly next: readonly string[];
  /** How it was worked out, and what goes before it. */
  readonly basis: string;
}

/** What a page has room for. */
const MOST_TARGETS_SHOWN = 4;
const MOST_POOL_NAMED = 8;
const MOST_CHANGES = 8;

/** Writes statements about the posts of a baseline in one option. */
export class StatementWriter {
  readonly #facts: Pair<Facts>;
  readonly #thresholds: ImpactThresholds;
  #leads: Pair<ReturnType<typeof leadsByPost>> | null = null;

  constructor(facts: Pair<Facts>, thresholds: ImpactThresholds) {
    this.#facts = facts;
    this.#thresholds = thresholds;
  }

  /** @param hasNames whether the holder is named. */
  write(item: PostImpact, hasNames: boolean): Statement {
    const { post, outcome, targets, pool, changes, details, override } = item;
    const [baseline, option] = this.#facts;
    const more = changes.length - MOST_CHANGES;
    return {
      title: post.title,
      ref: post.ref,
      holder: hasNames ? post.holder : null,
      optionName: option.option.info.name,
      baselineName: baseline.option.info.name,
      outcome,
      outcomeName: OUTCOME_NAMES[outcome],
      meaning: MEANINGS[outcome],
      details,
      override:
        override === null
          ? null
          : override.derived === outcome
            ? "Set by the people who drew the option. The rules come to the same outcome."
            : `Set by the people who drew the option. The rules alone would have said: ${OUTCOME_NAMES[override.derived].toLowerCase()}.`,
      today: this.#factsOf(post, 0),
      changes:
        more > 0
          ? [...changes.slice(0, MOST_CHANGES).map(capitalised), `And ${plural(more, "more change")}`]
          : changes.map(capitalised),
      targetsHeading: TARGET_HEADINGS[outcome],
      targets: targets
        .slice(0, MOST_TARGETS_SHOWN)
        .map((target) => ({ id: target.id, title: target.title, facts: this.#factsOf(target, 1) })),
      moreTargets: Math.max(0, targets.length - MOST_TARGETS_SHOWN),
      pool:
        pool.length === 0
          ? null
          : `The holders of ${plural(pool.length, "other post")} look to the same: ${listAnd(
              pool.map(({ title }) => title),
              MOST_POOL_NAMED,
            )}.`,
      next: NEXT[outcome],
      basis: this.#basis(override !== null),
    };
  }

  #factsOf(post: Post, side: 0 | 1): readonly StatementFact[] {
    const facts = this.#facts[side];
    this.#leads ??= [leadsByPost(this.#facts[0]), leadsByPost(this.#facts[1])];
    const leads = this.#leads[side].get(post.id) ?? [];
    const manager = facts.reporting.managerOf(post.id);
    return [
      {
        name: "Grade",
        value: `${post.band === null ? "No band stated" : capitalised(bandName(post.band))}, ${formatWte(post.wte)} WTE, ${post.discipline}`,
      },
      { name: "Employer", value: post.employer.trim() || "Not stated" },
      { name: "Reports to", value: manager?.title ?? "Nobody in this structure" },
      {
        name: "Leads",
        value:
          leads.length === 0
            ? "Nothing in this structure"
            : capitalised(
                listAnd(
                  leads.map((lead) => describeLead(lead, facts.option)),
                  3,
                ),
              ),
      },
    ];
  }

  #basis(isOverridden: boolean): string {
    const { substantial, claim, bandsApart } = this.#thresholds;
    const how = isOverridden
      ? "This outcome was set by hand."
      : `This outcome was derived by stated rules from what the structure holds: titles, bands, scopes and levels. Two posts count as substantially the same from ${formatShare(substantial)} of the duties in common; a holder has a claim to a post at most ${plural(bandsApart, "band")} away in which at least ${formatShare(claim)} of the duties live on.`;
    return `${how} It is a draft for consultation, not a decision about a person. The organisational-change policy agreed with the trade unions goes before anything said here.`;
  }
}

const MEANINGS: Readonly<Record<OutcomeKind, string>> = {
  unchanged: "This post stays as it is.",
  changed: "This post stays, and is substantially the same. Something about it changes.",
  "slot-in":
    "This post goes. Its holder would move into a new post that is substantially the same, without competing for it.",
  "ring-fenced":
    "This post goes, or more holders than one have a claim to it. They would compete for the posts among themselves first.",
  "at-risk":
    "This post goes, or is no longer substantially the same, and no post of the option is its holder’s by right.",
  ended: "This post goes. Nobody holds it, so nobody is displaced.",
};

const TARGET_HEADINGS: Readonly<Record<OutcomeKind, string>> = {
  unchanged: "The post in this option",
  changed: "The post in this option",
  "slot-in": "The post its holder would move into",
  "ring-fenced": "The posts that would be competed for",
  "at-risk": "Posts that may be suitable alternatives",
  ended: "Posts it leads to",
};

const NEXT: Readonly<Record<OutcomeKind, readonly string[]>> = {
  unchanged: ["Nothing needs to be done. The holder is consulted like all staff the change touches."],
  changed: [
    "The holder stays in post. What changes is consulted on, and confirmed in writing before it takes effect.",
  ],
  "slot-in": [
    "After consultation the holder is offered the new post in writing.",
    "A holder who thinks it is not substantially the same can say so; the policy says how, and by when.",
  ],
  "ring-fenced": [
    "After consultation the holders in the pool say which posts they want, and are selected for them.",
    "Whoever is not appointed is then at risk, and is helped to find suitable alternative employment.",
  ],
  "at-risk": [
    "The holder is consulted individually, and told in writing if the option is chosen.",
    "Suitable alternative employment is looked for, here and in other NHS organisations, before anything else.",
    "Whether an offer is suitable in law is not for this statement to say.",
  ],
  ended: ["The post is taken out of the establishment when the option takes effect."],
};
