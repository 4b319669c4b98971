import type { Clock } from "../../shared/lib/clock.ts";
import type { MakeId } from "../../shared/lib/ids.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { DATABASE_NAME, DraftDatabase } from "./database.ts";
import { type DraftFailure, describeError, NEWER_DATABASE, UNAVAILABLE } from "./draft-failure.ts";
import { DraftStore } from "./draft-store.ts";
import { type Sentinel, storageSentinel } from "./sentinel.ts";
import { RETENTION, type Retention } from "./snapshots.ts";

export interface DraftStoreSetup {
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly databaseName?: string;
  /** Where it is remembered that drafts existed; the page's local storage unless told otherwise. */
  readonly sentinel?: Sentinel;
  readonly retention?: Retention;
  /** Told when an older Orgweave in another window holds the drafts; opening goes on once that window is closed. */
  readonly onBlocked?: (message: string) => void;
}

/**
 * How long is waited before the drafts are tried again, in milliseconds. A browser that was killed may hold its store for
 * a moment after its successor has started, and that looks just like damage.
 */
const WAITS = [150, 600, 1_500];

/** Opens the drafts on this computer. */
export async function openDraftStore(setup: DraftStoreSetup): Promise<Result<DraftStore, DraftFailure>> {
  for (const wait of WAITS) {
    const opened = await openOnce(setup);
    if (opened.ok || opened.reason.kind !== "damaged") return opened;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return await openOnce(setup);
}

async function openOnce(setup: DraftStoreSetup): Promise<Result<DraftStore, DraftFailure>> {
  const { clock, makeId, databaseName = DATABASE_NAME, retention = RETENTION, onBlocked } = setup;
  if (!globalThis.indexedDB) return fail(UNAVAILABLE);
  const database = new DraftDatabase(databaseName);
  database.on("blocked", () => {
    onBlocked?.(
      "Another window still has the drafts open with an older Orgweave. Close that window; this one then goes on by itself.",
    );
  });
  try {
    if (await database.isNewer()) return fail(NEWER_DATABASE);
    // Where storage is blocked, asking for it throws.
    const sentinel = setup.sentinel ?? storageSentinel(globalThis.localStorage, databaseName);
    // The tables are being made anew. If there were drafts before, they are lost: kept as a notice in the same
    // transaction, so that a reload before anybody has read it still tells.
    database.on("populate", (transaction) => {
      if (sentinel.wasCreated()) transaction.table("notices").add({ name: "lost-data", time: clock() });
    });
    await database.open();
    const hasLostData = (await database.notices.get("lost-data")) !== undefined;
    // A cleared local storage is put right as long as the drafts themselves are there.
    if ((await database.drafts.count()) > 0) sentinel.markCreated();
    return succeed(new DraftStore({ database, clock, makeId, retention, sentinel, hasLostData }));
  } catch (error) {
    database.close();
    const failure = describeError(error);
    if (failure.kind !== "failed") return fail(failure);
    return fail({
      kind: "damaged",
      message: `The drafts on this computer cannot be opened; they may be damaged. Close every window of Orgweave and start it again. Designs saved to files are not affected. (${failure.message})`,
    });
  }
}
