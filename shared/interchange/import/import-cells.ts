import type { MakeId } from "../../lib/ids.ts";
import { didYouMean } from "../../lib/near-name.ts";
import { type Cell, VOLUMES } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import { quoted } from "../words.ts";
import type { NameIndex } from "./name-index.ts";
import { readAmount, readChoice, readCount } from "./read-cell.ts";
import type { TableRow } from "./table-row.ts";

/** The names other tables refer to. */
export interface AxisNames {
  readonly serviceLines: NameIndex;
  readonly geographies: NameIndex;
}

export const VOLUME = { what: "a volume", values: VOLUMES } as const;

/** Reads what is delivered where. */
export function importCells(rows: readonly TableRow[], names: AxisNames, makeId: MakeId): readonly Cell[] {
  const cells: Cell[] = [];
  const crossings = new Map<string, number>();
  for (const row of rows) {
    const serviceLine = findEnd(row, "service_line", "service line", names.serviceLines);
    const geography = findEnd(row, "geography", "geography", names.geographies);
    const facts = {
      teams: readCount(row, "teams"),
      wte: readAmount(row, "wte"),
      budget: readAmount(row, "budget"),
      volume: readChoice(row, "volume", VOLUME),
      integratedWith: row.text("integrated_with") || null,
    };
    if (serviceLine === null || geography === null) continue;
    const crossing = `${serviceLine} ${geography}`;
    const first = crossings.get(crossing);
    if (first !== undefined) {
      row.leaveOut(
        "geography",
        `${quoted(row.text("service_line"))} in ${quoted(row.text("geography"))} is in row ${first} too; a crossing has one row, so add the two up.`,
      );
      continue;
    }
    crossings.set(crossing, row.number);
    cells.push({ id: makeId(), serviceLine, geography, ...facts });
  }
  return cells;
}

function findEnd(row: TableRow, column: string, what: string, names: NameIndex): Id | null {
  if (row.text(column) === "" && !row.isUnusable(column)) {
    row.leaveOut(column, `the ${what} is missing; a cell needs both a service line and a geography.`);
    return null;
  }
  const id = findNode(row, column, what, names);
  if (id === null && row.isUnusable(column)) row.leaveOut(column, `without its ${what} the cell is nowhere.`);
  return id;
}

/** The node a cell names; null where it names none, which leaves the row out. */
export function findNode(row: TableRow, column: string, what: string, names: NameIndex): Id | null {
  const text = row.text(column);
  if (text === "") return null;
  const id = names.find(text);
  if (id !== null || !names.isRead) return id;
  const near = row.log.suggest(text, names.names());
  row.leaveOut(
    column,
    `there is no ${what} ${quoted(text)}; write a name of the table “${what === "geography" ? "geographies" : "service_lines"}”.${didYouMean(near)}`,
  );
  return null;
}
