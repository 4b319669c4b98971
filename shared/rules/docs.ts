import { unreachable } from "../lib/assert.ts";
import type { Rule, RuleSource } from "./engine/rule.ts";
import type { Preset } from "./presets/preset.ts";
import type { ReadyEntry, ReadyProfile } from "./profiles/profile.ts";
import { specOf } from "./profiles/rule-numbers.ts";
import { describeSet } from "./profiles/rule-state.ts";
import { nameMentions } from "./rule-mentions.ts";
import { EXAMPLE_WORDS, type PageNumber, type PageSection, rulePage } from "./rule-page.ts";
import { formatNumber } from "./words.ts";

/** A rule's page of documentation, in Markdown. */
export function renderRuleDocs(rule: Rule, preset: Preset): string {
  const page = rulePage(rule, preset);
  const parts = [
    `# ${page.title}`,
    `\`${page.id}\` · ${page.severity}`,
    withLinks(page.finds),
    ...page.sections.flatMap((section) => [`## ${section.heading}`, ...renderSection(section)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The page that lists every rule and leads to its page. */
export function renderRuleIndex(rules: readonly Rule[], preset: Preset): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${preset[rule.id]?.severity ?? ""} | ${escapePipes(nameMentions(rule.docs.finds))} |`,
  );
  return `${[
    "# The rules",
    "Each can be set to error, warning, advice or off, and its numbers changed, per design. Ready [profiles](profiles.md) set many of them at once.",
    ["| rule | severity | finds |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n")}\n`;
}

/** The page that says what each ready profile sets, and why. */
export function renderProfileDocs(profiles: readonly ReadyProfile[], rules: readonly Rule[]): string {
  const sections = profiles.flatMap(({ id, name, description, rules: entries }) => {
    const rows = rules.flatMap((rule) => {
      const entry = entries[rule.id];
      return entry === undefined
        ? []
        : [`| [${rule.id}](${rule.id}.md) | ${describeEntry(rule, entry)} | ${escapePipes(entry.because)} |`];
    });
    return [
      `## ${name}`,
      `\`${id}\` · ${description}`,
      ...(rows.length === 0
        ? []
        : [["| rule | is set to | because |", "| --- | --- | --- |", ...rows].join("\n")]),
    ];
  });
  return `${[
    "# Ready profiles",
    "A profile is a named set of severities and numbers. Applying one sets every rule at once: what it does not name goes back to how the rule comes.",
    ...sections,
  ].join("\n\n")}\n`;
}

function describeEntry(rule: Rule, { severity, numbers = {} }: ReadyEntry): string {
  return [
    ...(severity === undefined ? [] : [describeSet(rule.id, severity)]),
    ...Object.entries(numbers).map(([name, value]) => {
      const spec = specOf(rule, name);
      return `${spec?.label}: ${formatNumber(value)} (default ${formatNumber(spec?.default ?? 0)})`;
    }),
  ].join("; ");
}

function renderSection(section: PageSection): readonly string[] {
  switch (section.kind) {
    case "text":
      return [withLinks(section.text)];
    case "list":
      return [list(section.items.map(withLinks))];
    case "examples":
      return [`${EXAMPLE_WORDS.good}: ${section.good}`, `${EXAMPLE_WORDS.bad}: ${section.bad}`];
    case "numbers":
      return [renderNumbers(section.numbers)];
    case "sources":
      return [list(section.sources.map(describeSource))];
    default:
      return unreachable(section);
  }
}

/** Pages lie in a folder for each group of rules. */
function withLinks(text: string): string {
  return nameMentions(text, ({ id, title }) => `[“${title}”](../${id}.md)`);
}

function renderNumbers(numbers: readonly PageNumber[]): string {
  const rows = numbers.map(
    ({ label, name, standard, range, unit }) =>
      `| ${label} | \`${name}\` | ${standard} | ${range} | ${unit} |`,
  );
  return ["| number | name | default | range | unit |", "| --- | --- | --: | --- | --- |", ...rows].join(
    "\n",
  );
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
