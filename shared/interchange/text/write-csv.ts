import { guardFormula } from "../formula-guard.ts";

/**
 * Rows as comma separated text (RFC 4180), in UTF-8 with a byte order mark so that Excel reads accents right. Cells that
 * a spreadsheet would run as formulas are guarded.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quote(guardFormula(cell))).join(","));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
