import { succeed } from "../../../shared/lib/result.ts";
import { CATALOGUE } from "../../../shared/rules/catalogue/index.ts";
import type { Rule } from "../../../shared/rules/engine/rule.ts";
import { DEFAULT_PRESET } from "../../../shared/rules/presets/default.ts";
import { describeRule, describeRules } from "../describe-rule.ts";
import { findRule } from "../find-rule.ts";
import { describeBadValue, FORMATS, readArguments } from "../read-arguments.ts";
import { refuse, refuseCall } from "../refuse.ts";
import type { CliCommand } from "../terminal.ts";

/** The version of the JSON; it goes up when a field changes its meaning or goes away. */
const RULES_VERSION = 1;

const USAGE = `Usage: orgweave rules [RULE] [--format text|json]

Lists every rule with its severity, numbers and source; with RULE, prints that rule's page.

  --format text|json    for people, or for programs (docs/command-line.md explains the fields); text when left out

Exit: 0 as asked, 2 there is no such rule.`;

/** `orgweave rules`: the catalogue. */
export const rulesCommand: CliCommand = {
  name: "rules",
  summary: "lists the rules, or explains one",
  usage: USAGE,
  async run(args, terminal) {
    const read = readArguments(args, { format: { type: "string", takes: FORMATS } }, null);
    if (!read.ok) return refuseCall(terminal, rulesCommand, read.reason);
    const { file: id, values } = read.value;
    const format = values.format ?? "text";
    if (format !== "text" && format !== "json") {
      return refuseCall(terminal, rulesCommand, describeBadValue("format", FORMATS));
    }
    const one = id === "" ? succeed(null) : findRule(id);
    if (!one.ok) return refuse(terminal, [one.reason]);
    if (format === "json") {
      const rules = (one.value === null ? CATALOGUE : [one.value]).map(toJson);
      terminal.say(JSON.stringify({ version: RULES_VERSION, rules }, null, 2));
    } else {
      const lines = one.value === null ? describeRules(CATALOGUE) : describeRule(one.value);
      terminal.say(lines.join("\n").trimEnd());
    }
    return 0;
  },
};

function toJson({ id, title, docs, numbers }: Rule) {
  return {
    id,
    ...DEFAULT_PRESET[id],
    title,
    finds: docs.finds,
    why: docs.why,
    notes: docs.notes,
    good: docs.good,
    bad: docs.bad,
    numbers: Object.entries(numbers).map(([name, { label, unit, default: value, min, max }]) => ({
      name,
      label,
      unit,
      default: value,
      min,
      max,
    })),
    sources: docs.sources.map(({ title: source, url }) => ({ title: source, url: url ?? null })),
  };
}
