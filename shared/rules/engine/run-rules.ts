import { compareText, type Table } from "../../model/document.ts";
import type { AccountabilityDomain } from "../../model/records/accountability-domain.ts";
import type { RuleSetting } from "../../model/records/rule-setting.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Preset, PresetEntry } from "../presets/preset.ts";
import {
  type ElementKind,
  type Finding,
  type FindingElement,
  type Report,
  SEVERITIES,
  type Severity,
} from "./finding.ts";
import type { Reported, Rule, Weight } from "./rule.ts";
import { findUnknownRules, type SettingFault, settleNumbers } from "./settings.ts";
import { applyWaivers } from "./waivers.ts";

/** Rules with the severities they start from. */
export interface RuleBook {
  /** In catalogue order: root causes before their consequences. */
  readonly rules: readonly Rule[];
  readonly preset: Preset;
}

const SETTINGS_SOURCE = "The design’s own rule settings";

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
  { rules, preset }: RuleBook,
  baseline: Facts | null = null,
  domains: readonly AccountabilityDomain[] = [],
): Report {
  const places = new Map(rules.map((rule, index) => [rule.id, index]));
  const option: FindingElement = {
    kind: "option",
    id: facts.option.info.id,
    name: facts.option.info.name,
  };
  const told = new Set<string>();
  const findings: Finding[] = findUnknownRules(settings, new Map(rules.map((rule) => [rule.id, rule]))).map(
    (fault) => toSettingFinding(fault, option),
  );

  for (const rule of rules) {
    const setting = settings.get(rule.id);
    const override = setting?.severity ?? null;
    if (override === "off") continue;
    const { numbers, faults } = settleNumbers(rule, setting);
    for (const fault of faults) findings.push(toSettingFinding(fault, option));
    const causes: string[] = [];
    try {
      rule.run(facts, numbers, { told, baseline, domains }, (reported) => {
        const severity = severityOf(reported.weight, override, preset[rule.id]);
        findings.push(toFinding(rule, reported, severity));
        causes.push(...(reported.causes ?? []));
      });
    } catch (error) {
      findings.push(toFailure(rule, error, option));
    }
    for (const cause of causes) told.add(cause);
  }
  findings.sort((a, b) => compareFindings(a, b, places));
  return applyWaivers(findings, facts.option.waivers);
}

/** What the design sets goes for every finding of the rule, whatever its weight. */
function severityOf(
  weight: Weight | undefined,
  setting: Severity | null,
  preset: PresetEntry | undefined,
): Severity {
  if (setting !== null) return setting;
  return (weight === undefined ? undefined : preset?.[weight]) ?? preset?.severity ?? "warning";
}

function toFinding(rule: Rule, reported: Reported, severity: Severity): Finding {
  return {
    key: keyOf(rule.id, reported.messageId, reported.aspect ?? "", reported.about),
    rule: rule.id,
    messageId: reported.messageId,
    data: reported.data,
    severity,
    headline: reported.words.headline,
    message: reported.words.message,
    elements: eachOnce([...reported.about, ...reported.others]),
    evidence: reported.evidence,
    source: rule.docs.sources[0].title,
  };
}

/** Ids are unique within a kind only. */
function eachOnce(elements: readonly FindingElement[]): readonly FindingElement[] {
  const seen = new Map<ElementKind, Set<string>>();
  return elements.filter(({ kind, id }) => {
    const ids = seen.get(kind);
    if (ids?.has(id)) return false;
    if (ids) ids.add(id);
    else seen.set(kind, new Set([id]));
    return true;
  });
}

/** Always an error: what a failed rule would have said is unknown. The error's text may name people, so it stays out. */
function toFailure(rule: Rule, error: unknown, option: FindingElement): Finding {
  const messageId = "failed";
  return {
    key: keyOf(rule.id, messageId, "", [option]),
    rule: rule.id,
    messageId,
    data: { rule: rule.title },
    severity: "error",
    headline: "A rule failed",
    message: `The rule “${rule.title}” failed and could not finish: what it would have found is unknown. This is a fault of Orgweave, not of the option.`,
    elements: [option],
    evidence: { failure: error instanceof Error ? error.name : "unknown" },
    source: rule.docs.sources[0].title,
  };
}

function toSettingFinding(fault: SettingFault, option: FindingElement): Finding {
  const { messageId, rule, number, headline, message } = fault;
  const id = messageId === "unknownRule" ? "settings/rule" : "settings/number";
  return {
    key: keyOf(id, messageId, `${rule}/${number}`, [option]),
    rule: id,
    messageId,
    data: { rule, number },
    severity: "warning",
    headline,
    message,
    elements: [option],
    evidence: {},
    source: SETTINGS_SOURCE,
  };
}

function keyOf(
  rule: string,
  messageId: string,
  aspect: string,
  about: readonly { readonly id: string }[],
): string {
  return [rule, messageId, aspect, about.map(({ id }) => id).join("+")]
    .filter((part) => part !== "")
    .join(":");
}

/** Findings about no rule of the catalogue, such as faulty settings, come first: they bear on all others. */
function compareFindings(a: Finding, b: Finding, places: ReadonlyMap<string, number>): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (places.get(a.rule) ?? -1) - (places.get(b.rule) ?? -1) ||
    compareNames(a.elements, b.elements) ||
    compareText(a.key, b.key)
  );
}

function compareNames(a: readonly FindingElement[], b: readonly FindingElement[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareText(a[index]?.name ?? "", b[index]?.name ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
