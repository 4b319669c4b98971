import type { RawDocument } from "../../shared/model/migrations/migrate.ts";

// Journals outlive releases: their diffs belong to the version of the document they were written in. So they are
// applied to the JSON of that version, before it is migrated, and nothing here knows any field but ids and tables.

interface RawRecord {
  readonly id: string;
}

interface RawEntry {
  readonly table: string;
  readonly option?: string;
  readonly record: RawRecord;
}

/** A diff of any version of the document. */
export interface RawDiff {
  readonly added: readonly RawEntry[];
  readonly updated: readonly (readonly [from: RawEntry, to: RawEntry])[];
  readonly removed: readonly RawEntry[];
}

type RawTable = Map<string, RawRecord>;

interface RawOption {
  info: object;
  readonly tables: Map<string, RawTable>;
}

/** A design's JSON with its lists as maps, so that a long journal is applied in time linear to its length. */
export class RawDesign {
  readonly #fields: RawDocument;
  #info: unknown;
  /** The lists that all options share, whichever the version has. */
  readonly #tables: Map<string, RawTable>;
  readonly #options: Map<string, RawOption>;

  /** @throws when the JSON is not even shaped like a design of some version. */
  constructor(document: RawDocument) {
    this.#fields = document;
    this.#info = document.design;
    const { options, ...fields } = document;
    this.#tables = tablesIn(fields);
    this.#options = new Map([...tableOf(options)].map(([id, option]) => [id, unpack(option)]));
  }

  /** @throws when the diff is about an option that is not there. */
  apply(diff: RawDiff): void {
    const { added, removed } = diff;
    // An option's own record goes last out and first in: its tables need it to exist.
    for (const entry of removed) if (entry.table !== "options") this.#tableFor(entry).delete(entry.record.id);
    for (const entry of removed) if (entry.table === "options") this.#options.delete(entry.record.id);
    for (const entry of added) if (entry.table === "options") this.#put(entry);
    for (const entry of added) if (entry.table !== "options") this.#put(entry);
    for (const [, to] of diff.updated) this.#put(to);
  }

  toDocument(): RawDocument {
    const options = [...this.#options.values()].map(({ info, tables }) => ({
      ...info,
      ...toLists(tables),
    }));
    return {
      ...this.#fields,
      design: this.#info,
      ...toLists(this.#tables),
      options,
    };
  }

  #put(entry: RawEntry): void {
    const { table, record } = entry;
    if (table === "design") {
      this.#info = record;
    } else if (table === "options") {
      const existing = this.#options.get(record.id);
      if (existing) existing.info = record;
      else this.#options.set(record.id, { info: record, tables: this.#emptyTables() });
    } else {
      this.#tableFor(entry).set(record.id, record);
    }
  }

  #tableFor(entry: RawEntry): RawTable {
    const tables = entry.option === undefined ? this.#tables : this.#options.get(entry.option)?.tables;
    const table = tables?.get(entry.table);
    if (!table) throw new Error("A diff is about an option or a table that the design does not have");
    return table;
  }

  /** A design has an option at any time, and all options have the same tables. */
  #emptyTables(): Map<string, RawTable> {
    const [first] = this.#options.values();
    return new Map([...(first?.tables.keys() ?? [])].map((name) => [name, new Map()]));
  }
}

/** An option's lists are its tables, all else is what it says of itself. */
function unpack(option: RawRecord): RawOption {
  const fields = Object.entries(option);
  return {
    info: Object.fromEntries(fields.filter(([, value]) => !Array.isArray(value))),
    tables: tablesIn(option),
  };
}

function tablesIn(fields: object): Map<string, RawTable> {
  return new Map(
    Object.entries(fields)
      .filter(([, value]) => Array.isArray(value))
      .map(([name, value]) => [name, tableOf(value)]),
  );
}

function toLists(tables: ReadonlyMap<string, RawTable>): Record<string, RawRecord[]> {
  return Object.fromEntries([...tables].map(([name, table]) => [name, [...table.values()]]));
}

function tableOf(list: unknown): Map<string, RawRecord> {
  if (!Array.isArray(list)) throw new Error("A list of records is missing");
  return new Map(list.map((record: RawRecord) => [record.id, record]));
}
