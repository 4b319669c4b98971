import { guardFormula, unguardFormula } from "../formula-guard.ts";
import { readCsv } from "../text/read-csv.ts";

/**
 * A block of cells as spreadsheets exchange it: tabs between cells, a line for each row. Text that a spreadsheet would run
 * as a formula is guarded.
 */
export function writeClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => quote(guardFormula(cell))).join("\t")).join("\r\n");
}

/** The cells of a copied block. Text whose quotes do not come in pairs was not written by a spreadsheet: it is split as it is. */
export function readClipboard(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/(\r\n|\r|\n)$/, "");
  // A line break at the end closes the last row, but an empty cell alone is a row too.
  if (lines === "") return [[""]];
  const read = readCsv(lines, "\t");
  const rows = read.ok ? read.value : lines.split(/\r\n|\r|\n/).map((line) => line.split("\t"));
  return rows.map((row) => (row.length === 0 ? [""] : row.map(unguardFormula)));
}

function quote(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
