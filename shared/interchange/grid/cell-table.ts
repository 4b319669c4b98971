import { deliverCell, editCell, moveCell, withdrawCell } from "../../model/commands/cells.ts";
import { type Cell, VOLUMES } from "../../model/records/cell.ts";
import { VOLUME } from "../import/import-cells.ts";
import { readAmount, readChoice, readCount } from "../import/read-cell.ts";
import { type FieldSpec, gridTable } from "./grid-table.ts";
import { readNeededReference } from "./read-fields.ts";

type CellChange = Partial<Omit<Cell, "id">>;

const fields: readonly FieldSpec<Cell, CellChange>[] = [
  {
    name: "service_line",
    heading: "Service line",
    kind: "serviceLine",
    textOf: (cell, { references }) => references.serviceLines.textOf(cell.serviceLine),
    read: ({ row }, { references }) => ({
      serviceLine: readNeededReference(row, "service_line", references.serviceLines, "service line"),
    }),
  },
  {
    name: "geography",
    heading: "Geography",
    kind: "geography",
    textOf: (cell, { references }) => references.geographies.textOf(cell.geography),
    read: ({ row }, { references }) => ({
      geography: readNeededReference(row, "geography", references.geographies, "geography"),
    }),
  },
  {
    name: "teams",
    heading: "Teams",
    kind: "count",
    textOf: (cell) => numberText(cell.teams),
    read: ({ row }) => ({ teams: readCount(row, "teams") }),
  },
  {
    name: "wte",
    heading: "WTE",
    kind: "wte",
    textOf: (cell) => numberText(cell.wte),
    read: ({ row }) => ({ wte: readAmount(row, "wte") }),
  },
  {
    name: "budget",
    heading: "Budget a year",
    kind: "money",
    textOf: (cell) => numberText(cell.budget),
    read: ({ row }) => ({ budget: readAmount(row, "budget") }),
  },
  {
    name: "volume",
    heading: "Volume",
    kind: "choice",
    choices: VOLUMES,
    textOf: (cell) => cell.volume ?? "",
    read: ({ row }) => ({ volume: readChoice(row, "volume", VOLUME) }),
  },
  {
    name: "integrated_with",
    heading: "Integrated with",
    kind: "text",
    textOf: (cell) => cell.integratedWith ?? "",
    read: ({ row }) => ({ integratedWith: row.text("integrated_with") || null }),
  },
];

/** Cells as a grid edits them: what is delivered where. */
export const cellTable = gridTable<Cell, CellChange>({
  noun: ["cell", "cells"],
  rows: (option) => option.cells,
  nameOf: (cell, { references }) =>
    `${references.serviceLines.textOf(cell.serviceLine)} in ${references.geographies.textOf(cell.geography)}`,
  fields,
  needed: ["service_line", "geography"],
  edit: (cell, change, ground) => {
    const at = { option: ground.option.info.id, id: cell.id };
    const { serviceLine, geography, ...facts } = change;
    const isMoved = serviceLine !== undefined || geography !== undefined;
    const moved = { serviceLine: serviceLine ?? cell.serviceLine, geography: geography ?? cell.geography };
    const places = [
      ...(serviceLine === undefined ? [] : ["service_line"]),
      ...(geography === undefined ? [] : ["geography"]),
    ];
    return [
      ...(isMoved ? [{ fields: places, command: moveCell({ ...at, ...moved }) }] : []),
      ...(Object.keys(facts).length === 0
        ? []
        : [{ fields: Object.keys(facts).map(fieldOf), command: editCell({ ...at, ...facts }) }]),
    ];
  },
  add: ({ serviceLine = "", geography = "", ...facts }, ground) =>
    deliverCell({ option: ground.option.info.id, serviceLine, geography, ...facts }),
  remove: (option, id) => withdrawCell({ option, id }),
});

function fieldOf(key: string): string {
  return key === "integratedWith" ? "integrated_with" : key;
}

function numberText(value: number | null): string {
  return value === null ? "" : String(value);
}
