import type { Table } from "../../model/document.ts";
import type { RuleSetting } from "../../model/records/rule-setting.ts";
import { formatNumber } from "../words.ts";
import { defaultNumbers } from "./numbers.ts";
import type { Rule, Words } from "./rule.ts";

/** What is wrong with a design's settings: which rule they name, and what was made of them. */
export interface SettingFault extends Words {
  readonly messageId: "unknownRule" | "unknownNumber" | "outOfRange" | "wrongOrder";
  readonly rule: string;
  /** The number's name; empty where the whole setting is meant. */
  readonly number: string;
}

/** The numbers a rule will work with, and what had to be left aside to get them. */
export interface SettledNumbers {
  readonly numbers: Readonly<Record<string, number>>;
  readonly faults: readonly SettingFault[];
}

/** Finds settings for rules that are not in the catalogue. */
export function findUnknownRules(
  settings: Table<RuleSetting>,
  rules: ReadonlyMap<string, Rule>,
): readonly SettingFault[] {
  return [...settings.values()]
    .filter(({ id }) => !rules.has(id))
    .map(({ id }) => ({
      messageId: "unknownRule",
      rule: id,
      number: "",
      headline: "Setting for an unknown rule",
      message: `The design has a setting for the rule “${id}”, which this version of Orgweave does not have. The setting is kept and has no effect.`,
    }));
}

/** Puts a design's numbers over a rule's own. What is unknown or out of range is left aside, with a fault that says so. */
export function settleNumbers(rule: Rule, setting: RuleSetting | undefined): SettledNumbers {
  const numbers: Record<string, number> = { ...defaultNumbers(rule.numbers) };
  if (!setting) return { numbers, faults: [] };

  const faults: SettingFault[] = [];
  const fault = (messageId: SettingFault["messageId"], number: string, headline: string, message: string) =>
    faults.push({ messageId, rule: rule.id, number, headline, message });
  const refused = refusedNumbers(rule, setting.numbers);
  for (const [name, value] of Object.entries(setting.numbers)) {
    const spec = Object.hasOwn(rule.numbers, name) ? rule.numbers[name] : undefined;
    if (!spec) {
      fault(
        "unknownNumber",
        name,
        "Setting for an unknown number",
        `The rule “${rule.title}” has no number “${name}”. The setting has no effect.`,
      );
    } else if (refused.has(name)) {
      fault(
        "outOfRange",
        name,
        "Number out of range",
        `“${spec.label}” of the rule “${rule.title}” is set to ${formatNumber(value)}; it goes from ${formatNumber(spec.min)} to ${formatNumber(spec.max)}. The rule works with ${formatNumber(spec.default)} instead.`,
      );
    } else {
      numbers[name] = value;
    }
  }
  for (const [name, spec] of Object.entries(rule.numbers)) {
    const other = spec.notAbove;
    const limit = other === undefined ? undefined : rule.numbers[other];
    if (other === undefined || !limit || (numbers[name] ?? 0) <= (numbers[other] ?? 0)) continue;
    fault(
      "wrongOrder",
      name,
      "Lower bound above the upper",
      `“${spec.label}” of the rule “${rule.title}” is set above “${limit.label}”. The rule works with ${formatNumber(spec.default)} and ${formatNumber(limit.default)} instead.`,
    );
    numbers[name] = spec.default;
    numbers[other] = limit.default;
  }
  return { numbers, faults };
}

function refusedNumbers(rule: Rule, values: Readonly<Record<string, number>>): ReadonlySet<PropertyKey> {
  const parsed = rule.numbersSchema.safeParse(values);
  return new Set(parsed.success ? [] : parsed.error.issues.flatMap(({ path }) => path.slice(0, 1)));
}
