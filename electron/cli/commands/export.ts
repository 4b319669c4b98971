import { basename } from "node:path";
import { type PrintProgress, paperSchema } from "../../../shared/ipc/print-job.ts";
import { dayOf } from "../../../shared/lib/clock.ts";
import { writeDesign } from "../../../shared/model/file/write-design.ts";
import { PAPERS } from "../../../shared/print/paper.ts";
import { printPdf } from "../../print/print-pdf.ts";
import { ensureBuilt } from "../../start/ensure-built.ts";
import { BUNDLE_FOLDER } from "../../start/project.ts";
import { chooseOption } from "../choose-option.ts";
import { openSource } from "../open-source.ts";
import { describeBadValue, readArguments } from "../read-arguments.ts";
import { refuse, refuseCall } from "../refuse.ts";
import type { CliCommand } from "../terminal.ts";
import { findFolderFault, writeOutput } from "../write-output.ts";

const USAGE = `Usage: orgweave export FILE -o OUT.pdf [--option NAME] [--paper A3|A4]

Prints an option: its matrix, posts, reporting lines and findings. FILE is a .orgweave file, a workbook or a folder of
tables.

  -o, --output FILE  the PDF to write
  --option NAME      which option; otherwise the first that is not the baseline
  --paper A3|A4      landscape paper; A3 when left out

Exit: 0 written, 2 nothing was written.`;

/** What follows `--paper`. */
const PAPER = PAPERS.join(" or ");

const STAGE_WORDS: Readonly<Record<PrintProgress["stage"], string>> = {
  drawing: "Drawing the pages.",
  printing: "Printing them.",
  writing: "Writing the file.",
};

/** `orgweave export`: what the menu's Export does. */
export const exportCommand: CliCommand = {
  name: "export",
  summary: "prints an option to a PDF",
  usage: USAGE,
  async run(args, terminal) {
    const read = readArguments(
      args,
      {
        output: { type: "string", short: "o", takes: "the PDF to write" },
        option: { type: "string", takes: "the name of an option" },
        paper: { type: "string", takes: PAPER },
      },
      "The file to print",
    );
    if (!read.ok) return refuseCall(terminal, exportCommand, read.reason);
    const { file, values } = read.value;
    const { output } = values;
    if (output === undefined) return refuseCall(terminal, exportCommand, "Say with -o which file to write.");
    if (!/\.pdf$/i.test(output)) {
      return refuseCall(
        terminal,
        exportCommand,
        `“${output}” should end in .pdf; no other format is exported.`,
      );
    }
    const paper = paperSchema.safeParse((values.paper ?? "A3").toUpperCase());
    if (!paper.success) {
      return refuseCall(terminal, exportCommand, describeBadValue("paper", PAPER));
    }
    const design = await openSource(file, terminal);
    if (!design.ok) return refuse(terminal, design.reason);
    const option = chooseOption(design.value, values.option, terminal);
    if (!option.ok) return refuse(terminal, [option.reason]);

    const folderFault = await findFolderFault(output);
    if (folderFault !== null) return refuse(terminal, [folderFault]);
    const built = await ensureBuilt({ say: terminal.note });
    if (!built.ok) return refuse(terminal, [built.reason]);
    const interrupt = new AbortController();
    const stop = () => interrupt.abort();
    process.once("SIGINT", stop);
    const onProgress = ({ stage }: PrintProgress) => terminal.note(STAGE_WORDS[stage]);
    const printed = await printPdf({
      job: {
        designText: writeDesign(design.value),
        option: option.value.info.id,
        paper: paper.data,
        isDraft: true,
        date: dayOf(Date.now()),
      },
      bundleFolder: BUNDLE_FOLDER,
      signal: interrupt.signal,
      onProgress,
    });
    process.removeListener("SIGINT", stop);
    if (!printed.ok) return refuse(terminal, [printed.reason]);
    onProgress({ stage: "writing" });
    const saved = await writeOutput(output, printed.value);
    if (!saved.ok) return refuse(terminal, [saved.reason]);
    terminal.say(`Printed “${option.value.info.name}” on ${paper.data} to ${basename(output)}.`);
    return 0;
  },
};
