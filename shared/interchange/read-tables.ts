import { fail, type Result, succeed } from "../lib/result.ts";
import { describeOversize, FILE_LIMITS } from "../model/file/limits.ts";
import { unguardFormula } from "./formula-guard.ts";
import type { NamedTable, TableFile } from "./table.ts";
import { fileProblem, type TableProblem } from "./table-problem.ts";
import { decodeText } from "./text/decode-text.ts";
import { readCsv } from "./text/read-csv.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

/** Tables out of files, with what the person should know of how they were read. */
export interface ReadTables {
  readonly tables: readonly NamedTable[];
  readonly notes: readonly string[];
}

/**
 * Reads tables from a workbook or from the `.csv` files of a folder. Sizes are checked first.
 * @returns the tables; or, when any file is unreadable, every reason with its file and, in a `.csv`, its row and column.
 */
export async function readTables(
  files: readonly TableFile[],
): Promise<Result<ReadTables, readonly TableProblem[]>> {
  const problems: TableProblem[] = [];
  const tables: NamedTable[] = [];
  const notes: string[] = [];
  const megabyte = 1024 * 1024;
  const together = files.reduce((sum, file) => sum + file.bytes.length, 0);
  for (const file of files) {
    const oversize = describeOversize(file.bytes.length);
    if (oversize !== null) problems.push(fileProblem(file.name, oversize));
  }
  const [first] = files;
  if (problems.length === 0 && first && together > FILE_LIMITS.bytes) {
    problems.push(
      fileProblem(
        first.name,
        `Together with the other tables it is too large: ${Math.ceil(together / megabyte)} MB, of ${FILE_LIMITS.bytes / megabyte} MB that Orgweave reads.`,
      ),
    );
  }
  if (problems.length > 0) return fail(problems);

  for (const file of files) {
    if (/\.xlsx$/i.test(file.name)) {
      const read = await readWorkbook(file);
      if (read.ok) tables.push(...read.value);
      else problems.push(fileProblem(file.name, read.reason));
    } else if (/\.csv$/i.test(file.name)) {
      readCsvFile(file, tables, notes, problems);
    } else {
      problems.push(
        fileProblem(file.name, "Orgweave reads tables from .xlsx workbooks and .csv files; this is neither."),
      );
    }
  }
  return problems.length > 0 ? fail(problems) : succeed({ tables, notes });
}

function readCsvFile(file: TableFile, tables: NamedTable[], notes: string[], problems: TableProblem[]): void {
  const { text, isGuess } = decodeText(file.bytes);
  if (text.includes("\0")) {
    problems.push(fileProblem(file.name, "This is no text; save the table from Excel as “CSV UTF-8”."));
    return;
  }
  if (isGuess) {
    notes.push(
      `${file.name} is not UTF-8; it was read as windows-1252. If accents look wrong, save it as “CSV UTF-8”.`,
    );
  }
  const read = readCsv(text);
  if (read.ok) {
    const rows = read.value.map((row) => row.map(unguardFormula));
    tables.push({ file: file.name, sheet: null, name: file.name.replace(/\.csv$/i, ""), rows });
    return;
  }
  const { row, letter, found, message } = read.reason;
  problems.push({
    file: file.name,
    sheet: null,
    row,
    column: { header: "", letter },
    found,
    message,
    consequence: { kind: "unusable" },
  });
}
