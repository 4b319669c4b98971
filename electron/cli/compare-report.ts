import type { Change, ChangeKind, Part, Verb } from "../../shared/compare/changes/change.ts";
import { type Comparison, compareOptions } from "../../shared/compare/compare-options.ts";
import { DEFAULT_THRESHOLDS } from "../../shared/compare/impact/thresholds.ts";
import { judgementsBetween } from "../../shared/compare/matching/judgements.ts";
import type { OptionMetrics } from "../../shared/compare/metrics/measure.ts";
import { PAY_2025_26 } from "../../shared/compare/metrics/pay-bands.ts";
import type { Pair } from "../../shared/compare/pair.ts";
import { type DesignDocument, findBaseline, type OptionDocument } from "../../shared/model/document.ts";
import type { OutcomeKind } from "../../shared/model/records/outcome.ts";
import type { PayTable } from "../../shared/model/records/pay-table.ts";
import { checkFacts } from "../../shared/rules/engine/check-option.ts";
import { deriveFacts } from "../../shared/structure/facts.ts";

/** The version of the JSON below; it goes up when a field changes its meaning or goes away. */
export const COMPARE_VERSION = 1;

/** What `orgweave compare --format json` prints; `docs/command-line.md` explains it field by field. */
export interface CompareReport {
  readonly version: typeof COMPARE_VERSION;
  /** The options’ names. */
  readonly from: string;
  readonly to: string;
  readonly metrics: { readonly from: OptionMetrics; readonly to: OptionMetrics };
  readonly changes: readonly {
    readonly kind: ChangeKind;
    /** The element’s id in the second option, or in the first where only that has it. */
    readonly element: string;
    readonly name: string;
    readonly change: Verb;
    readonly before: string | null;
    readonly after: string | null;
    readonly message: string;
    readonly parts: readonly Part[];
  }[];
  readonly impact: readonly {
    /** The post’s reference. */
    readonly post: string;
    readonly title: string;
    readonly outcome: OutcomeKind;
    readonly details: string;
    /** References of the posts it leads to, and of the posts whose holders compete for the same. */
    readonly targets: readonly string[];
    readonly pool: readonly string[];
    /** Whether somebody has said so, rather than the rules. */
    readonly isSet: boolean;
  }[];
  readonly newPosts: readonly { readonly post: string; readonly title: string; readonly details: string }[];
}

/** An option in the design it belongs to, whose rule settings and baseline hold for it. */
export interface Source {
  readonly design: DesignDocument;
  readonly option: OptionDocument;
}

/**
 * Compares two options of one design or of two. The design of the second says what posts cost and by which numbers outcomes
 * are derived; what people have said of matches holds within one design.
 * @param pay what posts cost instead; null leaves it to the design.
 */
export function compareSources([from, to]: Pair<Source>, pay: PayTable | null): Comparison {
  const { domains, info } = to.design;
  return compareOptions([toCompared(from), toCompared(to)], {
    domains,
    baselinePosts: findBaseline(to.design, to.option)?.posts,
    judgements:
      from.design === to.design ? judgementsBetween(to.design, [from.option.info.id, to.option.info.id]) : [],
    pay: pay ?? info.payTable ?? PAY_2025_26,
    thresholds: info.impactThresholds ?? DEFAULT_THRESHOLDS,
  });
}

/** A comparison in the shape that is printed for programs. Holders are not in it. */
export function toReport([from, to]: Pair<Source>, comparison: Comparison): CompareReport {
  const { changes, impact, metrics } = comparison;
  return {
    version: COMPARE_VERSION,
    from: from.option.info.name,
    to: to.option.info.name,
    metrics: { from: metrics[0], to: metrics[1] },
    changes: changes.map(toReported),
    impact: impact.posts.map(({ post, outcome, details, targets, pool, override }) => ({
      post: post.ref,
      title: post.title,
      outcome,
      details,
      targets: targets.map(({ ref }) => ref),
      pool: pool.map(({ ref }) => ref),
      isSet: override !== null,
    })),
    newPosts: impact.newPosts.map(({ post, details }) => ({ post: post.ref, title: post.title, details })),
  };
}

function toReported({ kind, ids, names, change, values, message, parts }: Change) {
  return {
    kind,
    element: ids[1] ?? ids[0] ?? "",
    name: names[0] ?? names[1] ?? "",
    change,
    before: values[0],
    after: values[1],
    message,
    parts,
  };
}

function toCompared({ design, option }: Source) {
  const facts = deriveFacts(option);
  const baseline = findBaseline(design, option);
  const report = checkFacts(facts, design.ruleSettings, {
    baseline: baseline && deriveFacts(baseline),
    domains: design.domains,
  });
  return { facts, report };
}
