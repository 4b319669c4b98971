import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { DraftFailure } from "../../../../renderer/drafts/draft-failure.ts";
import { openDraftStore } from "../../../../renderer/drafts/open-draft-store.ts";
import { storageSentinel } from "../../../../renderer/drafts/sentinel.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import {
  failureOf,
  memorySentinel,
  newDatabaseName,
  openStore,
  startDesign,
  unwrap,
} from "./drafts-support.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("drafts that have vanished", () => {
  it("are noticed when there were some before, and still after a restart, until the person has been told", async () => {
    const name = newDatabaseName();
    const sentinel = memorySentinel();
    const before = await openStore(name, { sentinel });
    unwrap(await before.create(startDesign()));
    expect(before.hasLostData).toBe(false);
    before.close();
    await Dexie.delete(name);

    const after = await openStore(name, { sentinel });
    expect(after.hasLostData).toBe(true);
    after.close();
    const restarted = await openStore(name, { sentinel });
    expect(restarted.hasLostData).toBe(true);
    unwrap(await restarted.dismissLoss());
    expect(restarted.hasLostData).toBe(false);
    restarted.close();
    expect((await openStore(name, { sentinel })).hasLostData).toBe(false);
  });

  it("are not imagined at a first start, nor when no draft was ever kept", async () => {
    const name = newDatabaseName();
    const sentinel = memorySentinel();
    const first = await openStore(name, { sentinel });
    expect(first.hasLostData).toBe(false);
    first.close();
    await Dexie.delete(name);
    expect((await openStore(name, { sentinel })).hasLostData).toBe(false);
  });

  it("are noticed although the sentinel had to be set anew from drafts that were there", async () => {
    const name = newDatabaseName();
    const old = await openStore(name);
    unwrap(await old.create(startDesign()));
    old.close();
    const sentinel = memorySentinel();
    (await openStore(name, { sentinel })).close();
    await Dexie.delete(name);
    expect((await openStore(name, { sentinel })).hasLostData).toBe(true);
  });
});

describe("the sentinel in the page's storage", () => {
  it("remembers for its own database only", () => {
    const storage = mapStorage();
    storageSentinel(storage, "drafts").markCreated();
    expect(storageSentinel(storage, "drafts").wasCreated()).toBe(true);
    expect(storageSentinel(storage, "other").wasCreated()).toBe(false);
  });

  it("does no harm where storage is full or switched off", () => {
    const refuse = () => {
      throw new DOMException("No", "QuotaExceededError");
    };
    const sentinel = storageSentinel({ ...mapStorage(), getItem: refuse, setItem: refuse }, "drafts");
    sentinel.markCreated();
    expect(sentinel.wasCreated()).toBe(false);
  });
});

describe("opening the drafts", () => {
  it("says so where there is no IndexedDB", async () => {
    vi.stubGlobal("indexedDB", undefined);
    expect(failureOf(await open(newDatabaseName()))).toBe("unavailable");
  });

  it("says so where the page may not use it", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Access denied", "SecurityError");
    });
    expect(failureOf(await open(newDatabaseName()))).toBe("unavailable");
  });

  it("waits for a store that another browser holds a moment longer", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const { open: openNow } = indexedDB;
    let isHeld = true;
    setTimeout(() => {
      isHeld = false;
    }, 100);
    vi.spyOn(indexedDB, "open").mockImplementation((...args) => {
      if (!isHeld) return openNow.apply(indexedDB, args);
      throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
    });
    expect((await open(newDatabaseName())).ok).toBe(true);
  });

  it("says that they may be damaged when the browser cannot open them", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
    });
    const opened = await open(newDatabaseName());
    expect(failureOf(opened)).toBe("damaged");
    expect(!opened.ok && opened.reason.message).toContain("indexedDB.open. Try again");
  });

  it("refuses the drafts of a newer Orgweave and adds nothing to them", async () => {
    const name = newDatabaseName();
    const newer = new Dexie(name);
    newer.version(2).stores({ drafts: "id", somethingElse: "id" });
    await newer.open();
    newer.close();
    expect(failureOf(await open(name))).toBe("newer");
    const raw = await new Dexie(name).open();
    expect(raw.tables.map((table) => table.name).sort()).toEqual(["drafts", "somethingElse"]);
    expect(raw.verno).toBe(2);
  });

  it("tells when an older window is in the way, and goes on once it is closed", async () => {
    const name = newDatabaseName();
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const older = await openRaw(name, 5);
    const onBlocked = vi.fn();
    const opening = open(name, onBlocked);
    await vi.waitFor(() =>
      expect(onBlocked).toHaveBeenCalledWith(expect.stringContaining("Close that window")),
    );
    older.close();
    expect((await opening).ok).toBe(true);
  });
});

describe("a newer Orgweave starting in another window", () => {
  it("is let in: the drafts close here, tell it, and answer nothing more", async () => {
    const name = newDatabaseName();
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const store = await openStore(name);
    const id = unwrap(await store.create(startDesign()));
    const told: DraftFailure[] = [];
    store.onClosed((failure) => told.push(failure));
    (await openRaw(name, 20)).close();
    expect(told.map(({ kind }) => kind)).toEqual(["closed"]);
    expect(failureOf(await store.append(id, 0, [], startDesign()))).toBe("closed");
    expect(failureOf(await store.list())).toBe("closed");
  });

  it("is not announced when this window closes the drafts itself", async () => {
    const store = await openStore(newDatabaseName());
    const onClosed = vi.fn();
    store.onClosed(onClosed);
    store.close();
    expect(onClosed).not.toHaveBeenCalled();
  });
});

describe("the durability of the drafts", () => {
  it("is strict in every transaction that writes", async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, "transaction");
    const store = await openStore(newDatabaseName());
    const id = unwrap(await store.create(startDesign()));
    unwrap(await store.rename(id, "Another title"));
    unwrap(await store.remove(id));
    unwrap(await store.restore(id));
    unwrap(await store.remove(id));
    unwrap(await store.purge(Number.MAX_SAFE_INTEGER));
    const writes = transactions.mock.calls.filter(([, mode]) => mode === "readwrite");
    expect(writes.length).toBeGreaterThanOrEqual(6);
    for (const [, , options] of writes) expect(options).toEqual({ durability: "strict" });
  });

  it("is waited for: nothing is called saved before its transaction has completed", async () => {
    let completed = 0;
    const original = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...args) {
      const transaction = original.apply(this, args);
      if (args[1] === "readwrite") transaction.addEventListener("complete", () => (completed += 1));
      return transaction;
    });
    const store = await openStore(newDatabaseName());
    const id = unwrap(await store.create(startDesign()));
    expect(completed).toBe(1);
    unwrap(await store.rename(id, "Another title"));
    expect(completed).toBe(2);
    unwrap(await store.remove(id));
    expect(completed).toBe(3);
    unwrap(await store.dismissLoss());
    expect(completed).toBe(4);
  });
});

function open(databaseName: string, onBlocked?: (message: string) => void) {
  return openDraftStore({
    clock: () => 0,
    makeId: countingIds("draft"),
    databaseName,
    sentinel: memorySentinel(),
    ...(onBlocked ? { onBlocked } : {}),
  });
}

/** Opens the database as another release would, without Dexie. */
function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function mapStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => items.delete(key),
    setItem: (key, value) => {
      items.set(key, value);
    },
  };
}
