import { chooseOption } from "../choose-option.ts";
import { describeReport } from "../describe-report.ts";
import { openSource } from "../open-source.ts";
import { readArguments } from "../read-arguments.ts";
import { refuse, refuseCall } from "../refuse.ts";
import type { CliCommand } from "../terminal.ts";
import { validateOption } from "../validate-report.ts";

const USAGE = `Usage: orgweave validate FILE [--option NAME] [--format text|json]

Checks an option against every rule. FILE is a .orgweave file, a workbook or a folder of tables.

  --option NAME         which option; otherwise the first that is not the baseline
  --format text|json    for people, or for programs (docs/command-line.md explains the fields); text when left out

Exit: 0 no error-level finding, 1 some, 2 the input could not be used.`;

/** `orgweave validate`: the findings of an option. */
export const validateCommand: CliCommand = {
  name: "validate",
  summary: "lists what the rules find in an option",
  usage: USAGE,
  async run(args, terminal) {
    const read = readArguments(
      args,
      { option: { type: "string" }, format: { type: "string" } },
      "The file to check",
    );
    if (!read.ok) return refuseCall(terminal, validateCommand, read.reason);
    const { file, values } = read.value;
    const format = values.format ?? "text";
    if (format !== "text" && format !== "json") {
      return refuseCall(terminal, validateCommand, `“${format}” is no format; choose text or json.`);
    }
    const design = await openSource(file, terminal);
    if (!design.ok) return refuse(terminal, design.reason);
    const option = chooseOption(design.value, values.option, terminal);
    if (!option.ok) return refuse(terminal, [option.reason]);
    const report = validateOption(design.value, option.value);
    if (format === "json") terminal.say(JSON.stringify(report, null, 2));
    else for (const line of describeReport(report)) terminal.say(line);
    return report.counts.error > 0 ? 1 : 0;
  },
};
