import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { importTables } from "../../shared/interchange/import-tables.ts";
import { readTables } from "../../shared/interchange/read-tables.ts";
import { describeProblem } from "../../shared/interchange/table-problem.ts";
import type { TablesOutcome } from "../../shared/ipc/host.ts";
import type { MakeId } from "../../shared/lib/ids.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { type DesignDocument, emptyDesign, type OptionDocument } from "../../shared/model/document.ts";
import { readDesign } from "../../shared/model/file/read-design.ts";
import { decodeText, readWholeFile } from "../main/files/read-file.ts";
import { readTableFolder, readWorkbook } from "../main/files/read-tables.ts";

/** What a path on the command line stands for. */
export type SourceKind = "design" | "workbook" | "folder";

/** Why input is unusable: every fault on a line of its own. */
export type Faults = readonly string[];

/** Settles what kind of input a path is, before anything is read. */
export async function kindOf(path: string): Promise<Result<SourceKind, Faults>> {
  const status = await stat(path).catch(() => null);
  if (status === null) return fail([`There is no file or folder “${path}”.`]);
  if (status.isDirectory()) return succeed("folder");
  if (/\.(xlsx|xls|xlsm|ods)$/i.test(path)) return succeed("workbook");
  if (/\.csv$/i.test(path)) {
    return fail([`“${path}” is one table; name the folder that holds all of them.`]);
  }
  return succeed("design");
}

/** Reads a design from a `.orgweave` file. Its size is checked before it is read. */
export async function readDesignFile(path: string): Promise<Result<DesignDocument, Faults>> {
  const bytes = await readWholeFile(path);
  if (!bytes.ok) return fail([bytes.reason]);
  const text = decodeText(bytes.value);
  const name = basename(path);
  if (text === null) return fail([`${name}: The file is not text, which a design is.`]);
  const read = readDesign(text);
  if (read.ok) return read;
  return fail(read.reason.problems.map((problem) => `${name}: ${problem}`));
}

/** An option out of tables, and what is worth knowing of how it was read. */
export interface SourceOption {
  readonly option: OptionDocument;
  readonly notes: readonly string[];
}

/**
 * Reads an option from a workbook or a folder of tables.
 * @param name what the option will be called; null names it after the workbook or folder.
 * @returns the option, or every wrong cell with its file, row and column.
 */
export async function readOption(
  path: string,
  kind: Exclude<SourceKind, "design">,
  name: string | null,
  makeId: MakeId,
): Promise<Result<SourceOption, Faults>> {
  const opened: TablesOutcome = await (kind === "folder"
    ? readTableFolder(resolve(path))
    : readWorkbook(resolve(path)));
  if (opened.status === "failed") return fail([opened.message]);
  if (opened.status === "cancelled") return fail(["Reading was cancelled."]);
  const read = await readTables(opened.files);
  if (!read.ok) return fail(read.reason.map(describeProblem));
  const optionName = name ?? opened.name.replace(/\.[^.]+$/, "");
  const { option, problems, notes } = importTables(read.value.tables, { makeId, optionName });
  if (option === null || problems.length > 0) return fail(problems.map(describeProblem));
  return succeed({ option, notes: [...read.value.notes, ...notes] });
}

/** A design around one option made of tables. */
export function designOf(option: OptionDocument, makeId: MakeId): DesignDocument {
  return {
    ...emptyDesign({
      id: makeId(),
      title: option.info.name,
      organisation: organisationOf(option),
      notes: "",
    }),
    options: new Map([[option.info.id, option]]),
  };
}

/** The employer of the chief executive is the organisation itself; with several of them nobody can say which. */
function organisationOf(option: OptionDocument): string {
  const employers = new Set(
    [...option.posts.values()].filter((post) => post.level === 0).map((post) => post.employer),
  );
  const [only = ""] = employers;
  return employers.size === 1 ? only : "";
}
