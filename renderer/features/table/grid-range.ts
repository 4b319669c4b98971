import type { Id } from "../../../shared/model/records/fields.ts";
import type { Arranged } from "./arranger.ts";
import type { GridColumn } from "./grid-column.ts";
import { HEADER_LINE } from "./grid-lines.ts";
import type { Place } from "./table-store.ts";

/** A rectangle of the grid, by positions among its lines and its columns; both ends belong to it. */
export interface GridRange {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The position of a place's line: −1 for the headers, null where it is not on screen. */
export function lineOf(arranged: Arranged, { line }: Place): number | null {
  return line === HEADER_LINE ? -1 : (arranged.indexOf.get(line) ?? null);
}

/** The position of a place's column; the first where its own is hidden. */
export function columnOf(arranged: Arranged, { column }: Place): number {
  return Math.max(
    0,
    arranged.columns.findIndex(({ name }) => name === column),
  );
}

/** The place at a line and a column, kept within the grid. */
export function placeAt(arranged: Arranged, line: number, column: number): Place {
  const columns = arranged.columns.length;
  const name = arranged.columns[Math.min(Math.max(column, 0), columns - 1)]?.name ?? "";
  const at = Math.min(Math.max(line, -1), arranged.lines.length - 1);
  return { line: at < 0 ? HEADER_LINE : (arranged.lines[at]?.key ?? HEADER_LINE), column: name };
}

/** The range from the anchor to the focus; null while the focus is on the headers. */
export function rangeOf(arranged: Arranged, focus: Place, anchor: Place | null): GridRange | null {
  const line = lineOf(arranged, focus);
  if (line === null || line < 0) return null;
  const column = columnOf(arranged, focus);
  const from = anchor === null ? null : lineOf(arranged, anchor);
  const fromLine = from === null || from < 0 ? line : from;
  const fromColumn = anchor === null || from === null ? column : columnOf(arranged, anchor);
  return {
    firstLine: Math.min(line, fromLine),
    lastLine: Math.max(line, fromLine),
    firstColumn: Math.min(column, fromColumn),
    lastColumn: Math.max(column, fromColumn),
  };
}

/** The records of a range, from the top. */
export function recordsIn(arranged: Arranged, range: GridRange): readonly Id[] {
  return arranged.lines
    .slice(range.firstLine, range.lastLine + 1)
    .flatMap((line) => (line.kind === "record" ? [line.key] : []));
}

/** The columns of a range, from the left. */
export function columnsIn(arranged: Arranged, range: GridRange): readonly GridColumn[] {
  return arranged.columns.slice(range.firstColumn, range.lastColumn + 1);
}
