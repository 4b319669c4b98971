import { generateKeyBetween } from "fractional-indexing";
import type { MakeId } from "../lib/ids.ts";
import { emptyOption, type OptionDocument, type Table } from "../model/document.ts";
import { FILE_LIMITS } from "../model/file/limits.ts";
import type { Id } from "../model/records/fields.ts";
import { findTables, tableProblem } from "./import/find-tables.ts";
import { importGeographies, importServiceLines } from "./import/import-axes.ts";
import { importCells } from "./import/import-cells.ts";
import { importLines } from "./import/import-lines.ts";
import { type ImportLog, type SkippedRow, startLog } from "./import/import-log.ts";
import { importMandates } from "./import/import-mandates.ts";
import { importPosts, settleLevels } from "./import/import-posts.ts";
import { openTable } from "./import/open-table.ts";
import type { TableRow } from "./import/table-row.ts";
import { type LayoutName, TABLE_LAYOUTS } from "./layout.ts";
import type { NamedTable } from "./table.ts";
import type { TableProblem } from "./table-problem.ts";

/** What tables came to. */
export interface ImportedTables {
  /**
   * The option: whole when there are no problems; otherwise as it will be if the person goes on all the same, each
   * problem saying what that does. Null when there is no going on.
   */
  readonly option: OptionDocument | null;
  /** Every cell, row and table that is wrong, in the order of the tables. */
  readonly problems: readonly TableProblem[];
  /** The rows that going on leaves out; each has a problem that says why. */
  readonly skippedRows: readonly SkippedRow[];
  /** What is right but worth knowing: tables and columns that are not there. */
  readonly notes: readonly string[];
}

/**
 * Makes an option of the tables `service_lines`, `geographies`, `cells`, `posts` and `mandates`. Nothing is dropped
 * without a problem that says so.
 * @param optionName what the option will be called.
 */
export function importTables(
  tables: readonly NamedTable[],
  { makeId, optionName }: { readonly makeId: MakeId; readonly optionName: string },
): ImportedTables {
  const log = startLog();
  const found = findTables(tables, log);
  const rows = new Map<LayoutName, readonly TableRow[]>();
  for (const [name, table] of found) {
    const opened = openTable(table, TABLE_LAYOUTS[name], log);
    if (opened) rows.set(name, opened);
  }
  const rowsOf = (name: LayoutName): readonly TableRow[] | null => rows.get(name) ?? null;

  const optionId = makeId();
  const serviceLines = importServiceLines(rowsOf("serviceLines"), makeId);
  const geographies = importGeographies(rowsOf("geographies"), makeId);
  const names = { serviceLines: serviceLines.names, geographies: geographies.names };
  const { posts, refs } = importPosts(rowsOf("posts"), makeId);
  const lines = importLines(posts, refs, makeId);
  const managers = new Map(lines.filter(({ kind }) => kind === "line").map(({ from, to }) => [from, to]));
  const option: OptionDocument = {
    ...emptyOption({
      id: optionId,
      name: optionName,
      description: "",
      order: generateKeyBetween(null, null),
      isBaseline: false,
      isArchived: false,
    }),
    serviceLines: tableOf(serviceLines.nodes),
    geographies: tableOf(geographies.nodes),
    cells: tableOf(importCells(rowsOf("cells") ?? [], names, makeId)),
    posts: tableOf(settleLevels(posts, managers)),
    mandates: tableOf(importMandates(rowsOf("mandates") ?? [], refs, names, makeId)),
    reportingLines: tableOf(lines),
  };
  reportTooMany(option, found, log);
  const isUsable = log.problems.every(({ consequence }) => consequence.kind !== "unusable");
  return {
    option: isUsable ? option : null,
    problems: inReadingOrder(log.problems, tables),
    skippedRows: log.skippedRows,
    notes: log.notes,
  };
}

/** Table by table, row by row, as somebody goes through them to put them right; missing tables first. */
function inReadingOrder(
  problems: readonly TableProblem[],
  tables: readonly NamedTable[],
): readonly TableProblem[] {
  const places = new Map(tables.map(({ file, sheet }, index) => [JSON.stringify([file, sheet]), index]));
  const placeOf = ({ file, sheet }: TableProblem) => places.get(JSON.stringify([file, sheet])) ?? -1;
  return [...problems].sort((a, b) => placeOf(a) - placeOf(b) || (a.row ?? 0) - (b.row ?? 0));
}

/** An option that no file could hold would be lost on saving. */
function reportTooMany(
  option: OptionDocument,
  found: ReadonlyMap<LayoutName, NamedTable>,
  log: ImportLog,
): void {
  const { serviceLines, geographies, cells, posts, mandates, reportingLines } = option;
  const tables = [serviceLines, geographies, cells, posts, mandates, reportingLines];
  const elements = tables.reduce((sum, table) => sum + table.size, 0);
  const [table] = found.values();
  if (!table || elements < FILE_LIMITS.elements) return;
  log.problems.push(
    tableProblem(
      table,
      `the tables hold ${elements.toLocaleString("en-GB")} elements together; Orgweave holds fewer than ${FILE_LIMITS.elements.toLocaleString("en-GB")} in a design.`,
      { kind: "unusable" },
    ),
  );
}

function tableOf<Item extends { readonly id: Id }>(records: readonly Item[]): Table<Item> {
  return new Map(records.map((record) => [record.id, record]));
}
