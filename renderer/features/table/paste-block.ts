import type { GridTable } from "../../../shared/interchange/grid/grid-table.ts";
import type { GridEdit, GridProblem } from "../../../shared/interchange/grid/plan-edits.ts";
import { foldLabel } from "../../../shared/lib/fold.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { GridColumn } from "./grid-column.ts";
import type { GridContext } from "./grid-context.ts";

/** Where a block is put: the rows from the one it starts at (null for a row to be added), and the columns likewise. */
export interface PasteTarget {
  readonly rows: readonly (Id | null)[];
  readonly columns: readonly GridColumn[];
  /** The range that is selected, which a smaller block fills again and again; one row and column for a cell alone. */
  readonly range: { readonly rows: number; readonly columns: number };
  /** The number of the first row, as the person counts. */
  readonly firstRow: number;
}

/** A block laid over the grid: what is to be read, and what has no place. */
export interface LaidBlock {
  readonly edits: readonly GridEdit[];
  readonly problems: readonly GridProblem[];
}

/** Lays a block of texts over the grid. Rows beyond the last become new records; nothing is left out without a word. */
export function layBlock(
  context: GridContext,
  table: GridTable,
  block: readonly (readonly string[])[],
  target: PasteTarget,
): LaidBlock {
  const headed = headersOf(block, target.columns);
  const rows = headed ? block.slice(1) : repeated(block, target.range);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: readonly (GridColumn | undefined)[] =
    headed ?? Array.from({ length: width }, (_, index) => target.columns[index]);
  const edits: GridEdit[] = [];
  const problems: GridProblem[] = [];
  rows.forEach((row, index) => {
    const id = target.rows[index] ?? null;
    const rowNumber = target.firstRow + index;
    const texts = new Map<string, string>();
    row.forEach((text, at) => {
      const column = columns[at];
      const message = problemOf(context, id, column, text);
      if (message !== null) {
        const name = id === null ? "" : table.nameOf(context.ground, id);
        problems.push({ rowNumber, row: name, column: column?.heading ?? "", found: text, message });
      } else if (column?.field) texts.set(column.name, text);
    });
    if (texts.size > 0) edits.push({ id, rowNumber, texts });
  });
  return { edits, problems };
}

/** Why a text has no place in a column; null where it has one, or says nothing new. */
function problemOf(
  context: GridContext,
  id: Id | null,
  column: GridColumn | undefined,
  text: string,
): string | null {
  if (column === undefined) {
    return text.trim() === ""
      ? null
      : "there is no column here; begin further to the left, or show more columns.";
  }
  if (column.field !== null || text.trim() === "") return null;
  if (id !== null && text.trim() === column.plainText(context, id)) return null;
  return `“${column.heading}” is worked out from the rest and cannot be written.`;
}

/** The columns that the first row of a block names; null where it is no row of headers. */
function headersOf(
  [first = [], ...rest]: readonly (readonly string[])[],
  columns: readonly GridColumn[],
): readonly (GridColumn | undefined)[] | null {
  if (rest.length === 0) return null;
  const found = first.map((text) => {
    const folded = foldLabel(text.trim());
    return columns.find(({ name, heading }) => folded === foldLabel(name) || folded === foldLabel(heading));
  });
  return found.every((column) => column !== undefined) ? found : null;
}

/** A block as often as it goes into the range exactly; otherwise once. */
function repeated(
  block: readonly (readonly string[])[],
  range: PasteTarget["range"],
): readonly (readonly string[])[] {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const isEven = block.every((row) => row.length === width);
  if (!isEven || width === 0 || range.rows % height !== 0 || range.columns % width !== 0) return block;
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (_, column) => block[row % height]?.[column % width] ?? ""),
  );
}
