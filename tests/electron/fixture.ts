import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import type { Host } from "../../shared/ipc/host.ts";
import { launch, type Orgweave } from "./orgweave.ts";

export { expect };

declare global {
  interface Window {
    readonly orgweaveHost?: Host;
    /** What a test keeps in the page from one step to the next. */
    heard?: unknown[];
  }
}

interface Fixtures {
  /** An empty folder for the files of one test. */
  readonly folder: string;
  /** Where the application keeps its settings in one test. */
  readonly userData: string;
  readonly orgweave: Orgweave;
  readonly page: Page;
}

/** A test with the application running, ended and tidied away afterwards. */
export const test = base.extend<Fixtures>({
  // Playwright requires the pattern, empty or not.
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "orgweave-files-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  userData: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "orgweave-settings-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  orgweave: async ({ userData }, use) => {
    const orgweave = await launch({ userData });
    await use(orgweave);
    await end(orgweave);
  },
  page: async ({ orgweave }, use) => {
    await use(await readyPage(orgweave));
  },
});

/** The page of the main window once it has said what can be done: from then on nothing of it is still to come. */
export async function readyPage(orgweave: Orgweave): Promise<Page> {
  const page = await orgweave.page();
  await expect
    .poll(
      () =>
        orgweave.evaluate(
          ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("file.open")?.enabled,
          null,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  return page;
}

/** Ends the application however it stands: without asking the page, as the page may be part of the test. */
export async function end(orgweave: Orgweave): Promise<void> {
  const quitting = orgweave.evaluate(({ app }) => app.exit(0), null).catch(() => undefined);
  const late = new Promise<void>((resolve) => setTimeout(resolve, 5000));
  await Promise.race([Promise.all([quitting, orgweave.ended]), late]);
  await orgweave.kill();
}

/** Says what the person chooses in the next open dialogs; nothing means closing them. */
export function answerOpenDialog(orgweave: Orgweave, path: string | null): Promise<void> {
  return orgweave.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({
      canceled: chosen === null,
      filePaths: chosen === null ? [] : [chosen],
    });
  }, path);
}

/** Says where the person saves in the next save dialogs; nothing means closing them. */
export function answerSaveDialog(orgweave: Orgweave, path: string | null): Promise<void> {
  return orgweave.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? "" });
  }, path);
}

/** Starts to collect in the page what main tells it; read with {@link heard}. */
export async function listen(page: Page, to: "commands" | "opened" | "progress"): Promise<void> {
  await page.evaluate((kind) => {
    const host = window.orgweaveHost as Host;
    const heard: unknown[] = [];
    window.heard = heard;
    const take = (item: unknown) => void heard.push(item);
    if (kind === "commands") host.menu.onCommand(take);
    else if (kind === "opened") host.files.onOpened(take);
    else host.exports.onProgress(take);
  }, to);
}

export function heard(page: Page): Promise<unknown[]> {
  return page.evaluate(() => window.heard ?? []);
}
