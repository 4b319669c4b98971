import { foldLabel } from "../../lib/fold.ts";
import { didYouMean } from "../../lib/near-name.ts";
import { type LayoutName, TABLE_LAYOUTS, type TableLayout } from "../layout.ts";
import type { NamedTable } from "../table.ts";
import type { Consequence, TableProblem } from "../table-problem.ts";
import { listOr } from "../words.ts";
import type { ImportLog } from "./import-log.ts";

const LAYOUTS = Object.entries(TABLE_LAYOUTS) as readonly (readonly [LayoutName, TableLayout])[];

/** Finds the five tables among those given, and says which are missing, double or not understood. */
export function findTables(
  tables: readonly NamedTable[],
  log: ImportLog,
): ReadonlyMap<LayoutName, NamedTable> {
  const found = new Map<LayoutName, NamedTable>();
  const others: NamedTable[] = [];
  for (const table of tables) {
    const [name] = LAYOUTS.find(([, layout]) => foldLabel(layout.name) === foldLabel(table.name)) ?? [];
    const first = name && found.get(name);
    if (name === undefined) {
      others.push(table);
    } else if (first) {
      log.problems.push(
        tableProblem(
          table,
          `this is a second table “${TABLE_LAYOUTS[name].name}” beside “${first.sheet ?? first.file}”; keep one of them.`,
          { kind: "table-ignored" },
        ),
      );
    } else {
      found.set(name, table);
    }
  }

  for (const [name, layout] of LAYOUTS) {
    if (!found.has(name)) reportMissing(layout, tables, others, log);
  }
  const known = listOr(LAYOUTS.map(([, layout]) => layout.name));
  for (const table of others) {
    log.notes.push(`“${table.sheet ?? table.file}” was not read: it is none of the tables ${known}.`);
  }
  return found;
}

/** Says that a table is missing, and which of the tables nobody knows was probably meant; that one is then dealt with. */
function reportMissing(
  layout: TableLayout,
  tables: readonly NamedTable[],
  others: NamedTable[],
  log: ImportLog,
): void {
  const near = log.suggest(
    layout.name,
    others.map((table) => table.name),
  );
  const meant = others.find((table) => table.name === near);
  if (meant) others.splice(others.indexOf(meant), 1);
  if (layout.isRequired) {
    const workbook = tables.find((table) => table.sheet !== null);
    const where = workbook ? `a sheet named “${layout.name}”` : `a file named “${layout.name}.csv”`;
    log.problems.push({
      file: workbook?.file ?? `${layout.name}.csv`,
      sheet: null,
      row: null,
      column: null,
      found: meant?.name ?? "",
      message: `there is no table “${layout.name}”; add ${where}. ${layout.absence}${didYouMean(near)}`,
      consequence: { kind: "unusable" },
    });
  } else if (meant) {
    log.problems.push(
      tableProblem(
        meant,
        `“${meant.name}” is none of the tables. Did you mean “${layout.name}”? Then rename it.`,
        { kind: "table-ignored" },
      ),
    );
  } else {
    log.notes.push(`There is no table “${layout.name}”: ${layout.absence}`);
  }
}

/** A problem with a table as a whole. */
export function tableProblem(table: NamedTable, message: string, consequence: Consequence): TableProblem {
  return {
    file: table.file,
    sheet: table.sheet,
    row: null,
    column: null,
    found: table.name,
    message,
    consequence,
  };
}
