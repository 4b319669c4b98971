import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDesignFiles } from "../../../../electron/main/files/design-files.ts";
import { fileArguments } from "../../../../electron/main/files/file-arguments.ts";
import { createFileTokens } from "../../../../electron/main/files/file-tokens.ts";
import { readWholeFile } from "../../../../electron/main/files/read-file.ts";
import { openRecentFiles, recentLabels } from "../../../../electron/main/files/recent-files.ts";
import { fileTokenSchema } from "../../../../shared/ipc/host.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "orgweave-files-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the tokens of files", () => {
  it("are opaque, and the same for the same file", () => {
    const tokens = createFileTokens();
    const token = tokens.grant(join(folder, "a.orgweave"));
    expect(fileTokenSchema.safeParse(token).success).toBe(true);
    expect(tokens.grant(join(folder, "x", "..", "a.orgweave"))).toBe(token);
    expect(tokens.grant(join(folder, "b.orgweave"))).not.toBe(token);
  });

  it("remember what was last read or written, and nothing for a token never given", () => {
    const tokens = createFileTokens();
    const token = tokens.grant("a.orgweave");
    expect(tokens.get(token)).toEqual({ path: resolve("a.orgweave"), hash: null });
    tokens.remember(token, "hash");
    expect(tokens.get(token)).toEqual({ path: resolve("a.orgweave"), hash: "hash" });
    tokens.remember("00000000", "hash");
    expect(tokens.get("00000000")).toBeNull();
  });
});

describe("the files of designs", () => {
  it("are not written to before somebody has seen what stands there", async () => {
    const path = join(folder, "plan.orgweave");
    await writeFile(path, "theirs");
    const recent = openRecentFiles(join(folder, "recent.json"));
    recent.add(path);
    const designs = createDesignFiles(createFileTokens(), recent);
    const token = designs.recent()[0]?.token ?? "";
    expect(await designs.saveToken(token, "ours")).toMatchObject({ status: "failed" });
    expect(await readFile(path, "utf8")).toBe("theirs");
    expect(await designs.openToken(token)).toMatchObject({ status: "opened" });
    expect(await designs.saveToken(token, "ours")).toMatchObject({ status: "saved" });
    expect(await readFile(path, "utf8")).toBe("ours");
    await recent.settled();
  });
});

describe("reading a file", () => {
  it("refuses a folder and a device, which may never end", async () => {
    expect(await readWholeFile(folder)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("is not a file"),
    });
    if (process.platform === "win32") return;
    expect(await readWholeFile("/dev/zero")).toEqual({ ok: false, reason: "“zero” is not a file." });
  });

  it("takes a file of exactly 20 MB, and none of a byte more", async () => {
    const path = join(folder, "large.orgweave");
    await writeFile(path, Buffer.alloc(20 * 1024 * 1024));
    expect(await readWholeFile(path)).toMatchObject({ ok: true });
    await writeFile(path, Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(await readWholeFile(path)).toMatchObject({ ok: false });
  });
});

describe("the recent files", () => {
  it("are ten at most, newest first, and there again at the next start", async () => {
    const path = join(folder, "recent.json");
    const recent = openRecentFiles(path);
    for (let number = 1; number <= 12; number += 1) recent.add(`/designs/${number}.orgweave`);
    recent.add("/designs/5.orgweave");
    await recent.settled();
    const again = openRecentFiles(path).list();
    expect(again).toEqual(recent.list());
    expect(again).toHaveLength(10);
    expect(again.slice(0, 2)).toEqual(["/designs/5.orgweave", "/designs/12.orgweave"]);
  });

  it("begin anew when what was kept is damaged", async () => {
    const path = join(folder, "recent.json");
    await writeFile(path, '{"files": [7]}');
    expect(openRecentFiles(path).list()).toEqual([]);
    await writeFile(path, '{"files": [');
    expect(openRecentFiles(path).list()).toEqual([]);
  });

  it("are told apart by their folder only where they must be", () => {
    const paths = ["a/plan.orgweave", "b/plan.orgweave", "b/other.orgweave"].map((path) =>
      path.replaceAll("/", sep),
    );
    expect(recentLabels(paths)).toEqual(["plan.orgweave — a", "plan.orgweave — b", "other.orgweave"]);
  });
});

describe("the arguments of a start", () => {
  it("are taken for files by their extension, from where the program was started", () => {
    const argv = ["electron", ".", "--inspect.orgweave", "-x.orgweave", "plan.ORGWEAVE", "notes.txt"];
    expect(fileArguments(argv, folder)).toEqual([join(folder, "plan.ORGWEAVE")]);
  });
});
