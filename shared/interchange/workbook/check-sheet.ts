import { fail, type Result, succeed } from "../../lib/result.ts";

/** Excel's own limits; nothing beyond them is a spreadsheet. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** What all sheets of a workbook may span together: addresses far out would otherwise be filled up with empty cells. */
export const SPAN_LIMITS = { rows: 3_000_000, cells: 5_000_000 } as const;

/** How far a sheet reaches. */
export interface SheetSpan {
  readonly rows: number;
  /** Rows × columns of the smallest rectangle from A1 that holds every cell with content. */
  readonly cells: number;
}

const ROW = /<(?:\w+:)?row\b[^<>]*?\br=["'](\d+)["']/g;
const CELL = /<(?:\w+:)?c\b([^<>]*)>/g;
const ADDRESS = /\br=["']([A-Z]+)(\d+)["']/;

/**
 * Measures how far a sheet's addresses reach, before anything fills the gaps between them.
 * @param xml the text of a `worksheets/*.xml` part.
 */
export function measureSheet(xml: string): Result<SheetSpan, string> {
  let rows = 0;
  let filledRows = 0;
  let filledColumns = 0;
  for (const [, row] of xml.matchAll(ROW)) rows = Math.max(rows, Number(row));
  for (const [, attributes = ""] of xml.matchAll(CELL)) {
    const [, letters = "", digits = ""] = ADDRESS.exec(attributes) ?? [];
    const row = Number(digits);
    const column = columnNumber(letters);
    rows = Math.max(rows, row);
    if (column > MOST_COLUMNS)
      return fail(`The workbook has a cell at ${letters}${digits}, where no spreadsheet has one.`);
    if (attributes.endsWith("/")) continue;
    filledRows = Math.max(filledRows, row);
    filledColumns = Math.max(filledColumns, column);
  }
  if (rows > MOST_ROWS) return fail(`The workbook has a row ${rows}, where no spreadsheet has one.`);
  return succeed({ rows, cells: filledRows * filledColumns });
}

/**
 * Turns cells of type “error” into text: the reader would take `#REF!` for an empty cell, and a wrong cell would go
 * unreported.
 */
export function keepErrorCells(xml: string): string {
  return xml.replaceAll(/(<(?:\w+:)?c\b[^<>]*?\st=)(["'])e\2/g, '$1"str"');
}

function columnNumber(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
