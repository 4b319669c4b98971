import { unreachable } from "../../shared/lib/assert.ts";
import type { Rule } from "../../shared/rules/engine/rule.ts";
import { DEFAULT_PRESET } from "../../shared/rules/presets/default.ts";
import { describeSeverity } from "../../shared/rules/profiles/rule-state.ts";
import { nameMentions } from "../../shared/rules/rule-mentions.ts";
import { EXAMPLE_WORDS, type PageNumber, type PageSection, rulePage } from "../../shared/rules/rule-page.ts";

/** Columns of a terminal that a page keeps to. */
const WIDTH = 80;

/** Every rule with its severity, numbers and source, as people read it in a terminal. */
export function describeRules(rules: readonly Rule[]): readonly string[] {
  return rules.flatMap((rule) => {
    const { numbers, sections } = numbersAndSections(rule);
    const sources = sections.flatMap((section) => (section.kind === "sources" ? section.sources : []));
    return [
      `${rule.id} (${describeSeverity(DEFAULT_PRESET[rule.id])})`,
      `  ${rule.title}`,
      ...numbers.map((number) => `  ${describeNumber(number)}`),
      ...sources.map(({ title }) => `  Source: ${title}`),
      "",
    ];
  });
}

/** A rule's page of documentation, as people read it in a terminal. */
export function describeRule(rule: Rule): readonly string[] {
  const page = rulePage(rule, DEFAULT_PRESET);
  return [
    page.title,
    `${page.id} (${page.severity})`,
    "",
    ...wrapped(withIds(page.finds), ""),
    ...page.sections.flatMap((section) => ["", section.heading, ...describeSection(section)]),
  ];
}

function describeSection(section: PageSection): readonly string[] {
  switch (section.kind) {
    case "text":
      return wrapped(withIds(section.text), "  ");
    case "list":
      return section.items.flatMap((item) => wrapped(`- ${withIds(item)}`, "  "));
    case "examples":
      return (["good", "bad"] as const).flatMap((kind) =>
        wrapped(`${EXAMPLE_WORDS[kind]}: ${section[kind]}`, "  "),
      );
    case "numbers":
      return section.numbers.flatMap((number) => wrapped(`- ${describeNumber(number)}`, "  "));
    case "sources":
      return section.sources.flatMap(({ title, url }) => [
        ...wrapped(`- ${title}`, "  "),
        // An address is one word: broken in two, nobody could follow it.
        ...(url === undefined ? [] : [`    ${url}`]),
      ]);
    default:
      return unreachable(section);
  }
}

/** Another rule by its title, and by the id that “orgweave rules” explains it by. */
function withIds(text: string): string {
  return nameMentions(text, ({ id, title }) => `“${title}” (${id})`);
}

function numbersAndSections(rule: Rule) {
  const { sections } = rulePage(rule, DEFAULT_PRESET);
  return { sections, numbers: sections.flatMap((one) => (one.kind === "numbers" ? one.numbers : [])) };
}

function describeNumber({ name, label, standard, range, unit }: PageNumber): string {
  return `${label} (${name}): ${standard}; ${range}, ${unit}`;
}

/** Breaks a text into lines, the further lines of an item indented under its first word. */
function wrapped(text: string, indent: string): readonly string[] {
  const hanging = text.startsWith("- ") ? `${indent}  ` : indent;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const start = lines.length === 0 ? indent : hanging;
    if (line !== "" && start.length + line.length + 1 + word.length > WIDTH) {
      lines.push(start + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, (lines.length === 0 ? indent : hanging) + line];
}
