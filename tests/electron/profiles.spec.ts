import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Host } from "../../shared/ipc/host.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixture.ts";

test.describe("rules profiles", () => {
  test("are written where the person says, whole, under their own ending", async ({
    orgweave,
    page,
    folder,
  }) => {
    await answerSaveDialog(orgweave, join(folder, "Ours"));
    expect(await save(page, "{“rules”}")).toEqual({ status: "saved", name: "Ours.orgweave-rules" });
    expect(await readFile(join(folder, "Ours.orgweave-rules"), "utf8")).toBe("{“rules”}");
    expect(await readdir(folder)).toEqual(["Ours.orgweave-rules"]);
  });

  test("come to the page with their name and text, and not their place", async ({
    orgweave,
    page,
    folder,
  }) => {
    for (const name of ["Ours.orgweave-rules", "theirs.json"]) {
      await writeFile(join(folder, name), "\uFEFF{“rules”}");
      await answerOpenDialog(orgweave, join(folder, name));
      expect(await open(page)).toEqual({ status: "opened", name, text: "{“rules”}" });
    }
  });

  test("that are no text, too large or gone are said, and so is a closed dialog", async ({
    orgweave,
    page,
    folder,
  }) => {
    await writeFile(join(folder, "picture.json"), Buffer.from([0x89, 0xff, 0xfe, 0x00]));
    await answerOpenDialog(orgweave, join(folder, "picture.json"));
    expect(await open(page)).toEqual({
      status: "failed",
      message: "“picture.json” is not a text file, which a profile is.",
    });
    await writeFile(join(folder, "large.json"), Buffer.alloc(21 * 1024 * 1024, 32));
    await answerOpenDialog(orgweave, join(folder, "large.json"));
    expect(await open(page)).toMatchObject({ status: "failed", message: expect.stringContaining("21.0 MB") });
    await answerOpenDialog(orgweave, join(folder, "gone.json"));
    expect(await open(page)).toMatchObject({
      status: "failed",
      message: expect.stringContaining("no longer"),
    });
    await answerOpenDialog(orgweave, null);
    expect(await open(page)).toEqual({ status: "cancelled" });
    await answerSaveDialog(orgweave, null);
    expect(await save(page, "{}")).toEqual({ status: "cancelled" });
  });

  test("are no designs: they come into no list of recent files", async ({ orgweave, page, folder }) => {
    await answerSaveDialog(orgweave, join(folder, "Ours.orgweave-rules"));
    await save(page, "{}");
    await answerOpenDialog(orgweave, join(folder, "Ours.orgweave-rules"));
    await open(page);
    expect(await page.evaluate(() => (window.orgweaveHost as Host).files.recent())).toEqual([]);
  });
});

function open(page: Page) {
  return page.evaluate(() => (window.orgweaveHost as Host).profiles.open());
}

function save(page: Page, text: string) {
  return page.evaluate(
    (written) =>
      (window.orgweaveHost as Host).profiles.save({ suggestedName: "Strict.orgweave-rules", text: written }),
    text,
  );
}
