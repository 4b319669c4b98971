import * as files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  hashOf,
  type SaveFileSystem,
  saveAtomically,
} from "../../../../electron/main/files/save-atomically.ts";

const OLD = "the older text, kept until the new one is whole";
const NEW = new TextEncoder().encode("new");

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await files.mkdtemp(join(tmpdir(), "orgweave-save-"));
  path = join(folder, "Design.orgweave");
  await files.writeFile(path, OLD);
});

afterEach(() => files.rm(folder, { recursive: true, force: true }));

describe("an atomic save", () => {
  it("replaces the whole file, tells its hash and leaves nothing beside it", async () => {
    expect(await saveAtomically({ path, bytes: NEW })).toEqual({ ok: true, value: hashOf(NEW) });
    expect(await files.readFile(path, "utf8")).toBe("new");
    expect(await files.readdir(folder)).toEqual(["Design.orgweave"]);
  });

  it("keeps who may read and write the file", async () => {
    await files.chmod(path, 0o660);
    await saveAtomically({ path, bytes: NEW });
    expect((await files.stat(path)).mode & 0o777).toBe(0o660);
  });

  it("leaves the old file byte for byte wherever it fails before the rename", async () => {
    for (const step of ["open", "writeFile", "chmod", "sync", "close", "rename"] as const) {
      const saved = await saveAtomically({ path, bytes: NEW }, failingAt(step, "ENOSPC"));
      expect(saved, step).toEqual({
        ok: false,
        reason: { kind: "failed", message: "“Design.orgweave” could not be saved because the disk is full." },
      });
      expect(await files.readFile(path, "utf8"), step).toBe(OLD);
      expect(await files.readdir(folder), step).toEqual(["Design.orgweave"]);
    }
  });

  it("makes all flushes before it says that it saved", async () => {
    const steps: string[] = [];
    await saveAtomically(
      { path, bytes: NEW },
      watching((step) => steps.push(step)),
    );
    expect(steps).toEqual([
      "open wx",
      "writeFile",
      "chmod",
      "sync",
      "close",
      "rename",
      "open r",
      "sync",
      "close",
      "readFile",
    ]);
  });

  it("waits for a scanner that holds the file, but not for ever", async () => {
    let refusals = 3;
    const waits: number[] = [];
    const busy = (): SaveFileSystem => ({
      ...real(),
      sleep: async (milliseconds) => void waits.push(milliseconds),
      rename: async (from, to) => {
        if (refusals > 0) {
          refusals -= 1;
          throw fault("EBUSY");
        }
        await files.rename(from, to);
      },
    });
    expect(await saveAtomically({ path, bytes: NEW }, busy())).toMatchObject({ ok: true });
    expect(waits).toEqual([20, 50, 100]);
    refusals = Number.POSITIVE_INFINITY;
    expect(await saveAtomically({ path, bytes: NEW }, busy())).toMatchObject({
      ok: false,
      reason: {
        kind: "failed",
        message: "“Design.orgweave” could not be saved because another program is using it.",
      },
    });
    expect(await files.readdir(folder)).toEqual(["Design.orgweave"]);
  });

  it("notices a disk that gives back something else", async () => {
    const lying: SaveFileSystem = { ...real(), readFile: async () => new TextEncoder().encode("rubbish") };
    expect(await saveAtomically({ path, bytes: NEW }, lying)).toMatchObject({
      ok: false,
      reason: { kind: "failed", message: expect.stringContaining("gives back something else") },
    });
  });

  it("finds a change that came while the new file was being written", async () => {
    const late: SaveFileSystem = {
      ...real(),
      open: async (...args) => {
        const handle = await files.open(...args);
        await files.writeFile(path, "theirs");
        return handle;
      },
    };
    expect(
      await saveAtomically({ path, bytes: NEW, expectedHash: hashOf(new TextEncoder().encode(OLD)) }, late),
    ).toEqual({
      ok: false,
      reason: { kind: "conflict" },
    });
    expect(await files.readFile(path, "utf8")).toBe("theirs");
    expect(await files.readdir(folder)).toEqual(["Design.orgweave"]);
  });
});

type Step = "open" | "writeFile" | "chmod" | "sync" | "close" | "rename";

function real(): SaveFileSystem {
  return { ...files, sleep: async () => undefined };
}

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The real file system, telling every step before it is made; a step that throws is not made. */
function watching(before: (step: string) => void): SaveFileSystem {
  return {
    ...real(),
    open: async (at, flags, mode) => {
      before(`open ${flags}`);
      const handle = await files.open(at, flags, mode);
      return {
        writeFile: async (data) => {
          before("writeFile");
          await handle.writeFile(data);
        },
        chmod: async (to) => {
          before("chmod");
          await handle.chmod(to);
        },
        sync: async () => {
          before("sync");
          await handle.sync();
        },
        close: async () => {
          await handle.close();
          before("close");
        },
      };
    },
    rename: async (from, to) => {
      before("rename");
      await files.rename(from, to);
    },
    readFile: async (at) => {
      before("readFile");
      return files.readFile(at);
    },
  };
}

function failingAt(step: Step, code: string): SaveFileSystem {
  return watching((made) => {
    if (made.split(" ")[0] === step) throw fault(code);
  });
}
