import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DraftDatabase } from "../../../../renderer/drafts/database.ts";
import type { DraftStore, DraftSummary } from "../../../../renderer/drafts/draft-store.ts";
import {
  addLine,
  failureOf,
  lineNames,
  newDatabaseName,
  openStore,
  Session,
  startDesign,
  unwrap,
} from "./drafts-support.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("drafts", () => {
  it("come back with their design, undo and redo after the window is closed", async () => {
    const name = newDatabaseName();
    const first = await openStore(name);
    const session = new Session();
    const id = unwrap(await first.create(session.design));
    const edits = [addLine(session, "Frailty"), addLine(session, "Stroke")];
    const undo = session.undo();
    expect(unwrap(await first.append(id, 0, edits, session.design))).toBe(2);
    expect(unwrap(await first.append(id, 2, undo ? [undo] : [], session.design))).toBe(3);
    first.close();

    const second = await openStore(name);
    const opened = unwrap(await second.open(id));
    expect(opened).toEqual({ design: session.design, history: session.history, seq: 3, recovered: null });
    expect(opened.history.past.map(({ label }) => label)).toEqual(["Add service line Frailty"]);
    expect(opened.history.future.map(({ label }) => label)).toEqual(["Add service line Stroke"]);
  });

  it("are listed with what they hold, the one edited last first", async () => {
    const store = await openStore(newDatabaseName());
    await store.create(startDesign("First"));
    const session = new Session(startDesign("Second"));
    const id = unwrap(await store.create(session.design));
    await store.create(startDesign("Third"));
    await store.append(id, 0, [addLine(session, "Frailty")], session.design);
    const list = unwrap(await store.list());
    expect(list.map(({ title }) => title)).toEqual(["Second", "Third", "First"]);
    expect(list[0]).toMatchObject({
      organisation: "A trust",
      counts: { options: 1, serviceLines: 1, geographies: 0, posts: 0 },
    });
  });

  it("are renamed by an edit that can be undone", async () => {
    const store = await openStore(newDatabaseName());
    const id = unwrap(await store.create(startDesign("Old")));
    expect(failureOf(await store.rename(id, "New"))).toBeNull();
    const { design, history } = unwrap(await store.open(id));
    expect(design.info.title).toBe("New");
    expect(history.past.map(({ label }) => label)).toEqual(["Rename Old to New"]);
    expect(unwrap(await store.list())[0]?.title).toBe("New");
  });

  it("refuse an empty title", async () => {
    const store = await openStore(newDatabaseName());
    const id = unwrap(await store.create(startDesign("Old")));
    expect(failureOf(await store.rename(id, "  "))).toBe("refused");
    expect(unwrap(await store.open(id)).design.info.title).toBe("Old");
  });

  it("are duplicated as they are now, with a fresh history and apart from the original", async () => {
    const store = await openStore(newDatabaseName());
    const session = new Session();
    const id = unwrap(await store.create(session.design));
    await store.append(id, 0, [addLine(session, "Frailty")], session.design);
    const copyId = unwrap(await store.duplicate(id));
    const copy = unwrap(await store.open(copyId));
    expect(copy.design.info.title).toBe("Copy of Community services");
    expect(copy.design.info.id).not.toBe(session.design.info.id);
    expect(copy.design.options).toEqual(session.design.options);
    expect(copy.history).toEqual({ past: [], future: [] });

    const copySession = new Session(copy.design);
    await store.append(copyId, copy.seq, [addLine(copySession, "Stroke")], copySession.design);
    expect(lineNames(unwrap(await store.open(id)).design)).toEqual(["Frailty"]);
  });

  it("leave the list when deleted, and come back whole when that is undone", async () => {
    const store = await openStore(newDatabaseName());
    const session = new Session();
    const id = unwrap(await store.create(session.design));
    await store.append(id, 0, [addLine(session, "Frailty")], session.design);
    unwrap(await store.remove(id));
    expect(unwrap(await store.list())).toEqual([]);
    expect(failureOf(await store.open(id))).toBe("gone");
    unwrap(await store.restore(id));
    expect(unwrap(await store.open(id)).design).toEqual(session.design);
  });

  it("are destroyed with their snapshots and journals when purged, and only those deleted by then", async () => {
    const name = newDatabaseName();
    const store = await openStore(name);
    const session = new Session();
    const [gone, late, kept] = [
      unwrap(await store.create(session.design)),
      unwrap(await store.create(session.design)),
      unwrap(await store.create(session.design)),
    ];
    const edit = addLine(session, "Frailty");
    for (const id of [gone, late, kept]) await store.append(id, 0, [edit], session.design);
    await store.remove(gone);
    const disk = await openDisk(name);
    const deletedAt = (await disk.drafts.get(gone))?.deletedAt ?? 0;
    await store.remove(late);
    unwrap(await store.purge(deletedAt));

    const left = [late, kept].sort();
    expect((await disk.drafts.toArray()).map(({ id }) => id).sort()).toEqual(left);
    expect((await disk.snapshots.toArray()).map(({ draft }) => draft).sort()).toEqual(left);
    expect((await disk.journal.toArray()).map(({ draft }) => draft).sort()).toEqual(left);
    expect(failureOf(await store.restore(gone))).toBe("gone");
    expect(failureOf(await store.restore(late))).toBeNull();
  });

  it("show every window what another one did", async () => {
    const name = newDatabaseName();
    const [one, other] = [await openStore(name), await openStore(name)];
    const lists: (readonly DraftSummary[])[] = [];
    const unsubscribe = other.subscribe(
      (list) => lists.push(list),
      (failure) => expect.unreachable(failure.message),
    );
    await vi.waitFor(() => expect(lists.at(-1)).toEqual([]));
    const id = unwrap(await one.create(startDesign("Shared")));
    await vi.waitFor(() => expect(lists.at(-1)?.map(({ title }) => title)).toEqual(["Shared"]));
    await one.remove(id);
    await vi.waitFor(() => expect(lists.at(-1)).toEqual([]));
    unsubscribe();
  });
});

describe("two windows on one draft", () => {
  it("never overwrite each other: the second is told, and nothing of it is written", async () => {
    const name = newDatabaseName();
    const [one, other] = [await openStore(name), await openStore(name)];
    const first = new Session();
    const id = unwrap(await one.create(first.design));
    const second = new Session(first.design);
    unwrap(await one.append(id, 0, [addLine(first, "Frailty")], first.design));
    const late = await other.append(id, 0, [addLine(second, "Stroke")], second.design);
    expect(failureOf(late)).toBe("conflict");
    expect(late).toMatchObject({
      reason: { message: expect.stringContaining("changed “Community services”") },
    });
    expect(lineNames(unwrap(await other.open(id)).design)).toEqual(["Frailty"]);
  });

  it("lose no line and write none twice when both keep editing at once", async () => {
    const name = newDatabaseName();
    const [one, other] = [await openStore(name), await openStore(name)];
    const id = unwrap(await one.create(startDesign()));
    const edit = async (store: DraftStore, line: string) => {
      const { design, seq } = unwrap(await store.open(id));
      const session = new Session(design);
      const edits = [addLine(session, line)];
      return (await store.append(id, seq, edits, session.design)).ok ? 1 : 0;
    };
    let written = 0;
    for (let round = 0; round < 50; round += 1) {
      // Sometimes one opens only after the other has written: then both go through, one after the other.
      const [first, second] = await Promise.all([edit(one, `A${round}`), edit(other, `B${round}`)]);
      expect(first + second).toBeGreaterThan(0);
      written += first + second;
    }
    const { design, seq } = unwrap(await one.open(id));
    expect(seq).toBe(written);
    expect(lineNames(design)).toHaveLength(written);
  });

  it("tell the one that edits a draft the other has deleted", async () => {
    const name = newDatabaseName();
    const [one, other] = [await openStore(name), await openStore(name)];
    const session = new Session();
    const id = unwrap(await one.create(session.design));
    await other.remove(id);
    expect(failureOf(await one.append(id, 0, [addLine(session, "Frailty")], session.design))).toBe("gone");
  });
});

describe("a full disk", () => {
  it.each(["half-way", "at the end"] as const)(
    "that shows %s of a transaction keeps what was saved before, and says so",
    async (when) => {
      const name = newDatabaseName();
      const store = await openStore(name);
      const session = new Session();
      const id = unwrap(await store.create(session.design));
      await store.append(id, 0, [addLine(session, "Frailty")], session.design);
      const before = session.design;
      const full = fillDisk("journal", when);
      const edit = addLine(session, "Stroke");
      expect(failureOf(await store.append(id, 1, [edit], session.design))).toBe("full");
      expect(unwrap(await store.open(id)).design).toEqual(before);

      full.mockRestore();
      expect(unwrap(await store.append(id, 1, [edit], session.design))).toBe(2);
      expect(unwrap(await store.open(id)).design).toEqual(session.design);
    },
  );

  it("still keeps an edit where only the snapshot does not fit, and takes the snapshot later", async () => {
    const name = newDatabaseName();
    const store = await openStore(name, { retention: { editsPerSnapshot: 2, editsKept: 1000 } });
    const session = new Session();
    const id = unwrap(await store.create(session.design));
    const full = fillDisk("snapshots", "at the end");
    const edits = ["A", "B", "C"].map((line) => addLine(session, line));
    expect(unwrap(await store.append(id, 0, edits, session.design))).toBe(3);
    expect(unwrap(await store.open(id)).design).toEqual(session.design);
    const disk = await openDisk(name);
    expect(await disk.snapshotsOf(id).count()).toBe(1);

    full.mockRestore();
    unwrap(await store.append(id, 3, [addLine(session, "D")], session.design));
    expect(await disk.snapshotsOf(id).count()).toBe(2);
  });

  it("shows in no list what could not be written", async () => {
    const store = await openStore(newDatabaseName());
    const id = unwrap(await store.create(startDesign("Here")));
    const lists: (readonly string[])[] = [];
    const unsubscribe = store.subscribe(
      (list) => lists.push(list.map(({ title }) => title).sort()),
      (failure) => expect.unreachable(failure.message),
    );
    await vi.waitFor(() => expect(lists).toEqual([["Here"]]));
    const full = fillDisk("drafts", "at the end");
    expect(failureOf(await store.remove(id))).toBe("full");
    full.mockRestore();
    unwrap(await store.create(startDesign("There")));
    await vi.waitFor(() => expect(lists.at(-1)).toEqual(["Here", "There"]));
    unsubscribe();
    for (const list of lists) expect(list).toContain("Here");
  });
});

describe("a draft's past", () => {
  it("is trimmed to what undo keeps, once a snapshot replaces it", async () => {
    const name = newDatabaseName();
    const store = await openStore(name, { retention: { editsPerSnapshot: 10, editsKept: 25 } });
    const session = new Session();
    const id = unwrap(await store.create(session.design));
    for (let seq = 0; seq < 95; seq += 1) {
      unwrap(await store.append(id, seq, [addLine(session, `Line ${seq}`)], session.design));
    }
    const disk = await openDisk(name);
    expect((await disk.snapshotsOf(id).toArray()).map(({ seq }) => seq)).toEqual([80, 90]);
    const kept = (await disk.journalOf(id).toArray()).map(({ seq }) => seq);
    expect([kept[0], kept.at(-1), kept.length]).toEqual([66, 95, 30]);
    const opened = unwrap(await store.open(id));
    expect(opened.design).toEqual(session.design);
    expect(opened.history.past).toEqual(session.history.past.slice(-30));
  });

  it("keeps the edits since the snapshot before the newest, however few undo keeps", async () => {
    const name = newDatabaseName();
    const store = await openStore(name, { retention: { editsPerSnapshot: 10, editsKept: 0 } });
    const session = new Session();
    const id = unwrap(await store.create(session.design));
    for (let seq = 0; seq < 30; seq += 1) {
      unwrap(await store.append(id, seq, [addLine(session, `Line ${seq}`)], session.design));
    }
    const disk = await openDisk(name);
    expect((await disk.journalOf(id).toArray()).map(({ seq }) => seq)[0]).toBe(21);
  });
});

/** The database itself, beside the store. */
async function openDisk(name: string): Promise<DraftDatabase> {
  const database = new DraftDatabase(name);
  await database.open();
  return database;
}

/**
 * Leaves no space for one table. Mostly a browser accepts every write and fails the transaction when it is to be
 * completed (a draft's row is written last); it may also give up half-way, aborting the writes under way.
 */
function fillDisk(table: string, when: "half-way" | "at the end") {
  const { add, put } = IDBObjectStore.prototype;
  const full = new WeakSet<IDBTransaction>();
  const abort = (transaction: IDBTransaction) => {
    (transaction as IDBTransaction & { _abort(name: string): void })._abort("QuotaExceededError");
  };
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, value) {
      const request = add.call(this, value);
      if (this.name === table && when === "half-way") abort(this.transaction);
      if (this.name === table) full.add(this.transaction);
      return request;
    }),
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value) {
      if (this.name === table) full.add(this.transaction);
      const request = put.call(this, value);
      if (this.name === "drafts" && full.has(this.transaction)) {
        request.addEventListener("success", () => abort(this.transaction));
      }
      return request;
    }),
  ];
  return {
    mockRestore: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
