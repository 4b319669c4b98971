import { fail, type Result, succeed } from "../../../shared/lib/result.ts";
import { type DesignDocument, optionsInOrder } from "../../../shared/model/document.ts";
import { chooseOption } from "../choose-option.ts";
import { compareSources, type Source, toReport } from "../compare-report.ts";
import { describeComparison } from "../describe-comparison.ts";
import { openSource } from "../open-source.ts";
import { describeBadValue, FORMATS, readFileArguments } from "../read-arguments.ts";
import { readPayBands } from "../read-pay-bands.ts";
import { refuse, refuseCall } from "../refuse.ts";
import type { CliCommand, Terminal } from "../terminal.ts";

const USAGE = `Usage: orgweave compare FILE [FILE2] --from A --to B [--format text|json] [--pay-bands FILE]

Tells what makes one option into another, what it means for the posts of today, and the two in numbers. FILE is a
.orgweave file, a workbook or a folder of tables. With two of them, A is an option of the first and B of the second.

  --from A              the option to start from; may be left out where the file has only one, or a baseline
  --to B                the option to arrive at; may be left out where only one is left
  --format text|json    for people, or for programs (docs/command-line.md explains the fields); text when left out
  --pay-bands FILE      what posts cost: a changed copy of resources/pay-bands.json, instead of the design’s own, or England 2025/26

Holders of posts are not named. Exit: 0 compared, 2 the input could not be used.`;

/** `orgweave compare`: what changes between two options, for whom, and in numbers. */
export const compareCommand: CliCommand = {
  name: "compare",
  summary: "tells what changes between two options, and for whom",
  usage: USAGE,
  async run(args, terminal) {
    const read = readFileArguments(
      args,
      {
        from: { type: "string", takes: "the name of an option" },
        to: { type: "string", takes: "the name of an option" },
        format: { type: "string", takes: FORMATS },
        "pay-bands": { type: "string", takes: "a file of pay bands" },
      },
      "The file to compare options of",
      2,
    );
    if (!read.ok) return refuseCall(terminal, compareCommand, read.reason);
    const { files, values } = read.value;
    const format = values.format ?? "text";
    if (format !== "text" && format !== "json") {
      return refuseCall(terminal, compareCommand, describeBadValue("format", FORMATS));
    }
    const [firstFile = "", secondFile] = files;
    const first = await openSource(firstFile, terminal);
    if (!first.ok) return refuse(terminal, first.reason);
    const second = secondFile === undefined ? first : await openSource(secondFile, terminal);
    if (!second.ok) return refuse(terminal, second.reason);

    const from = chooseFrom(first.value, values.from, terminal);
    if (!from.ok) return refuse(terminal, [from.reason]);
    const to = chooseTo(second.value, values.to, secondFile === undefined ? from.value : null, terminal);
    if (!to.ok) return refuse(terminal, [to.reason]);

    const payFile = values["pay-bands"];
    const pay = payFile === undefined ? succeed(null) : await readPayBands(payFile);
    if (!pay.ok) return refuse(terminal, [pay.reason]);

    const sources = [from.value, to.value] as const;
    const comparison = compareSources(sources, pay.value);
    if (format === "json") {
      terminal.say(JSON.stringify(toReport(sources, comparison), null, 2));
    } else {
      const names = [from.value.option.info.name, to.value.option.info.name] as const;
      for (const line of describeComparison(names, comparison)) terminal.say(line);
    }
    return 0;
  },
};

function chooseFrom(
  design: DesignDocument,
  name: string | undefined,
  terminal: Terminal,
): Result<Source, string> {
  if (name !== undefined) return named(design, name, terminal);
  const options = optionsInOrder(design);
  const only = options.length === 1 ? options[0] : options.find(({ info }) => info.isBaseline);
  return only === undefined
    ? fail(`Say with --from which option to start from: ${listOptions(design)}.`)
    : succeed({ design, option: only });
}

/** @param from the option compared from, where it is of the same file: it is left out of the choice. */
function chooseTo(
  design: DesignDocument,
  name: string | undefined,
  from: Source | null,
  terminal: Terminal,
): Result<Source, string> {
  if (name !== undefined) return named(design, name, terminal);
  const others = optionsInOrder(design).filter(({ info }) => info.id !== from?.option.info.id);
  const [only, another] = others;
  if (only === undefined) return fail("The design has no other option to compare with.");
  return another === undefined
    ? succeed({ design, option: only })
    : fail(`Say with --to which option to arrive at: ${listOptions(design)}.`);
}

function named(design: DesignDocument, name: string, terminal: Terminal): Result<Source, string> {
  const option = chooseOption(design, name, terminal);
  return option.ok ? succeed({ design, option: option.value }) : option;
}

function listOptions(design: DesignDocument): string {
  return optionsInOrder(design)
    .map(({ info }) => `“${info.name}”`)
    .join(", ");
}
