import type { Preset, PresetEntry } from "../presets/preset.ts";
import type { ElementKind, Finding, FindingElement, Severity } from "./finding.ts";
import type { Reported, Rule, Weight } from "./rule.ts";
import type { SettingFault } from "./settings.ts";

const SETTINGS_SOURCE = "The design’s own rule settings";

/** What the design sets goes for every finding of the rule, whatever its weight. */
function severityOf(
  weight: Weight | undefined,
  setting: Severity | null,
  preset: PresetEntry | undefined,
): Severity {
  if (setting !== null) return setting;
  return (weight === undefined ? undefined : preset?.[weight]) ?? preset?.severity ?? "warning";
}

/** What a rule found, with the severity that the design or the preset puts to it. */
export function toFinding(rule: Rule, reported: Reported, setting: Severity | null, preset: Preset): Finding {
  return {
    key: keyOf(rule.id, reported.messageId, reported.aspect ?? "", reported.about),
    rule: rule.id,
    messageId: reported.messageId,
    data: reported.data,
    severity: severityOf(reported.weight, setting, preset[rule.id]),
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
export function toFailure(rule: Rule, error: string, option: FindingElement): Finding {
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
    evidence: { failure: error },
    source: rule.docs.sources[0].title,
  };
}

/** What is wrong with a design’s settings, as a finding about the option. */
export function toSettingFinding(fault: SettingFault, option: FindingElement): Finding {
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
