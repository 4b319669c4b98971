import type { ImpactThresholds } from "../model/records/impact-thresholds.ts";
import type { PayTable } from "../model/records/pay-table.ts";
import type { Report } from "../rules/engine/finding.ts";
import type { Facts } from "../structure/facts.ts";
import { type Changes, findChanges } from "./changes/find-changes.ts";
import type { TellOptions } from "./changes/telling.ts";
import { type Delta, findDelta } from "./delta/delta.ts";
import { deriveImpact } from "./impact/derive-impact.ts";
import { readDuties } from "./impact/duties.ts";
import type { Impact } from "./impact/impact.ts";
import { DEFAULT_THRESHOLDS } from "./impact/thresholds.ts";
import { matchOptions } from "./matching/match-options.ts";
import type { Judgement, Matching } from "./matching/matching.ts";
import { measureForComparison, type OptionMetrics } from "./metrics/measure.ts";
import { PAY_2025_26 } from "./metrics/pay-bands.ts";
import type { Pair } from "./pair.ts";

/** An option ready to be compared. */
export interface Compared {
  readonly facts: Facts;
  /** What the rules find in it; null leaves findings out of the comparison. */
  readonly report: Report | null;
}

/** What may be said about a comparison besides the two options. */
export interface CompareSettings extends TellOptions {
  readonly judgements?: readonly Judgement[];
  readonly thresholds?: ImpactThresholds;
  readonly pay?: PayTable;
}

/** Two options, compared. */
export interface Comparison extends Changes {
  readonly matching: Matching;
  readonly delta: Delta;
  readonly metrics: Pair<OptionMetrics>;
  /** What the second option means for the posts of the first. */
  readonly impact: Impact;
}

/** Compares two options: what is the same, what changes, in numbers, and what it means for the posts of the first. */
export function compareOptions([from, to]: Pair<Compared>, settings: CompareSettings = {}): Comparison {
  const { judgements = [], thresholds = DEFAULT_THRESHOLDS, pay = PAY_2025_26 } = settings;
  const facts = [from.facts, to.facts] as const;
  const options = [from.facts.option, to.facts.option] as const;
  const matching = matchOptions(options, judgements);
  const delta = findDelta(options, matching);
  const readers = readDuties(facts, matching);
  const reports = from.report && to.report ? ([from.report, to.report] as const) : null;
  return {
    matching,
    delta,
    ...findChanges(facts, matching, delta, reports, settings, readers),
    metrics: [
      measureForComparison(from.facts, from.report, pay),
      measureForComparison(to.facts, to.report, pay),
    ],
    impact: deriveImpact(facts, matching, delta, thresholds, readers),
  };
}
