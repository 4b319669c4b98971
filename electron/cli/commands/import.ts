import { basename } from "node:path";
import { fail, type Result, succeed } from "../../../shared/lib/result.ts";
import { perform } from "../../../shared/model/commands/command.ts";
import { insertOption } from "../../../shared/model/commands/options.ts";
import { type DesignDocument, type OptionDocument, optionsInOrder } from "../../../shared/model/document.ts";
import { readDesign } from "../../../shared/model/file/read-design.ts";
import { writeDesign } from "../../../shared/model/file/write-design.ts";
import { makeId } from "../make-id.ts";
import { readArguments } from "../read-arguments.ts";
import { designOf, type Faults, kindOf, readDesignFile, readOption } from "../read-source.ts";
import { refuse, refuseCall } from "../refuse.ts";
import type { CliCommand } from "../terminal.ts";
import { writeOutput } from "../write-output.ts";

const USAGE = `Usage: orgweave import WORKBOOK_OR_FOLDER -o OUT.orgweave [--option NAME] [--into FILE]

Makes a design of tables: an .xlsx workbook with a sheet each, or a folder of .csv files. Every wrong cell is listed
with its file, row and column, and then nothing is written.

  -o, --output FILE  the design to write; with --into it may be left out, and FILE itself gets the option
  --option NAME      what the option is called; otherwise as the workbook or folder
  --into FILE        adds the option to this design

Exit: 0 imported, 2 nothing was written.`;

/** `orgweave import`: tables to a design. */
export const importCommand: CliCommand = {
  name: "import",
  summary: "makes a design of tables, or adds an option to one",
  usage: USAGE,
  async run(args, terminal) {
    const read = readArguments(
      args,
      {
        output: { type: "string", short: "o", takes: "the design to write" },
        option: { type: "string", takes: "a name for the option" },
        into: { type: "string", takes: "the design to add the option to" },
      },
      "The workbook or folder",
    );
    if (!read.ok) return refuseCall(terminal, importCommand, read.reason);
    const { file, values } = read.value;
    const output = values.output ?? values.into;
    if (output === undefined) return refuseCall(terminal, importCommand, "Say with -o which file to write.");
    if (!/\.orgweave$/i.test(output)) {
      return refuseCall(terminal, importCommand, `“${output}” should end in .orgweave, as designs do.`);
    }
    if (values.option !== undefined && values.option.trim() === "") {
      return refuseCall(terminal, importCommand, "The option's name is empty.");
    }
    const kind = await kindOf(file);
    if (!kind.ok) return refuse(terminal, kind.reason);
    if (kind.value === "design") {
      return refuse(terminal, [`“${file}” is neither a workbook nor a folder of tables.`]);
    }
    const source = await readOption(file, kind.value, values.option ?? null, makeId);
    if (!source.ok) {
      const count = source.reason.length;
      return refuse(terminal, [
        ...source.reason,
        `Nothing was imported: ${count} ${count === 1 ? "fault" : "faults"}.`,
      ]);
    }
    const { option, notes } = source.value;
    const design =
      values.into === undefined ? succeed(designOf(option, makeId)) : await addTo(values.into, option);
    if (!design.ok) return refuse(terminal, design.reason);
    const text = writeDesign(design.value);
    // Nothing is written that could not be opened again.
    const check = readDesign(text);
    if (!check.ok) return refuse(terminal, [...check.reason.problems, "Nothing was imported."]);
    const saved = await writeOutput(output, new TextEncoder().encode(text));
    if (!saved.ok) return refuse(terminal, [saved.reason]);
    for (const note of notes) terminal.note(`Note: ${note}`);
    terminal.say(`Imported “${option.info.name}” into ${basename(output)}: ${countElements(option)}.`);
    return 0;
  },
};

async function addTo(path: string, option: OptionDocument): Promise<Result<DesignDocument, Faults>> {
  const kind = await kindOf(path);
  if (!kind.ok) return kind;
  if (kind.value !== "design") return fail([`“${path}” is not a design to add an option to.`]);
  const design = await readDesignFile(path);
  if (!design.ok) return design;
  if (optionsInOrder(design.value).some(({ info }) => info.name === option.info.name)) {
    return fail([
      `${basename(path)} has an option “${option.info.name}” already; give this one another name with --option.`,
    ]);
  }
  const performed = perform(design.value, insertOption(option), { makeId });
  return performed.ok ? succeed(performed.value.design) : fail([performed.reason.message]);
}

function countElements(option: OptionDocument): string {
  const counts = [
    [option.serviceLines.size, "service line"],
    [option.geographies.size, "geography"],
    [option.cells.size, "cell"],
    [option.posts.size, "post"],
    [option.mandates.size, "mandate"],
    [option.reportingLines.size, "reporting line"],
  ] as const;
  const words = counts.map(([count, word]) => `${count} ${count === 1 ? word : plural(word)}`);
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function plural(word: string): string {
  return word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
}
