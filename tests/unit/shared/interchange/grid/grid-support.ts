import { type GridPlan, planEdits } from "../../../../../shared/interchange/grid/plan-edits.ts";
import { GRID_TABLES, type GridTableName } from "../../../../../shared/interchange/grid/tables.ts";
import { required } from "../../../../../shared/lib/assert.ts";
import { countingIds } from "../../../../../shared/lib/ids.ts";
import { perform } from "../../../../../shared/model/commands/command.ts";
import {
  type DesignDocument,
  emptyDesign,
  type OptionDocument,
} from "../../../../../shared/model/document.ts";
import type { Id } from "../../../../../shared/model/records/fields.ts";
import { importFolder, smallTables } from "../../../../support/small-tables.ts";

/** A design around the small structure. */
export function smallDesign(): DesignDocument {
  return designOf(required(importFolder(smallTables()).option, "an option without faults"));
}

/** A design with one option. */
export function designOf(option: OptionDocument): DesignDocument {
  const design = emptyDesign({ id: "design", title: "Test", organisation: "Trust", notes: "" });
  return { ...design, options: new Map([[option.info.id, option]]) };
}

/** The only option of a design. */
export function onlyOption(design: DesignDocument): OptionDocument {
  return required([...design.options.values()][0], "an option");
}

/** The post with a reference. */
export function postIn(design: DesignDocument, ref: string) {
  return required(
    [...onlyOption(design).posts.values()].find((post) => post.ref === ref),
    `the post ${ref}`,
  );
}

/** The service line or geography with a name. */
export function nodeIn(design: DesignDocument, axis: "serviceLines" | "geographies", name: string) {
  return required(
    [...onlyOption(design)[axis].values()].find((node) => node.name === name),
    name,
  );
}

/** Plans texts for records of a table; null as the id asks for a new record. */
export function plan(
  design: DesignDocument,
  table: GridTableName,
  rows: readonly (readonly [id: Id | null, texts: Readonly<Record<string, string>>])[],
): GridPlan {
  const edits = rows.map(([id, texts], index) => ({
    id,
    rowNumber: index + 1,
    texts: new Map(Object.entries(texts)),
  }));
  return planEdits(design, onlyOption(design).info.id, GRID_TABLES[table], edits, {
    makeId: countingIds("planned"),
    step: ({ changed, added }) => `Paste ${changed} and ${added}`,
  });
}

/** Performs what a plan takes; the design stays as it is where that is nothing. */
export function performed(design: DesignDocument, { command }: GridPlan) {
  if (!command) return { design, label: "", diff: { added: [], updated: [], removed: [] } };
  const outcome = perform(design, command, { makeId: countingIds("made") });
  if (!outcome.ok) throw new Error(outcome.reason.message);
  return outcome.value;
}

/** What a plan says of what it cannot take: “row, column: message”. */
export function faults({ problems }: GridPlan): readonly string[] {
  return problems.map(({ rowNumber, column, message }) => `${rowNumber}, ${column}: ${message}`);
}
