import type { Command } from "../../model/commands/command.ts";
import type { OptionDocument, Table } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { LineKind, ReportingLine } from "../../model/records/reporting-line.ts";
import type { TableRow } from "../import/table-row.ts";
import { linesOfPosts } from "./lines-of-posts.ts";
import { type OptionReferences, referencesOf } from "./references.ts";

/** What a field holds, which says how it is written, sorted, and picked. */
export type FieldKind =
  | "text"
  | "count"
  | "wte"
  | "money"
  | "flag"
  | "choice"
  | "post"
  | "serviceLine"
  | "geography";

/** A column of a grid in which a record can be changed; spelt and read as the tables in and out do. */
export interface GridField {
  /** As the tables in and out name it: `reports_to`. */
  readonly name: string;
  /** As people read it: “Reports to”. */
  readonly heading: string;
  readonly kind: FieldKind;
  /** The words of a choice, in their own order. */
  readonly choices?: readonly string[];
  /** What an empty field means, where that is not simply nothing: “All geographies”. */
  readonly whenEmpty?: string;
}

/** What fields are read from and against. */
export interface GridGround {
  readonly option: OptionDocument;
  readonly references: OptionReferences;
  /** The lines of a kind from a post, in a lasting order. */
  linesFrom(post: Id, kind: LineKind): readonly ReportingLine[];
}

/** The ground of an option; its indexes are made when they are first asked for. */
export function groundOf(option: OptionDocument): GridGround {
  return {
    option,
    references: referencesOf(option),
    linesFrom: (post, kind) => linesOfPosts(option.reportingLines).get(post)?.[kind] ?? [],
  };
}

/** The texts a record is given, by field; with the readers of imports, which report what they cannot take. */
export interface GivenTexts {
  readonly row: TableRow;
  readonly isGiven: (field: string) => boolean;
}

/** A field of one kind of record. */
export interface FieldSpec<Row, Change> extends GridField {
  /** What the field says: copied, edited and compared as this. Empty where it says nothing. */
  readonly textOf: (row: Row, ground: GridGround) => string;
  /** Reads the text given for the field, or reports what is wrong with it. The row is null for one that is new. */
  readonly read: (given: GivenTexts, ground: GridGround, row: Row | null) => Change;
  /** Why it cannot be changed here; null where it can. */
  readonly lockOf?: (row: Row, ground: GridGround) => string | null;
}

/** A part of an edit that can be refused without the rest of it. */
export interface EditUnit {
  /** The fields it is about, the main one first. */
  readonly fields: readonly string[];
  readonly command: Command;
}

/** A kind of record as a grid edits it. */
export interface TableSpec<Row extends { readonly id: Id }, Change extends object> {
  readonly noun: readonly [one: string, several: string];
  readonly rows: (option: OptionDocument) => Table<Row>;
  readonly nameOf: (row: Row, ground: GridGround) => string;
  readonly fields: readonly FieldSpec<Row, Change>[];
  /** The fields without which there is no new record. */
  readonly needed: readonly string[];
  readonly edit: (row: Row, change: Change, ground: GridGround) => readonly EditUnit[];
  /** Adds a record; asked only where every needed field has been read. */
  readonly add: (change: Change, ground: GridGround) => Command;
  readonly remove: (option: Id, id: Id) => Command;
}

/** A kind of record, whichever it is: records by their ids, fields by their names. */
export interface GridTable {
  readonly noun: readonly [one: string, several: string];
  readonly fields: readonly GridField[];
  readonly needed: readonly string[];
  /** The records; each is the very same for as long as nothing of it changes. */
  rows(option: OptionDocument): Table<{ readonly id: Id }>;
  nameOf(ground: GridGround, id: Id): string;
  textOf(ground: GridGround, id: Id, field: string): string;
  lockOf(ground: GridGround, id: Id, field: string): string | null;
  /** Reads texts for a record, or for a new one (null). Fields that are wrong are reported and left out. */
  read(ground: GridGround, id: Id | null, given: GivenTexts, fields: readonly string[]): readonly EditUnit[];
  remove(option: Id, id: Id): Command;
}

/** Makes a table of its description: from here on nobody needs to know what kind of record it holds. */
export function gridTable<Row extends { readonly id: Id }, Change extends object>(
  spec: TableSpec<Row, Change>,
): GridTable {
  const fields = new Map(spec.fields.map((field) => [field.name, field]));
  const find = (ground: GridGround, id: Id, name: string) => {
    const row = spec.rows(ground.option).get(id);
    const field = fields.get(name);
    return row && field ? { row, field } : null;
  };
  return {
    noun: spec.noun,
    fields: spec.fields,
    needed: spec.needed,
    rows: spec.rows,
    nameOf: (ground, id) => {
      const row = spec.rows(ground.option).get(id);
      return row ? spec.nameOf(row, ground) : "";
    },
    textOf: (ground, id, name) => {
      const found = find(ground, id, name);
      return found ? found.field.textOf(found.row, ground) : "";
    },
    lockOf: (ground, id, name) => {
      const found = find(ground, id, name);
      return found?.field.lockOf?.(found.row, ground) ?? null;
    },
    read: (ground, id, given, names) => {
      const row = id === null ? null : (spec.rows(ground.option).get(id) ?? null);
      const { problems } = given.row.log;
      let change = {} as Change;
      const read: string[] = [];
      for (const name of names) {
        const before = problems.length;
        const part = fields.get(name)?.read(given, ground, row);
        if (part === undefined || problems.length > before) continue;
        change = { ...change, ...part };
        read.push(name);
      }
      if (row) return read.length === 0 ? [] : spec.edit(row, change, ground);
      const isWhole = spec.needed.every((name) => read.includes(name));
      return isWhole ? [{ fields: read, command: spec.add(change, ground) }] : [];
    },
    remove: spec.remove,
  };
}
