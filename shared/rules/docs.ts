import type { NumberSpec } from "./engine/numbers.ts";
import type { Rule, RuleSource } from "./engine/rule.ts";
import type { Preset, PresetEntry } from "./presets/preset.ts";
import { formatNumber } from "./words.ts";

/** A rule's page of documentation, in Markdown. */
export function renderRuleDocs(rule: Rule, preset: Preset): string {
  const { docs } = rule;
  const sections = [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${describeSeverity(preset[rule.id])}`,
    docs.finds,
    "## Why it matters",
    docs.why,
    ...(docs.notes.length === 0 ? [] : ["## Good to know", list(docs.notes)]),
    "## Examples",
    `Nothing to find: ${docs.good}`,
    `Found: ${docs.bad}`,
    ...numbersSection(rule),
    "## Source",
    list(docs.sources.map(describeSource)),
  ];
  return `${sections.join("\n\n")}\n`;
}

/** The page that lists every rule and leads to its page. */
export function renderRuleIndex(rules: readonly Rule[], preset: Preset): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${preset[rule.id]?.severity ?? ""} | ${escapePipes(rule.docs.finds)} |`,
  );
  return `${[
    "# The rules",
    "Each can be set to error, warning, advice or off, and its numbers changed, per design.",
    ["| rule | severity | finds |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n")}\n`;
}

function describeSeverity(entry: PresetEntry | undefined): string {
  if (!entry) return "off";
  const { severity, escalated, eased } = entry;
  const more = [
    ...(escalated === undefined ? [] : [`${escalated} when it is grave`]),
    ...(eased === undefined ? [] : [`${eased} when it is slight`]),
  ];
  return [severity, ...more].join("; ");
}

function numbersSection(rule: Rule): readonly string[] {
  const specs = Object.entries(rule.numbers);
  if (specs.length === 0) return [];
  const rows = specs.map(([name, spec]) => `| ${spec.label} | \`${name}\` | ${describeNumber(spec)} |`);
  return [
    "## Numbers",
    ["| number | name | default | range | unit |", "| --- | --- | --: | --- | --- |", ...rows].join("\n"),
  ];
}

function describeNumber({ default: value, min, max, unit }: NumberSpec): string {
  return `${formatNumber(value)} | ${formatNumber(min)} to ${formatNumber(max)} | ${unit}`;
}

function describeSource({ title, url }: RuleSource): string {
  return url === undefined ? title : `[${title}](${url})`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function escapePipes(text: string): string {
  return text.replaceAll("|", "\\|");
}
