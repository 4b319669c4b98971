import { guardFormula, unguardFormula } from "../formula-guard.ts";
import { readCsv } from "./read-csv.ts";

/**
 * A block of cells as spreadsheets exchange it: tabs between cells, each row a line with its end. Text that a spreadsheet
 * would run as a formula is guarded.
 */
export function writeClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quote(guardFormula(cell))).join("\t")}\r\n`).join("");
}

/** The cells of a copied block. Text whose quotes do not come in pairs was not written by a spreadsheet: it is split as it is. */
export function readClipboard(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/(\r\n|\r|\n)$/, "");
  const read = readCsv(lines, "\t");
  const rows = read.ok ? read.value : lines.split(/\r\n|\r|\n/).map((line) => line.split("\t"));
  // A line break ends a row; what follows the last one is a row too, of one empty cell.
  const all = /(^|[\r\n])$/.test(lines) && read.ok ? [...rows, [""]] : rows;
  return all.map((row) => (row.length === 0 ? [""] : row.map(unguardFormula)));
}

function quote(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
