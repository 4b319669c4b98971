import type { Table } from "../../model/document.ts";
import type { AccountabilityDomain } from "../../model/records/accountability-domain.ts";
import type { RuleSetting } from "../../model/records/rule-setting.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Preset } from "../presets/preset.ts";
import type { Report } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { RulesRun } from "./rules-run.ts";

/** Rules with the severities they start from. */
export interface RuleBook {
  /** In catalogue order: root causes before their consequences. */
  readonly rules: readonly Rule[];
  readonly preset: Preset;
}

/**
 * Runs every rule that is on. The same option and settings give the same report, whatever order their tables are in.
 *
 * A rule that throws becomes a finding of its own: what it had found stays, and its silence is not taken for a clean
 * result. So do settings that name unknown rules or numbers, or numbers out of range.
 * @param baseline the facts of the structure as it is today, for rules that compare with it.
 * @param domains the design's accountability domains, in their order.
 */
export function runRules(
  facts: Facts,
  settings: Table<RuleSetting>,
  book: RuleBook,
  baseline: Facts | null = null,
  domains: readonly AccountabilityDomain[] = [],
): Report {
  return new RulesRun(facts, settings, book, baseline, domains).report;
}
