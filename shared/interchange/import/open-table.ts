import { foldLabel } from "../../lib/fold.ts";
import { didYouMean } from "../../lib/near-name.ts";
import type { TableLayout } from "../layout.ts";
import { columnLetter, type NamedTable } from "../table.ts";
import type { Consequence, TableProblem } from "../table-problem.ts";
import { listOr, quoted } from "../words.ts";
import { tableProblem } from "./find-tables.ts";
import type { ImportLog } from "./import-log.ts";
import { type FoundColumn, TableRow } from "./table-row.ts";

/**
 * Understands a table's header and gives its rows; empty ones are passed over.
 * @returns null when a column is missing without which the table says nothing. That has been reported.
 */
export function openTable(
  table: NamedTable,
  layout: TableLayout,
  log: ImportLog,
): readonly TableRow[] | null {
  const headerIndex = table.rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const headers = table.rows[headerIndex] ?? [];
  if (headerIndex < 0) {
    log.problems.push(
      tableProblem(table, `the table is empty; its first row should hold the headers ${listAll(layout)}.`, {
        kind: "unusable",
      }),
    );
    return null;
  }
  const columns = findColumns(table, headerIndex, headers, layout, log);
  if (columns === null) return null;

  const rows: TableRow[] = [];
  table.rows.forEach((cells, index) => {
    if (index <= headerIndex || cells.every((cell) => cell.trim() === "")) return;
    reportHeaderless(table, headers, index, cells, log);
    rows.push(new TableRow(table, columns, index + 1, log));
  });
  return rows;
}

function findColumns(
  table: NamedTable,
  headerIndex: number,
  headers: readonly string[],
  layout: TableLayout,
  log: ImportLog,
): ReadonlyMap<string, FoundColumn> | null {
  const columns = new Map<string, FoundColumn>();
  const unknown: { readonly index: number; readonly header: string }[] = [];
  headers.forEach((raw, index) => {
    const header = raw.trim();
    if (header === "") return;
    const column = layout.columns.find(({ name }) => foldLabel(name) === foldLabel(header));
    const first = column && columns.get(column.name);
    if (column === undefined) {
      unknown.push({ index, header });
    } else if (first) {
      const message = `the column “${column.name}” is here a second time, after column ${columnLetter(first.index)}; keep one of them.`;
      log.problems.push(
        headerProblem(table, headerIndex, index, header, message, { kind: "column-ignored" }),
      );
    } else {
      columns.set(column.name, { index, header });
    }
  });

  const missing = layout.columns.filter(({ name }) => !columns.has(name)).map(({ name }) => name);
  for (const { index, header } of unknown) {
    const near = log.suggest(header, missing);
    const message = `${quoted(header)} is no column of “${layout.name}”; it has ${listAll(layout)}.${didYouMean(near)}`;
    log.problems.push(headerProblem(table, headerIndex, index, header, message, { kind: "column-ignored" }));
  }
  let isComplete = true;
  for (const { name, isRequired } of layout.columns) {
    if (columns.has(name)) continue;
    if (!isRequired) {
      log.notes.push(`${whereOf(table)} has no column “${name}”: it was read as empty.`);
      continue;
    }
    isComplete = false;
    log.problems.push({
      ...tableProblem(table, `the column “${name}” is missing; add it to the header row.`, {
        kind: "unusable",
      }),
      row: headerIndex + 1,
      found: "",
    });
  }
  return isComplete ? columns : null;
}

/** Cells under no header: most often a comma within text that is not quoted, which pushes the rest one column on. */
function reportHeaderless(
  table: NamedTable,
  headers: readonly string[],
  index: number,
  cells: readonly string[],
  log: ImportLog,
): void {
  cells.forEach((cell, column) => {
    if (cell.trim() === "" || (headers[column] ?? "").trim() !== "") return;
    const message = `${quoted(cell.trim())} stands under no header; add one, or remove the cell. Where text holds a comma, put it in quotes.`;
    log.problems.push({
      ...headerProblem(table, index, column, "", message, { kind: "column-ignored" }),
      found: cell.trim(),
    });
  });
}

function headerProblem(
  table: NamedTable,
  rowIndex: number,
  index: number,
  header: string,
  message: string,
  consequence: Consequence,
): TableProblem {
  return {
    file: table.file,
    sheet: table.sheet,
    row: rowIndex + 1,
    column: { header, letter: columnLetter(index) },
    found: header,
    message,
    consequence,
  };
}

function whereOf(table: NamedTable): string {
  return table.sheet === null ? table.file : `The sheet “${table.sheet}”`;
}

function listAll(layout: TableLayout): string {
  return listOr(layout.columns.map(({ name }) => name)).replace(/ or ([^ ]+)$/, " and $1");
}
