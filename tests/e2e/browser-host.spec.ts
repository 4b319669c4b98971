import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";

test.describe("in a plain browser", () => {
  test("nothing asks for anything beyond the bundle, and nothing breaks its policy", async ({ page }) => {
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) foreign.push(request.url());
    });
    await openExample(page);
    await page.getByText("Reporting lines").first().click();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("a PDF is made by the server and written where the person chose", async ({ page }) => {
    await usePrivateFiles(page);
    await openExample(page);
    await startExport(page);
    await expect(page.getByText(/^Exported to .+\.pdf\.$/).first()).toBeVisible({ timeout: 30_000 });
    const [name = ""] = await privateFiles(page);
    const bytes = await readPrivateFile(page, name);
    const folder = await mkdtemp(join(tmpdir(), "orgweave-pdf-"));
    try {
      await writeFile(join(folder, "exported.pdf"), Buffer.from(bytes));
      expect(execFileSync("pdfinfo", [join(folder, "exported.pdf")], { encoding: "utf8" })).toMatch(
        /Tagged:\s+yes/,
      );
      expect(execFileSync("pdftotext", [join(folder, "exported.pdf"), "-"], { encoding: "utf8" })).toContain(
        "Community mental health teams",
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("a PDF that is stopped leaves no file, and the next one is made", async ({ page }) => {
    await usePrivateFiles(page);
    await openExample(page);
    await startExport(page);
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(page.getByRole("dialog").getByRole("button", { name: "Export" })).toBeVisible();
    expect(await privateFiles(page)).toEqual([]);
    await expect(async () => {
      await page.getByRole("dialog").getByRole("button", { name: "Export" }).click();
      await expect(page.getByText(/^Exported to/).first()).toBeVisible({ timeout: 20_000 });
    }).toPass({ timeout: 40_000 });
  });

  test("without a file picker the PDF comes as a download", async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined });
    });
    await openExample(page);
    const downloading = page.waitForEvent("download", { timeout: 30_000 });
    await startExport(page);
    expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/);
  });

  test("a saved file is written whole, and another program's change is not overwritten", async ({ page }) => {
    await usePrivateFiles(page);
    await openExample(page);
    await page.keyboard.press("Control+S");
    await expect.poll(() => privateFiles(page)).toHaveLength(1);
    const [name = ""] = await privateFiles(page);
    await expect
      .poll(async () => new TextDecoder().decode(Uint8Array.from(await readPrivateFile(page, name))))
      .toContain('"orgweave"');
    await page.evaluate(async (file) => {
      const folder = await navigator.storage.getDirectory();
      const writable = await (await folder.getFileHandle(file)).createWritable();
      await writable.write("theirs");
      await writable.close();
    }, name);
    await page.keyboard.press("Control+S");
    await expect(page.getByText(/was changed by another program/).first()).toBeVisible();
    expect(new TextDecoder().decode(Uint8Array.from(await readPrivateFile(page, name)))).toBe("theirs");
  });
});

/** Answers the pickers, which no test can see, with files of the page's own private folder. */
async function usePrivateFiles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { readonly suggestedName: string }) => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle(suggestedName, { create: true });
      },
    });
  });
}

async function openExample(page: Page): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("button", { name: /single trust/i })
    .first()
    .click();
  await expect(page.getByText("Community mental health teams").first()).toBeVisible();
}

async function startExport(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Export" }).click();
}

function privateFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const names: string[] = [];
    // The browser writes into a file beside it, which goes once the writing is done.
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      if (!name.endsWith(".crswap")) names.push(name);
    return names;
  });
}

function readPrivateFile(page: Page, name: string): Promise<number[]> {
  return page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(file);
    return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
  }, name);
}
