import Dexie, { type EntityTable, type Table } from "dexie";
import type { HistoryEdit } from "../../shared/model/history/history.ts";

/** What the start screen says of a draft's size. The structure counted is the first option's. */
export interface DraftCounts {
  readonly options: number;
  readonly serviceLines: number;
  readonly geographies: number;
  readonly posts: number;
}

export interface DraftRow {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly counts: DraftCounts;
  /** Times are milliseconds since 1970 UTC. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was deleted; null while it is not. Deleted drafts stay until undo is no longer offered. */
  readonly deletedAt: number | null;
  /** The number of the last edit in the journal. */
  readonly seq: number;
  /** The edit after which the newest snapshot was taken. */
  readonly snapshotSeq: number;
}

/** One acknowledged edit. */
export interface JournalRow extends HistoryEdit {
  readonly draft: string;
  /** Counts up by one from 1, so that a missing row shows. */
  readonly seq: number;
  readonly time: number;
  /** The version of the document the diff belongs to. */
  readonly version: number;
}

/** A whole design as it was after an edit. */
export interface SnapshotRow {
  readonly draft: string;
  readonly seq: number;
  readonly time: number;
  /** The version of the document, as in the text: known without reading it. */
  readonly version: number;
  /** The JSON of a design file. */
  readonly text: string;
}

/** Something to tell the person until they have seen it. */
export interface NoticeRow {
  readonly name: "lost-data";
  readonly time: number;
}

/** The version of the tables and indexes, which has nothing to do with the document's. */
const TABLES_VERSION = 1;

export const DATABASE_NAME = "orgweave-drafts";

/** The tables of the drafts. */
export class DraftDatabase extends Dexie {
  declare readonly drafts: EntityTable<DraftRow, "id">;
  declare readonly journal: Table<JournalRow, [string, number]>;
  declare readonly snapshots: Table<SnapshotRow, [string, number]>;
  declare readonly notices: EntityTable<NoticeRow, "name">;

  constructor(name: string) {
    super(name, {
      // Chromium's own default lets a power cut take back what it has called complete.
      chromeTransactionDurability: "strict",
      // A database closed by a newer release must stay closed, or it would block that release.
      autoOpen: false,
      // What is read comes from the disk, not from what Dexie remembers or expects to succeed.
      cache: "disabled",
    });
    this.version(TABLES_VERSION).stores({
      drafts: "id",
      journal: "[draft+seq]",
      snapshots: "[draft+seq]",
      notices: "name",
    });
  }

  /**
   * Whether the database on this computer has tables of a newer release. To be asked before it is opened: Dexie opens
   * a newer database all the same, and adds what it misses there.
   */
  async isNewer(): Promise<boolean> {
    const databases = (await globalThis.indexedDB?.databases?.()) ?? [];
    const version = databases.find(({ name }) => name === this.name)?.version ?? 0;
    // Dexie multiplies its version by ten, and counts up within the ten for repairs of its own.
    return Math.floor(version / 10) > TABLES_VERSION;
  }

  /**
   * Runs a transaction over all that is kept of drafts: everything in it happens, or nothing.
   * @returns once it has completed, on disk.
   */
  async write<Value>(work: () => Promise<Value>): Promise<Value> {
    let transaction: IDBTransaction | null = null;
    try {
      return await this.transaction("rw", this.drafts, this.journal, this.snapshots, ({ idbtrans }) => {
        transaction = idbtrans;
        return work();
      });
    } catch (error) {
      // When a disk fills up half-way, the requests only say that they were aborted; the transaction says why.
      throw (transaction as IDBTransaction | null)?.error ?? error;
    }
  }

  journalOf(draft: string, from: number = Number.NEGATIVE_INFINITY, to: number = Number.POSITIVE_INFINITY) {
    return this.journal.where("[draft+seq]").between([draft, from], [draft, to], true, true);
  }

  snapshotsOf(draft: string) {
    return this.snapshots
      .where("[draft+seq]")
      .between([draft, Number.NEGATIVE_INFINITY], [draft, Number.POSITIVE_INFINITY], true, true);
  }
}
