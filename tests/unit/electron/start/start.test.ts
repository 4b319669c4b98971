import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readArguments } from "../../../../electron/start/arguments.ts";
import { hasDisplay } from "../../../../electron/start/desktop.ts";
import { sourceStamp } from "../../../../electron/start/source-stamp.ts";

describe("the stamp of the sources", () => {
  let folder: string;
  const stamp = () => sourceStamp(folder, ["src", "lock.json", "missing"]);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "orgweave-stamp-"));
    await mkdir(join(folder, "src", "deep"), { recursive: true });
    await writeFile(join(folder, "src", "deep", "a.ts"), "a");
    await writeFile(join(folder, "src", "b.ts"), "b");
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("stays when only times change, as a checkout changes them", async () => {
    const before = stamp();
    await utimes(join(folder, "src", "b.ts"), new Date(0), new Date(0));
    expect(stamp()).toBe(before);
  });

  it("changes when a file is changed, added, renamed or removed", async () => {
    const stamps = new Set([stamp()]);
    await writeFile(join(folder, "src", "deep", "a.ts"), "A");
    stamps.add(stamp());
    await writeFile(join(folder, "lock.json"), "");
    stamps.add(stamp());
    await writeFile(join(folder, "src", "c.ts"), "b");
    await rm(join(folder, "src", "b.ts"));
    stamps.add(stamp());
    await rm(join(folder, "src", "c.ts"));
    stamps.add(stamp());
    expect(stamps.size).toBe(5);
  });
});

describe("the arguments of npm start", () => {
  const folder = resolve("somewhere");

  it("default to a window on the port that drafts belong to", () => {
    expect(readArguments([], folder)).toEqual({
      ok: true,
      value: { port: 4817, isBrowserWanted: false, opensWindow: true, files: [] },
    });
    const args = ["--browser", "--no-open", "--port", "5000", "a.orgweave"];
    expect(readArguments(args, folder)).toEqual({
      ok: true,
      value: {
        port: 5000,
        isBrowserWanted: true,
        opensWindow: false,
        files: [join(folder, "a.orgweave")],
      },
    });
  });

  it.each([["--port", "80"], ["--port", "70000"], ["--port", "x"], ["--port", "5000.5"], ["--what"]])(
    "are refused with the usage: %s %s",
    (...args) => {
      expect(readArguments(args, folder)).toMatchObject({
        ok: false,
        reason: expect.stringContaining("Usage: npm start"),
      });
    },
  );
});

describe("a display", () => {
  it("is asked for on Linux only", () => {
    expect(hasDisplay("linux", {})).toBe(false);
    expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
    expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
    expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
    expect(hasDisplay("darwin", {})).toBe(true);
    expect(hasDisplay("win32", {})).toBe(true);
  });
});
