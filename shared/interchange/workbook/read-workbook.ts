import { strFromU8, strToU8, zipSync } from "fflate";
import readSheets, { type CellValue } from "read-excel-file/universal";
import { fail, type Result, succeed } from "../../lib/result.ts";
import type { NamedTable, TableFile } from "../table.ts";
import { keepErrorCells, measureSheet, SPAN_LIMITS } from "./check-sheet.ts";
import { inflateWorkbook } from "./inflate-workbook.ts";

/** The first bytes of Excel's older format, and of a workbook under a password. */
const OLE_MARK = [0xd0, 0xcf, 0x11, 0xe0] as const;

/**
 * Reads every sheet of an `.xlsx` workbook. Formulas give their last results; dates are spelt `YYYY-MM-DD`, so that a
 * table which wants none can say what it found. Text needs no guard against formulas here: a cell says which it is.
 * @returns the tables, or why the workbook cannot be read, as a sentence.
 */
export async function readWorkbook(file: TableFile): Promise<Result<readonly NamedTable[], string>> {
  if (OLE_MARK.every((byte, index) => file.bytes[index] === byte)) {
    return fail(
      "The workbook has a password or is in Excel's format from before 2007; save it without one, as .xlsx.",
    );
  }
  const inflated = inflateWorkbook(file.bytes);
  if (!inflated.ok) return inflated;
  const parts = prepareParts(inflated.value);
  if (!parts.ok) return parts;
  try {
    // Packed again without compression: what the reader unpacks is what has been counted.
    const sheets = await readSheets(zipSync(parts.value, { level: 0 }).buffer, { trim: false });
    return succeed(
      sheets.map(({ sheet, data }) => ({
        file: file.name,
        sheet,
        name: sheet,
        rows: data.map((row) => row.map(textOf)),
      })),
    );
  } catch {
    return fail("This is no .xlsx workbook, or a damaged one. Open it in Excel and save it again.");
  }
}

function prepareParts(inflated: ReadonlyMap<string, Uint8Array>): Result<Record<string, Uint8Array>, string> {
  if (!inflated.has("xl/workbook.xml")) {
    return fail("This is no .xlsx workbook. Save the tables from Excel as .xlsx, or as .csv files.");
  }
  let rows = 0;
  let cells = 0;
  const parts: [string, Uint8Array][] = [];
  for (const [path, bytes] of inflated) {
    if (!path.startsWith("xl/worksheets/") || !path.endsWith(".xml")) {
      parts.push([path, bytes]);
      continue;
    }
    const xml = strFromU8(bytes);
    const span = measureSheet(xml);
    if (!span.ok) return span;
    rows += span.value.rows;
    cells += span.value.cells;
    if (rows > SPAN_LIMITS.rows || cells > SPAN_LIMITS.cells) {
      return fail(
        "The workbook's cells lie too far apart. Delete what stands far below or right of the tables.",
      );
    }
    parts.push([path, strToU8(keepErrorCells(xml))]);
  }
  return succeed(Object.fromEntries(parts));
}

function textOf(value: CellValue | null): string {
  if (value === null) return "";
  // The reader's types say `typeof Date` where it gives a date.
  const given: unknown = value;
  if (given instanceof Date) return given.toISOString().slice(0, 10);
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  return String(given);
}
