import type { MakeId } from "../../lib/ids.ts";
import { type Command, inOneStep } from "../../model/commands/command.ts";
import { Transaction } from "../../model/commands/transaction.ts";
import type { DesignDocument } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import { type ImportLog, startLog } from "../import/import-log.ts";
import { TableRow } from "../import/table-row.ts";
import { type EditUnit, type GridGround, type GridTable, groundOf } from "./grid-table.ts";

/** Texts for the fields of one record, as typed or pasted. */
export interface GridEdit {
  /** The record; null for one to be added. */
  readonly id: Id | null;
  /** Where it stands, as the person counts rows: for saying where something is wrong. */
  readonly rowNumber: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** A text that could not be taken. */
export interface GridProblem {
  readonly rowNumber: number;
  /** The record's name; empty for a new one. */
  readonly row: string;
  /** The heading of the column; empty where it is the row as a whole. */
  readonly column: string;
  readonly found: string;
  /** What is wrong and what would be right, as a sentence. */
  readonly message: string;
}

/** What texts for many records come to, before anything has been done. */
export interface GridPlan {
  /** Everything that can be taken, as one step; null where that is nothing. */
  readonly command: Command | null;
  /** How many fields of records that are there change. */
  readonly changed: number;
  /** How many records are added. */
  readonly added: number;
  /** Every text that cannot be taken, in the order of the rows. */
  readonly problems: readonly GridProblem[];
}

interface Waiting {
  readonly edit: GridEdit;
  readonly unit: EditUnit;
}

/**
 * Reads texts for many records as imports do, and tries what they come to on a copy. A text equal to what its field says
 * already is no change, and is never read.
 * @param step names several changes as one step of undo; it is told what is taken.
 */
export function planEdits(
  design: DesignDocument,
  optionId: Id,
  table: GridTable,
  edits: readonly GridEdit[],
  { makeId, step }: { readonly makeId: MakeId; readonly step: (plan: Omit<GridPlan, "command">) => string },
): GridPlan {
  const option = design.options.get(optionId);
  if (!option) return { command: null, changed: 0, added: 0, problems: [] };
  const ground = groundOf(option);
  const log = startLog();
  const problems: GridProblem[] = [];
  let waiting: Waiting[] = edits.flatMap((edit) =>
    readEdit(table, ground, edit, log, problems).map((unit) => ({ edit, unit })),
  );

  const trial = new Transaction(design);
  const taken: Waiting[] = [];
  let refusals = new Map<Waiting, string>();
  // One change can make room for another (references that move along, a cell moved out of the way): until none helps.
  for (let isMoving = true; isMoving && waiting.length > 0; ) {
    isMoving = false;
    refusals = new Map();
    for (const one of waiting) {
      const outcome = one.unit.command.run(trial, { makeId });
      if (outcome.ok) {
        taken.push(one);
        isMoving = true;
      } else refusals.set(one, outcome.reason.message);
    }
    waiting = [...refusals.keys()];
  }
  for (const [{ edit, unit }, message] of refusals) {
    problems.push(problemOf(table, ground, edit, unit.fields[0] ?? "", message));
  }
  problems.sort((a, b) => a.rowNumber - b.rowNumber);
  const counts = {
    changed: taken.reduce((sum, { edit, unit }) => sum + (edit.id === null ? 0 : unit.fields.length), 0),
    added: taken.filter(({ edit }) => edit.id === null).length,
    problems,
  };
  const commands = taken.map(({ unit }) => unit.command);
  const [only] = commands;
  // One change has a name of its own for undo: “Rename Frailty to Frailty and falls”.
  const command =
    only === undefined ? null : commands.length === 1 ? only : inOneStep(step(counts), commands);
  return { command, ...counts };
}

/** Deletes records as one step. What goes with another of them is not asked for twice. */
export function planRemoval(
  design: DesignDocument,
  optionId: Id,
  table: GridTable,
  ids: readonly Id[],
  { makeId, label }: { readonly makeId: MakeId; readonly label: string },
): Command {
  const trial = new Transaction(design);
  const commands: Command[] = [];
  for (const id of ids) {
    const option = trial.option(optionId);
    if (!option || !table.rows(option).has(id)) continue;
    const command = table.remove(optionId, id);
    if (command.run(trial, { makeId }).ok) commands.push(command);
  }
  return inOneStep(label, commands);
}

function readEdit(
  table: GridTable,
  ground: GridGround,
  edit: GridEdit,
  log: ImportLog,
  problems: GridProblem[],
): readonly EditUnit[] {
  const { id, texts } = edit;
  const changed = [...texts].filter(([field, text]) =>
    id === null ? text.trim() !== "" : text.trim() !== table.textOf(ground, id, field).trim(),
  );
  if (id === null && changed.length === 0) return [];
  const fields: string[] = [];
  for (const [field] of changed) {
    const lock = id === null ? null : table.lockOf(ground, id, field);
    if (lock === null) fields.push(field);
    else problems.push(problemOf(table, ground, edit, field, lock));
  }
  // In the order of the columns, whatever the order of the texts.
  const ordered = table.fields.map(({ name }) => name).filter((name) => fields.includes(name));
  const missing = id === null ? table.needed.filter((name) => !ordered.includes(name)) : [];
  for (const name of missing) {
    const { heading } = table.fields.find((field) => field.name === name) ?? { heading: name };
    problems.push({
      ...problemOf(table, ground, edit, name, `a new ${table.noun[0]} needs it: ${heading.toLowerCase()}.`),
    });
  }
  if (missing.length > 0) return [];

  const row = rowOf(table, texts, log);
  const before = log.problems.length;
  const units = table.read(ground, id, { row, isGiven: (field) => fields.includes(field) }, ordered);
  const wrong = log.problems.slice(before);
  for (const { column, message } of wrong) {
    problems.push(problemOf(table, ground, edit, column?.header ?? "", message));
  }
  // A new record with something wrong is not added in part: what was meant could turn into something else.
  return id === null && wrong.length > 0 ? [] : units;
}

/** The texts as a row of a table that arrived. */
function rowOf(table: GridTable, texts: ReadonlyMap<string, string>, log: ImportLog): TableRow {
  const names = [...texts.keys()];
  const columns = new Map(names.map((name, index) => [name, { index, header: name }]));
  const rows = [names.map((name) => texts.get(name) ?? "")];
  return new TableRow({ file: "", sheet: null, name: table.noun[1], rows }, columns, 1, log);
}

function problemOf(
  table: GridTable,
  ground: GridGround,
  { id, rowNumber, texts }: GridEdit,
  field: string,
  message: string,
): GridProblem {
  return {
    rowNumber,
    row: id === null ? "" : table.nameOf(ground, id),
    column: table.fields.find(({ name }) => name === field)?.heading ?? "",
    found: texts.get(field) ?? "",
    message,
  };
}
