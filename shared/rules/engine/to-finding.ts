import type { Preset, PresetEntry } from "../presets/preset.ts";
import type { Finding, FindingElement, Severity } from "./finding.ts";
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
export function toFinding(
  rule: Rule,
  { messageId, found, words }: Reported,
  setting: Severity | null,
  preset: Preset,
): Finding {
  return {
    key: keyOf(rule.id, messageId, found.aspect ?? "", found.about),
    rule: rule.id,
    messageId,
    data: found.data,
    severity: severityOf(found.weight, setting, preset[rule.id]),
    headline: words.headline,
    message: words.message,
    elements: elementsOf(found),
    evidence: found.evidence,
    source: rule.docs.sources[0].title,
  };
}

function elementsOf({ about, others, cells }: Reported["found"]): readonly FindingElement[] {
  const elements = eachOnce(others ? [...about, ...others] : about);
  return cells ? [...elements, ...cells] : elements;
}

/** Up to so many elements each is compared with all before it, which is quicker than to keep a set of them. */
const FEW_ELEMENTS = 12;

/** Ids are unique within a kind only. */
function eachOnce(elements: readonly FindingElement[]): readonly FindingElement[] {
  if (elements.length <= FEW_ELEMENTS) {
    return elements.filter((element, place) => !isAmong(element, elements, place));
  }
  const seen = new Set<string>();
  return elements.filter((element, place) => {
    const isNew = !seen.has(element.id) || !isAmong(element, elements, place);
    seen.add(element.id);
    return isNew;
  });
}

/** Whether an element is one of the first so many. */
function isAmong({ kind, id }: FindingElement, elements: readonly FindingElement[], count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    const other = elements[index];
    if (other?.id === id && other.kind === kind) return true;
  }
  return false;
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
  const ids = about.length === 1 ? (about[0]?.id ?? "") : about.map(({ id }) => id).join("+");
  return `${rule}:${messageId}${aspect === "" ? "" : `:${aspect}`}${ids === "" ? "" : `:${ids}`}`;
}
