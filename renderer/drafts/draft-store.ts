import { liveQuery } from "dexie";
import type { Clock } from "../../shared/lib/clock.ts";
import type { MakeId } from "../../shared/lib/ids.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { perform } from "../../shared/model/commands/command.ts";
import { editDesign } from "../../shared/model/commands/design.ts";
import type { DesignDocument } from "../../shared/model/document.ts";
import { DESIGN_VERSION } from "../../shared/model/file/design-file.ts";
import type { HistoryEdit } from "../../shared/model/history/history.ts";
import { LONGEST_TEXT } from "../../shared/model/records/fields.ts";
import type { DraftCounts, DraftDatabase, DraftRow } from "./database.ts";
import { CLOSED, conflictOver, type DraftFailure, describeError, GONE } from "./draft-failure.ts";
import { type RebuiltDraft, rebuildDraft } from "./rebuild.ts";
import type { Sentinel } from "./sentinel.ts";
import { describeDesign, putSnapshot, type Retention, takeSnapshot } from "./snapshots.ts";

/** A draft as the start screen lists it. Times are milliseconds since 1970 UTC. */
export interface DraftSummary {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly counts: DraftCounts;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface DraftStoreParts {
  readonly database: DraftDatabase;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly retention: Retention;
  readonly sentinel: Sentinel;
  readonly hasLostData: boolean;
}

/**
 * The drafts on this computer. Whatever resolves as a success has been completed with strict durability: a crash or
 * a power cut a moment later takes nothing of it back. Nothing here throws for what a disk or another window may do.
 */
export class DraftStore {
  readonly #parts: DraftStoreParts;
  readonly #closeListeners = new Set<(failure: DraftFailure) => void>();
  #isClosed = false;
  #hasLostData: boolean;

  constructor(parts: DraftStoreParts) {
    this.#parts = parts;
    this.#hasLostData = parts.hasLostData;
    const { database } = parts;
    // Dexie closes by itself when a newer release asks to change the tables, and when the browser clears its data.
    database.on("close", () => this.#onClose());
  }

  /**
   * Whether drafts that were here before have vanished, which an empty list alone does not tell from a first start.
   * Stays true over restarts until `dismissLoss`.
   */
  get hasLostData(): boolean {
    return this.#hasLostData;
  }

  /** The person has been told of the loss. */
  dismissLoss(): Promise<Result<void, DraftFailure>> {
    return this.#attempt(async ({ database }) => {
      await database.notices.delete("lost-data");
      this.#hasLostData = false;
      return succeed(undefined);
    });
  }

  /** The drafts, last edited first; deleted ones are left out. */
  list(): Promise<Result<readonly DraftSummary[], DraftFailure>> {
    return this.#attempt(async () => succeed(await this.#summaries()));
  }

  /** Calls with the list now and after every change, in whichever window it was made. */
  subscribe(
    onList: (drafts: readonly DraftSummary[]) => void,
    onFailure: (failure: DraftFailure) => void,
  ): () => void {
    const subscription = liveQuery(() => this.#summaries()).subscribe(onList, (error) =>
      onFailure(describeError(error)),
    );
    return () => subscription.unsubscribe();
  }

  /** Keeps a design as a new draft with no history. Answers with the draft's id. */
  create(design: DesignDocument): Promise<Result<string, DraftFailure>> {
    return this.#attempt(async ({ database, clock, makeId, sentinel }) => {
      const id = makeId();
      const time = clock();
      await database.write(async () => {
        await database.drafts.add({
          id,
          ...describeDesign(design),
          createdAt: time,
          updatedAt: time,
          deletedAt: null,
          seq: 0,
          snapshotSeq: 0,
        });
        await putSnapshot(database, { draft: id, seq: 0, time }, design);
      });
      sentinel.markCreated();
      return succeed(id);
    });
  }

  /** Opens a draft as it was when last saved, with what can be undone and redone. Damage is repaired and told. */
  open(id: string): Promise<Result<RebuiltDraft, DraftFailure>> {
    return this.#attempt(async ({ database }) => {
      const stored = await database.transaction(
        "r",
        database.drafts,
        database.snapshots,
        database.journal,
        async () => ({
          draft: await database.drafts.get(id),
          snapshots: await database.snapshotsOf(id).reverse().toArray(),
          journal: await database.journalOf(id).toArray(),
        }),
      );
      const { draft } = stored;
      if (!draft || draft.deletedAt !== null) return fail(GONE);
      const rebuilt = rebuildDraft({ ...stored, draft });
      if (rebuilt.ok && rebuilt.value.recovered) return this.#repair(draft, rebuilt.value);
      return rebuilt;
    });
  }

  /**
   * Adds edits to a draft's journal, in one transaction: all of them or none.
   * @param expectedSeq the number of the last edit this window knows of. If another window has written meanwhile, it
   *   is a `conflict` and nothing is written.
   * @param design the design after the last of these edits, for the snapshot that is due from time to time.
   * @returns the number of the last edit, once the disk has it.
   */
  append(
    id: string,
    expectedSeq: number,
    edits: readonly HistoryEdit[],
    design: DesignDocument,
  ): Promise<Result<number, DraftFailure>> {
    return this.#attempt(async () => {
      try {
        return await this.#append(id, expectedSeq, edits, design, true);
      } catch (error) {
        // A small edit may fit where a whole snapshot does not: the snapshot waits, the edit is kept.
        if (describeError(error).kind !== "full") throw error;
        return await this.#append(id, expectedSeq, edits, design, false);
      }
    });
  }

  /** Gives a draft another title: an edit like any other, so the editor can undo it. */
  async rename(id: string, title: string): Promise<Result<void, DraftFailure>> {
    const opened = await this.open(id);
    if (!opened.ok) return opened;
    const { design, seq } = opened.value;
    const performed = perform(design, editDesign({ title }), this.#parts);
    if (!performed.ok) return fail({ kind: "refused", message: performed.reason.message });
    const { label, diff } = performed.value;
    const appended = await this.append(id, seq, [{ kind: "do", label, diff }], performed.value.design);
    return appended.ok ? succeed(undefined) : appended;
  }

  /** Makes a copy of a draft as it is now, as a design of its own with a fresh history. Answers with its id. */
  async duplicate(id: string): Promise<Result<string, DraftFailure>> {
    const opened = await this.open(id);
    if (!opened.ok) return opened;
    const { design } = opened.value;
    const title = `Copy of ${design.info.title}`.slice(0, LONGEST_TEXT);
    return this.create({ ...design, info: { ...design.info, id: this.#parts.makeId(), title } });
  }

  /** Takes a draft off the list. It can be restored until it is purged. */
  remove(id: string): Promise<Result<void, DraftFailure>> {
    return this.#setDeleted(id, this.#parts.clock());
  }

  /** Undoes `remove`. */
  restore(id: string): Promise<Result<void, DraftFailure>> {
    return this.#setDeleted(id, null);
  }

  /**
   * Destroys deleted drafts with their snapshots and journals: undo is no longer offered for them.
   * @param deletedUntil only those deleted at this time or before, in milliseconds since 1970 UTC.
   */
  purge(deletedUntil: number): Promise<Result<void, DraftFailure>> {
    return this.#attempt(async ({ database }) => {
      await database.write(async () => {
        for (const { id, deletedAt } of await database.drafts.toArray()) {
          if (deletedAt === null || deletedAt > deletedUntil) continue;
          await database.journalOf(id).delete();
          await database.snapshotsOf(id).delete();
          await database.drafts.delete(id);
        }
      });
      return succeed(undefined);
    });
  }

  /** Told once when the database is closed under us: by a newer Orgweave in another window, or by the browser. */
  onClosed(listener: (failure: DraftFailure) => void): () => void {
    this.#closeListeners.add(listener);
    return () => this.#closeListeners.delete(listener);
  }

  /** Lets go of the database; everything asked afterwards fails as `closed`. */
  close(): void {
    this.#isClosed = true;
    this.#parts.database.close();
  }

  async #append(
    id: string,
    expectedSeq: number,
    edits: readonly HistoryEdit[],
    design: DesignDocument,
    mayTakeSnapshot: boolean,
  ): Promise<Result<number, DraftFailure>> {
    const { database, clock, retention } = this.#parts;
    return database.write(async () => {
      const draft = await database.drafts.get(id);
      if (!draft || draft.deletedAt !== null) return fail(GONE);
      if (draft.seq !== expectedSeq) return fail(conflictOver(draft.title));
      const time = clock();
      const seq = expectedSeq + edits.length;
      // `bulkAdd` and not `bulkPut`: an edit that is there already is never written over.
      await database.journal.bulkAdd(
        edits.map(({ kind, label, diff }, index) => ({
          draft: id,
          seq: expectedSeq + index + 1,
          time,
          version: DESIGN_VERSION,
          kind,
          label,
          diff,
        })),
      );
      const isSnapshotDue = mayTakeSnapshot && seq - draft.snapshotSeq >= retention.editsPerSnapshot;
      if (isSnapshotDue) await takeSnapshot(database, { draft: id, seq, time }, design, retention);
      await database.drafts.put({
        ...draft,
        ...describeDesign(design),
        updatedAt: time,
        seq,
        snapshotSeq: isSnapshotDue ? seq : draft.snapshotSeq,
      });
      return succeed(seq);
    });
  }

  /** Replaces what was damaged by a snapshot of what was recovered, so that the damage is told once and over with. */
  async #repair(draft: DraftRow, rebuilt: RebuiltDraft): Promise<Result<RebuiltDraft, DraftFailure>> {
    const { database, clock } = this.#parts;
    const { design, seq } = rebuilt;
    return database.write(async () => {
      const now = await database.drafts.get(draft.id);
      if (now?.seq !== draft.seq) return fail(conflictOver(draft.title));
      await database.snapshotsOf(draft.id).delete();
      await putSnapshot(database, { draft: draft.id, seq, time: clock() }, design);
      await database.drafts.put({ ...now, ...describeDesign(design), seq, snapshotSeq: seq });
      return succeed(rebuilt);
    });
  }

  #setDeleted(id: string, deletedAt: number | null): Promise<Result<void, DraftFailure>> {
    return this.#attempt(async ({ database }) => {
      const updated = await database.drafts.update(id, { deletedAt });
      return updated === 0 && !(await database.drafts.get(id)) ? fail(GONE) : succeed(undefined);
    });
  }

  async #summaries(): Promise<readonly DraftSummary[]> {
    const drafts = await this.#parts.database.drafts.toArray();
    return drafts
      .filter((draft) => draft.deletedAt === null)
      .sort((a, b) => b.updatedAt - a.updatedAt)
      .map(({ id, title, organisation, counts, createdAt, updatedAt }) => ({
        id,
        title,
        organisation,
        counts,
        createdAt,
        updatedAt,
      }));
  }

  async #attempt<Value>(
    work: (parts: DraftStoreParts) => Promise<Result<Value, DraftFailure>>,
  ): Promise<Result<Value, DraftFailure>> {
    try {
      return await work(this.#parts);
    } catch (error) {
      return fail(describeError(error));
    }
  }

  #onClose(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const listener of this.#closeListeners) listener(CLOSED);
  }
}
