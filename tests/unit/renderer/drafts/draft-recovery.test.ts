import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { DraftDatabase } from "../../../../renderer/drafts/database.ts";
import type { DraftStore } from "../../../../renderer/drafts/draft-store.ts";
import { required } from "../../../../shared/lib/assert.ts";
import { DESIGN_VERSION, type DesignFile } from "../../../../shared/model/file/design-file.ts";
import {
  addLine,
  failureOf,
  lineNames,
  newDatabaseName,
  openStore,
  Session,
  unwrap,
} from "./drafts-support.ts";

// Snapshots after edits 5 and 10, twelve edits in all.
let store: DraftStore;
let disk: DraftDatabase;
let session: Session;
let id: string;

beforeEach(async () => {
  const name = newDatabaseName();
  store = await openStore(name, { retention: { editsPerSnapshot: 5, editsKept: 1000 } });
  session = new Session();
  id = unwrap(await store.create(session.design));
  for (let seq = 0; seq < 12; seq += 1) {
    unwrap(await store.append(id, seq, [addLine(session, lineName(seq + 1))], session.design));
  }
  disk = new DraftDatabase(name);
  await disk.open();
});

describe("a damaged draft", () => {
  it("comes back whole from the snapshot before the newest, and says so once", async () => {
    await disk.snapshots.update([id, 10], { text: '{"format":"orgwea' });
    const opened = unwrap(await store.open(id));
    expect(opened.design).toEqual(session.design);
    expect(opened.history).toEqual(session.history);
    expect(opened.recovered).toEqual({
      lostEdits: 0,
      message: expect.stringContaining("newest copy of “Community services” was damaged"),
    });

    const again = unwrap(await store.open(id));
    expect(again).toEqual({ ...opened, recovered: null });
    expect((await disk.snapshotsOf(id).toArray()).map(({ seq }) => seq)).toEqual([12]);
  });

  it("falls back as well when the newest snapshot is JSON but no design", async () => {
    await disk.snapshots.update([id, 10], { text: "{}" });
    expect(unwrap(await store.open(id)).design).toEqual(session.design);
  });

  it("says how many of the last edits are missing, and goes on from there", async () => {
    await disk.journal.bulkDelete([
      [id, 11],
      [id, 12],
    ]);
    const opened = unwrap(await store.open(id));
    expect(lineNames(opened.design)).toEqual(names(10));
    expect(opened.recovered).toEqual({
      lostEdits: 2,
      message: expect.stringContaining("the last 2 edits are missing"),
    });
    expect(opened.history).toEqual({ past: [], future: [] });

    const later = new Session(opened.design, opened.history);
    unwrap(await store.append(id, opened.seq, [addLine(later, "Later")], later.design));
    const reopened = unwrap(await store.open(id));
    expect(reopened).toEqual({ design: later.design, history: later.history, seq: 14, recovered: null });
  });

  it("keeps what leads up to a gap in its journal", async () => {
    await disk.journal.delete([id, 11]);
    const opened = unwrap(await store.open(id));
    expect(lineNames(opened.design)).toEqual(names(10));
    expect(opened.recovered?.lostEdits).toBe(2);
  });

  it("says “edit” of a single one", async () => {
    await disk.journal.delete([id, 12]);
    expect(unwrap(await store.open(id)).recovered?.message).toContain("the last edit is missing");
  });

  it("loses only undo, when the gap is in edits that the snapshots hold already", async () => {
    await disk.journal.delete([id, 3]);
    const opened = unwrap(await store.open(id));
    expect(opened.design).toEqual(session.design);
    expect(opened.history.past).toEqual(session.history.past.slice(3));
    expect(opened.recovered).toBeNull();
  });

  it("keeps the older snapshot's edits when an edit on both can no longer be read", async () => {
    await disk.journal.update([id, 11], { diff: { added: [], removed: [], updated: "?" } as never });
    const opened = unwrap(await store.open(id));
    expect(lineNames(opened.design)).toEqual(names(10));
    expect(opened.recovered?.lostEdits).toBe(2);
  });

  it("is not written to by a window that opened it before the repair", async () => {
    await disk.journal.delete([id, 12]);
    unwrap(await store.open(id));
    const stale = await store.append(id, 12, [addLine(session, "Stale")], session.design);
    expect(failureOf(stale)).toBe("conflict");
  });

  it("is told to be unreadable when no snapshot is left, and nothing of it is touched", async () => {
    await disk.snapshotsOf(id).modify({ text: "" });
    const opened = await store.open(id);
    expect(failureOf(opened)).toBe("damaged");
    expect(await disk.journalOf(id).count()).toBe(12);
    expect(await disk.snapshotsOf(id).count()).toBe(2);
  });
});

describe("a draft of an older release", () => {
  it("opens with everything in it, edits of both releases on top of each other, and undo from the newer ones", async () => {
    await disk.snapshots.delete([id, 10]);
    await disk.snapshots.update([id, 5], { version: 1, text: await asVersion1(5) });
    for (let seq = 1; seq <= 8; seq += 1) await disk.journal.update([id, seq], { version: 1 });
    const opened = unwrap(await store.open(id));
    expect(opened.recovered).toBeNull();
    expect(opened.design).toEqual(session.design);
    expect(opened.history.past.length).toBe(12 - 8);

    unwrap(await store.append(id, 12, [addLine(session, "After")], session.design));
    expect(unwrap(await store.open(id)).design).toEqual(session.design);
  });
});

/** The text of a snapshot as the release before wrote it: neither domains nor outcomes. */
async function asVersion1(seq: number): Promise<string> {
  const row = required(await disk.snapshots.get([id, seq]), "snapshot");
  const { domains: _, ...design }: DesignFile = JSON.parse(row.text);
  const options = design.options.map(({ outcomes: __, ...option }) => option);
  return JSON.stringify({ ...design, version: 1, options });
}

describe("a draft of a newer release", () => {
  it("is refused and left exactly as it is", async () => {
    await disk.journal.update([id, 12], { version: DESIGN_VERSION + 1 });
    const before = await contents();
    const opened = await store.open(id);
    expect(failureOf(opened)).toBe("newer");
    expect(await contents()).toEqual(before);
  });
});

async function contents() {
  return [await disk.drafts.toArray(), await disk.journal.toArray(), await disk.snapshots.toArray()];
}

function lineName(number: number): string {
  return `Line ${String(number).padStart(2, "0")}`;
}

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => lineName(index + 1));
}
