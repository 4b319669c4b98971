import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Host } from "../../shared/ipc/host.ts";
import { answerOpenDialog, end, expect, heard, listen, readyPage, test } from "./fixture.ts";
import { launch, type Orgweave } from "./orgweave.ts";

test.describe("recent files", () => {
  test("are listed newest first, each once, and open again by their token", async ({
    orgweave,
    page,
    folder,
  }) => {
    await openAll(orgweave, page, folder, ["one", "two", "one"]);
    const recent = await listRecent(page);
    expect(recent.map(({ name }) => name)).toEqual(["one.orgweave", "two.orgweave"]);
    const opened = await page.evaluate(
      (token) => (window.orgweaveHost as Host).files.openRecent(token),
      recent[1]?.token ?? "",
    );
    expect(opened).toMatchObject({ status: "opened", file: { name: "two.orgweave", text: "two" } });
    expect((await listRecent(page)).map(({ name }) => name)).toEqual(["two.orgweave", "one.orgweave"]);
  });

  test("stand in the menu, open from there, and can be cleared", async ({ orgweave, page, folder }) => {
    await openAll(orgweave, page, folder, ["R&D"]);
    await listen(page, "opened");
    expect(await recentMenu(orgweave)).toEqual(["R&&D.orgweave", "", "Clear the list"]);
    await clickRecent(orgweave, 0);
    await expect
      .poll(() => heard(page))
      .toMatchObject([{ status: "opened", file: { name: "R&D.orgweave", text: "R&D" } }]);
    await clickRecent(orgweave, 2);
    await expect.poll(() => recentMenu(orgweave)).toEqual(["", "Clear the list"]);
    expect(await listRecent(page)).toEqual([]);
  });

  test("name the folder where two files have the same name", async ({ orgweave, page, folder }) => {
    await mkdir(join(folder, "North"));
    await mkdir(join(folder, "South"));
    await openAll(orgweave, page, folder, ["North/plan", "South/plan"]);
    expect((await recentMenu(orgweave)).slice(0, 2)).toEqual([
      "plan.orgweave — South",
      "plan.orgweave — North",
    ]);
  });

  test("forget a file that is gone once it cannot be opened", async ({ orgweave, page, folder }) => {
    await openAll(orgweave, page, folder, ["one"]);
    await rm(join(folder, "one.orgweave"));
    const [recent] = await listRecent(page);
    const outcome = await page.evaluate(
      (token) => (window.orgweaveHost as Host).files.openRecent(token),
      recent?.token ?? "",
    );
    expect(outcome).toMatchObject({ status: "failed" });
    expect(await listRecent(page)).toEqual([]);
  });

  test("are there again after the next start", async ({ userData, folder }) => {
    const first = await launch({ userData });
    const page = await readyPage(first);
    await openAll(first, page, folder, ["one", "two"]);
    await first.evaluate(({ app }) => app.quit(), null);
    await first.ended;
    const second = await launch({ userData });
    try {
      const next = await readyPage(second);
      expect((await listRecent(next)).map(({ name }) => name)).toEqual(["two.orgweave", "one.orgweave"]);
    } finally {
      await end(second);
    }
  });
});

async function openAll(
  orgweave: Orgweave,
  page: Page,
  folder: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const path = join(folder, `${name}.orgweave`);
    await writeFile(path, name);
    await answerOpenDialog(orgweave, path);
    await page.evaluate(() => (window.orgweaveHost as Host).files.open());
  }
}

function listRecent(page: Page) {
  return page.evaluate(async () => [...(await (window.orgweaveHost as Host).files.recent())]);
}

function recentMenu(orgweave: Orgweave): Promise<string[]> {
  return orgweave.evaluate(
    ({ Menu }) =>
      (Menu.getApplicationMenu()?.getMenuItemById("recent-files")?.submenu?.items ?? []).map(
        ({ label }) => label,
      ),
    null,
  );
}

function clickRecent(orgweave: Orgweave, index: number): Promise<void> {
  return orgweave.evaluate(({ Menu }, at) => {
    Menu.getApplicationMenu()?.getMenuItemById("recent-files")?.submenu?.items[at]?.click();
  }, index);
}
