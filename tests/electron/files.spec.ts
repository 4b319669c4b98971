import { chmod, readdir, readFile, symlink, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Host, OpenedFile, SaveOutcome } from "../../shared/ipc/host.ts";
import { answerOpenDialog, answerSaveDialog, expect, test } from "./fixture.ts";
import type { Orgweave } from "./orgweave.ts";

test.describe("opening", () => {
  test("gives the page the chosen file's name and text, and not its place", async ({
    orgweave,
    page,
    folder,
  }) => {
    const file = await openDesign(page, orgweave, join(folder, "Frailty.orgweave"), "{“Hampshire”}");
    expect(file).toMatchObject({ name: "Frailty.orgweave", text: "{“Hampshire”}" });
    expect(JSON.stringify(file)).not.toContain(folder);
  });

  test("tells when the person closes the dialog", async ({ orgweave, page }) => {
    await answerOpenDialog(orgweave, null);
    expect(await open(page)).toEqual({ status: "cancelled" });
  });

  test("refuses a file of 21 MB by its size, and one that is not text", async ({
    orgweave,
    page,
    folder,
  }) => {
    await writeFile(join(folder, "large.orgweave"), Buffer.alloc(21 * 1024 * 1024, 32));
    await answerOpenDialog(orgweave, join(folder, "large.orgweave"));
    expect(await open(page)).toEqual({
      status: "failed",
      message:
        "“large.orgweave” could not be opened. The file is 21.0 MB; Orgweave opens files of up to 20 MB.",
    });
    await writeFile(join(folder, "picture.orgweave"), Buffer.from([0x89, 0xff, 0xfe, 0x00]));
    await answerOpenDialog(orgweave, join(folder, "picture.orgweave"));
    expect(await open(page)).toEqual({
      status: "failed",
      message: "“picture.orgweave” is not a text file, which a design is.",
    });
  });

  test("says that a file is gone, naming it without its folder", async ({ orgweave, page, folder }) => {
    await answerOpenDialog(orgweave, join(folder, "gone.orgweave"));
    expect(await open(page)).toEqual({
      status: "failed",
      message: "“gone.orgweave” could not be opened because it is no longer there.",
    });
  });
});

test.describe("saving", () => {
  test("writes the whole text to the opened file and leaves nothing beside it", async ({
    orgweave,
    page,
    folder,
  }) => {
    const path = join(folder, "Frailty.orgweave");
    const { token } = await openDesign(page, orgweave, path, "a much longer text than what is saved over it");
    expect(await save(page, token, "short")).toEqual({ status: "saved", token, name: "Frailty.orgweave" });
    expect(await readFile(path, "utf8")).toBe("short");
    expect(await readdir(folder)).toEqual(["Frailty.orgweave"]);
  });

  test("saves again and again without taking its own work for another program's", async ({
    orgweave,
    page,
    folder,
  }) => {
    const path = join(folder, "Frailty.orgweave");
    const { token } = await openDesign(page, orgweave, path, "0");
    const outcomes = await page.evaluate(async (granted) => {
      const host = window.orgweaveHost as Host;
      const texts = ["1", "2", "3", "4", "5"];
      return Promise.all(texts.map((text) => host.files.save({ token: granted, text })));
    }, token);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["saved", "saved", "saved", "saved", "saved"]);
    expect(await readFile(path, "utf8")).toBe("5");
  });

  test("writes nothing over another program's change, and writes again once it was opened anew", async ({
    orgweave,
    page,
    folder,
  }) => {
    const path = join(folder, "Frailty.orgweave");
    const { token } = await openDesign(page, orgweave, path, "mine");
    await writeFile(path, "theirs");
    expect(await save(page, token, "mine, edited")).toEqual({
      status: "conflict",
      message:
        "“Frailty.orgweave” was changed by another program since you opened it. Nothing was written. Save to a new file, or open it again.",
    });
    expect(await readFile(path, "utf8")).toBe("theirs");
    expect(await readdir(folder)).toEqual(["Frailty.orgweave"]);
    await answerOpenDialog(orgweave, path);
    expect(await open(page)).toMatchObject({ status: "opened", file: { token, text: "theirs" } });
    expect(await save(page, token, "both")).toMatchObject({ status: "saved" });
  });

  test("is no conflict when another program rewrote the same text, or moved the file away", async ({
    orgweave,
    page,
    folder,
  }) => {
    const path = join(folder, "Frailty.orgweave");
    const { token } = await openDesign(page, orgweave, path, "same");
    await writeFile(path, "same");
    expect(await save(page, token, "next")).toMatchObject({ status: "saved" });
    await unlink(path);
    expect(await save(page, token, "last")).toMatchObject({ status: "saved" });
    expect(await readFile(path, "utf8")).toBe("last");
  });

  test("keeps a link a link, and a write-protected file as it is", async ({ orgweave, page, folder }) => {
    const target = join(folder, "target.orgweave");
    const link = join(folder, "link.orgweave");
    await writeFile(target, "before");
    await symlink(target, link);
    await answerOpenDialog(orgweave, link);
    const opened = await open(page);
    if (opened.status !== "opened") throw new Error(opened.status);
    expect(await save(page, opened.file.token, "after")).toMatchObject({ status: "saved" });
    expect(await readFile(target, "utf8")).toBe("after");
    await chmod(target, 0o444);
    expect(await save(page, opened.file.token, "again")).toMatchObject({
      status: "failed",
      message: "“link.orgweave” is write-protected.",
    });
    expect(await readFile(target, "utf8")).toBe("after");
  });

  test("refuses a token that no dialog gave out", async ({ page }) => {
    expect(await save(page, "0123456789abcdef", "text")).toMatchObject({ status: "failed" });
  });
});

test.describe("saving to a new file", () => {
  test("adds the extension, replaces what is there, and knows the file afterwards", async ({
    orgweave,
    page,
    folder,
  }) => {
    await answerSaveDialog(orgweave, join(folder, "New structure"));
    const saved = await saveAs(page, "New structure", "first");
    expect(saved).toMatchObject({ status: "saved", name: "New structure.orgweave" });
    if (saved.status !== "saved") throw new Error(saved.status);
    expect(await save(page, saved.token, "second")).toMatchObject({ status: "saved" });
    await answerSaveDialog(orgweave, join(folder, "New structure.orgweave"));
    expect(await saveAs(page, "New structure", "third")).toMatchObject({
      status: "saved",
      token: saved.token,
    });
    expect(await readFile(join(folder, "New structure.orgweave"), "utf8")).toBe("third");
  });

  test("asks before the added extension replaces a file", async ({ orgweave, page, folder }) => {
    const path = join(folder, "Structure.orgweave");
    await writeFile(path, "kept");
    await answerSaveDialog(orgweave, join(folder, "Structure"));
    await orgweave.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    }, null);
    expect(await saveAs(page, "Structure", "new")).toEqual({ status: "cancelled" });
    expect(await readFile(path, "utf8")).toBe("kept");
  });

  test("suggests a name only: no folder can be smuggled in", async ({ orgweave, page }) => {
    await orgweave.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async (...args: unknown[]) => {
        const options = args.at(-1) as { readonly defaultPath: string };
        (globalThis as unknown as { suggested: string }).suggested = options.defaultPath;
        return { canceled: true, filePath: "" };
      };
    }, null);
    expect(await saveAs(page, "../../etc/Frailty: “A/B”", "x")).toEqual({ status: "cancelled" });
    const suggested = await orgweave.evaluate(
      () => (globalThis as unknown as { suggested: string }).suggested,
      null,
    );
    expect(suggested).toBe("etc Frailty “A B”.orgweave");
  });
});

async function openDesign(page: Page, orgweave: Orgweave, path: string, text: string): Promise<OpenedFile> {
  await writeFile(path, text);
  await answerOpenDialog(orgweave, path);
  const outcome = await open(page);
  if (outcome.status !== "opened") throw new Error(`Not opened: ${JSON.stringify(outcome)}`);
  return outcome.file;
}

function open(page: Page) {
  return page.evaluate(() => (window.orgweaveHost as Host).files.open());
}

function save(page: Page, token: string, text: string): Promise<SaveOutcome> {
  return page.evaluate((request) => (window.orgweaveHost as Host).files.save(request), { token, text });
}

function saveAs(page: Page, suggestedName: string, text: string): Promise<SaveOutcome> {
  return page.evaluate((request) => (window.orgweaveHost as Host).files.saveAs(request), {
    suggestedName,
    text,
  });
}
