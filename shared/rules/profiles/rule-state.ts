import type { Table } from "../../model/document.ts";
import type { RuleSetting, SeveritySetting } from "../../model/records/rule-setting.ts";
import { CATALOGUE } from "../catalogue/index.ts";
import { defaultNumbers } from "../engine/numbers.ts";
import type { Rule } from "../engine/rule.ts";
import { settleNumbers } from "../engine/settings.ts";
import { DEFAULT_PRESET } from "../presets/default.ts";
import type { PresetEntry } from "../presets/preset.ts";
import { formatNumber } from "../words.ts";
import type { Profile, ProfileEntry, ReadyProfile } from "./profile.ts";
import { READY_PROFILES } from "./ready.ts";

/** How a rule works in a design. */
export interface RuleState {
  /** What the design sets for every finding of the rule; null where the rule's own severities hold. */
  readonly severity: SeveritySetting | null;
  /** The numbers it works with. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What differs from how the rule comes, as sentences’ parts: “Most layers: 6 instead of 7”. Empty when nothing does. */
  readonly changes: readonly string[];
}

/** A rule's own severities in words: “warning; error when it is grave; advice when it is slight”. */
export function describeSeverity(entry: PresetEntry | undefined): string {
  if (!entry) return "off";
  const { severity, escalated, eased } = entry;
  return [
    severity,
    ...(escalated === undefined ? [] : [`${escalated} when it is grave`]),
    ...(eased === undefined ? [] : [`${eased} when it is slight`]),
  ].join("; ");
}

/** Whether some findings of a rule are graver or slighter than others: one severity for all of them then says less. */
export function isWeighted(rule: string): boolean {
  const entry = DEFAULT_PRESET[rule];
  return entry?.escalated !== undefined || entry?.eased !== undefined;
}

/** A severity that a design or a profile sets, in words that say when it levels what the rule tells apart. */
export function describeSet(rule: string, severity: SeveritySetting): string {
  return severity !== "off" && isWeighted(rule) ? `${severity} for every finding` : severity;
}

/** How a rule works under a setting. */
export function stateOf(rule: Rule, setting: RuleSetting | undefined): RuleState {
  const { numbers } = settleNumbers(rule, setting);
  const kept = setting && settingOf(rule, { ...setting, numbers });
  const severity = kept?.severity ?? null;
  const changes = [
    ...(severity === null
      ? []
      : [
          `Severity: ${describeSet(rule.id, severity)} instead of ${describeSeverity(DEFAULT_PRESET[rule.id])}`,
        ]),
    ...Object.entries(kept?.numbers ?? {}).map(([name, value]) => {
      const spec = rule.numbers[name];
      return `${spec?.label}: ${formatNumber(value)} instead of ${formatNumber(spec?.default ?? 0)}`;
    }),
  ];
  return { severity, numbers, changes };
}

/**
 * What a design has to keep of a rule: only what differs from how the rule comes, so that setting something back leaves
 * no trace.
 * @returns null when nothing differs.
 */
export function settingOf(
  rule: Rule,
  wanted: { readonly severity: SeveritySetting | null; readonly numbers: Readonly<Record<string, number>> },
): RuleSetting | null {
  const isOwn = wanted.severity === DEFAULT_PRESET[rule.id]?.severity && !isWeighted(rule.id);
  const severity = isOwn ? null : wanted.severity;
  const defaults = defaultNumbers(rule.numbers);
  const numbers = Object.fromEntries(
    Object.entries(wanted.numbers).filter(([name, value]) => value !== defaults[name]),
  );
  return severity === null && Object.keys(numbers).length === 0 ? null : { id: rule.id, severity, numbers };
}

/** What a design keeps of a profile. Of rules that the catalogue does not have a profile says nothing. */
export function settingsOf(profile: Profile): readonly RuleSetting[] {
  return CATALOGUE.flatMap((rule) => {
    const entry: ProfileEntry | undefined = Object.hasOwn(profile.rules, rule.id)
      ? profile.rules[rule.id]
      : undefined;
    const setting =
      entry && settingOf(rule, { severity: entry.severity ?? null, numbers: entry.numbers ?? {} });
    return setting ? [setting] : [];
  });
}

/** A design's settings as a profile of their own. What has no effect in the design is left out. */
export function profileOf(settings: Table<RuleSetting>, name: string, description: string): Profile {
  const rules: Record<string, ProfileEntry> = {};
  for (const rule of CATALOGUE) {
    const kept = keptOf(rule, settings);
    if (kept === null) continue;
    const { severity, numbers } = kept;
    rules[rule.id] = {
      ...(severity === null ? {} : { severity }),
      ...(Object.keys(numbers).length === 0 ? {} : { numbers }),
    };
  }
  return { name, description, rules };
}

/** The ready profile that a design's settings come to; null when they are the design's own. */
export function readyProfileOf(settings: Table<RuleSetting>): ReadyProfile | null {
  const own = signature(CATALOGUE.flatMap((rule) => keptOf(rule, settings) ?? []));
  return READY_PROFILES.find((profile) => signature(settingsOf(profile)) === own) ?? null;
}

/** A rule's setting with only what has an effect. */
function keptOf(rule: Rule, settings: Table<RuleSetting>): RuleSetting | null {
  const setting = settings.get(rule.id);
  if (setting === undefined) return null;
  return settingOf(rule, { ...setting, numbers: settleNumbers(rule, setting).numbers });
}

function signature(settings: readonly RuleSetting[]): string {
  return JSON.stringify(
    settings.map(({ id, severity, numbers }) => [
      id,
      severity,
      Object.entries(numbers).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
}
