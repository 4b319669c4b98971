import type { Table } from "../../../shared/model/document.ts";
import type { RuleSetting } from "../../../shared/model/records/rule-setting.ts";
import { CATALOGUE } from "../../../shared/rules/catalogue/index.ts";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import type { Rule } from "../../../shared/rules/engine/rule.ts";
import { groupBy } from "../../../shared/rules/group.ts";
import { type RuleState, stateOf } from "../../../shared/rules/profiles/rule-state.ts";
import { capitalised } from "../../../shared/rules/words.ts";

/** Which rules are listed. */
export const RULE_FILTERS = ["all", "changed", "off", "found"] as const;

export type RuleFilter = (typeof RULE_FILTERS)[number];

/** A rule as the list shows it. */
export interface ListedRule {
  readonly rule: Rule;
  readonly state: RuleState;
  readonly findings: readonly Finding[];
}

export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly ListedRule[];
}

/** Every rule with how it is set and what it finds now. */
export function listRules(settings: Table<RuleSetting>, findings: readonly Finding[]): readonly ListedRule[] {
  const byRule = groupBy(findings, (finding) => finding.rule);
  return CATALOGUE.map((rule) => ({
    rule,
    state: stateOf(rule, settings.get(rule.id)),
    findings: byRule.get(rule.id) ?? [],
  }));
}

/** How many rules each filter leaves. */
export function countRules(rules: readonly ListedRule[]): Readonly<Record<RuleFilter, number>> {
  const count = (filter: RuleFilter) => rules.filter((listed) => passes(listed, filter)).length;
  return { all: count("all"), changed: count("changed"), off: count("off"), found: count("found") };
}

/** The rules that pass a filter and hold the words sought, by the group that their ids begin with. */
export function groupRules(
  rules: readonly ListedRule[],
  filter: RuleFilter,
  sought: string,
): readonly RuleGroup[] {
  const words = sought.trim().toLowerCase();
  const shown = rules.filter((listed) => passes(listed, filter) && textOf(listed.rule).includes(words));
  return [...groupBy(shown, ({ rule }) => rule.id.split("/")[0] ?? "")].map(([name, grouped]) => ({
    name: capitalised(name),
    rules: grouped,
  }));
}

function passes({ state, findings }: ListedRule, filter: RuleFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "changed":
      return state.changes.length > 0;
    case "off":
      return state.severity === "off";
    case "found":
      return findings.length > 0;
  }
}

function textOf({ id, title, docs, numbers }: Rule): string {
  const labels = Object.values(numbers).map(({ label }) => label);
  return [id, title, docs.finds, ...labels].join(" ").toLowerCase();
}
