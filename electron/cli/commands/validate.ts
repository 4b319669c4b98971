import { succeed } from "../../../shared/lib/result.ts";
import { formatNumber, plural } from "../../../shared/rules/words.ts";
import { chooseOption } from "../choose-option.ts";
import { describeReport } from "../describe-report.ts";
import { findRule } from "../find-rule.ts";
import { openProfile } from "../open-profile.ts";
import { openSource } from "../open-source.ts";
import { describeBadValue, FORMATS, readArguments } from "../read-arguments.ts";
import { refuse, refuseCall } from "../refuse.ts";
import type { CliCommand } from "../terminal.ts";
import { validateOption } from "../validate-report.ts";

const USAGE = `Usage: orgweave validate FILE [--option NAME] [--profile PROFILE] [--rule RULE]… [--max-warnings N]
                        [--format text|json]

Checks an option against the rules, set as its design sets them. FILE is a .orgweave file, a workbook or a folder of tables.

  --option NAME         which option; otherwise the first that is not the baseline
  --profile PROFILE     sets the rules by a profile instead: default, strict, early-draft, or a profile's file
  --rule RULE           only what this rule finds; may be given several times
  --max-warnings N      fails, with exit 1, when there are more warnings than N
  --format text|json    for people, or for programs (docs/command-line.md explains the fields); text when left out

Exit: 0 no error-level finding, 1 some or too many warnings, 2 the input could not be used.`;

/** What follows `--max-warnings`. */
const WARNINGS = "a whole number from 0";

/** `orgweave validate`: the findings of an option. */
export const validateCommand: CliCommand = {
  name: "validate",
  summary: "lists what the rules find in an option",
  usage: USAGE,
  async run(args, terminal) {
    const read = readArguments(
      args,
      {
        option: { type: "string", takes: "the name of an option" },
        profile: { type: "string", takes: "default, strict, early-draft, or a profile’s file" },
        rule: { type: "string", multiple: true, takes: "the id of a rule" },
        "max-warnings": { type: "string", takes: WARNINGS },
        format: { type: "string", takes: FORMATS },
      },
      "The file to check",
    );
    if (!read.ok) return refuseCall(terminal, validateCommand, read.reason);
    const { file, values } = read.value;
    const format = values.format ?? "text";
    if (format !== "text" && format !== "json") {
      return refuseCall(terminal, validateCommand, describeBadValue("format", FORMATS));
    }
    const mostWarnings = readCount(values["max-warnings"]);
    if (mostWarnings === null) {
      return refuseCall(terminal, validateCommand, describeBadValue("max-warnings", WARNINGS));
    }
    const rules = (values.rule ?? []).map(findRule);
    const unknown = rules.flatMap((rule) => (rule.ok ? [] : [rule.reason]));
    if (unknown.length > 0) return refuse(terminal, unknown);
    const profile = values.profile === undefined ? succeed(null) : await openProfile(values.profile);
    if (!profile.ok) return refuse(terminal, profile.reason);
    const design = await openSource(file, terminal);
    if (!design.ok) return refuse(terminal, design.reason);
    const option = chooseOption(design.value, values.option, terminal);
    if (!option.ok) return refuse(terminal, [option.reason]);
    const report = validateOption(design.value, option.value, {
      profile: profile.value,
      rules: rules.flatMap((rule) => (rule.ok ? [rule.value.id] : [])),
    });
    if (format === "json") terminal.say(JSON.stringify(report, null, 2));
    else for (const line of describeReport(report)) terminal.say(line);
    const isTooMany = report.counts.warning > mostWarnings;
    if (isTooMany) {
      terminal.note(
        `${plural(report.counts.warning, "warning")}: more than the ${formatNumber(mostWarnings)} allowed.`,
      );
    }
    return report.counts.error > 0 || isTooMany ? 1 : 0;
  },
};

/** A count as an option gives it; left out, there is no limit. Null when it is none. */
function readCount(text: string | undefined): number | null {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
