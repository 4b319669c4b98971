import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { test } from "./support/fixture.ts";

const PREDECESSORS = join(import.meta.dirname, "../../resources/examples/hiow-predecessors.orgweave");

const ONE = "Single trust, matrix";
const OTHER = "Four predecessor organisations";

const tab = (page: Page, name: string) =>
  page.getByRole("group", { name: "Options" }).getByRole("button", { name, exact: false });
const part = (page: Page, name: string) =>
  page.getByRole("group", { name: "Show the comparison as" }).getByRole("button", { name });
/** Comparing runs beside the page, and gets what the machine leaves it. */
const PATIENCE = { timeout: 30_000 };

const matrices = (page: Page) => page.getByRole("application", { name: /^Matrices of/ });

async function chooseInMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Options of the design" }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Chooses the predecessors’ design, where the application asks for a file. */
async function addPredecessors(page: Page): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await chooseInMenu(page, "Add options from a design file…");
  await (await chooser).setFiles(PREDECESSORS);
  await expect(tab(page, OTHER)).toHaveAttribute("aria-pressed", "true");
}

test.beforeEach(async ({ page }) => {
  // The native picker cannot be reached from here; without it the page asks by a file field.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
  });
});

test("two options are compared: side by side, as changes that lead to their place, and by their matches", async ({
  design,
  page,
}) => {
  await page.keyboard.press("Control+5");
  await expect(page.getByRole("heading", { name: "Nothing to compare yet" })).toBeVisible();

  await addPredecessors(page);
  await expect(matrices(page)).toBeVisible(PATIENCE);
  await matrices(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const strip = page.getByRole("status", { name: "The chosen cell in every option" });
  await expect(strip.getByRole("listitem")).toHaveCount(2);
  await expect(strip).toContainText(/WTE|Not delivered/);
  await expectAccessible(page);
  await page.keyboard.press("Space");
  await expect(strip.getByRole("heading")).toContainText("folded");
  await page.keyboard.press("Space");
  await expect(strip.getByRole("heading")).not.toContainText("folded");
  const names = page.getByRole("separator", { name: "Width of the names" });
  await names.focus();
  await page.keyboard.press("ArrowRight");
  await expect(names).toHaveAttribute("aria-valuenow", "230");
  await page.getByRole("button", { name: "Fold all service lines" }).click();
  await page.getByRole("button", { name: "Unfold all service lines" }).click();
  await expect(page.getByRole("button", { name: "Fold all service lines" })).toBeVisible();

  await part(page, "Changes").click();
  const status = page.getByText(/^[\d,]+ changes\./);
  await expect(status).toBeVisible(PATIENCE);
  const all = Number((await status.innerText()).replace(/\D/g, ""));
  const kind = page.getByRole("combobox", { name: "Kind" });
  await kind.selectOption({ index: 1 });
  await expect(page.getByText(/^[\d,]+ of [\d,]+ changes\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await kind.selectOption("post");
  await page.getByRole("searchbox", { name: "With the words" }).fill("chief executive");
  const listed = page.getByRole("list", { name: "Changes" }).getByRole("button");
  await expect.poll(async () => listed.count()).toBeLessThan(all);
  await expectAccessible(page);
  await listed.first().click();
  await expect(page.getByRole("main", { name: "Reporting lines" })).toBeVisible();
  await expect(design.panel).toContainText(/chief executive/i);

  await page.keyboard.press("Control+5");
  await expect(page.getByRole("searchbox", { name: "With the words" })).toHaveValue("chief executive");
  await part(page, "Matches").click();
  const matches = page.getByRole("list", { name: "Matches" });
  const first = matches.getByRole("button", { name: /^The same: / }).first();
  const label = ((await first.getAttribute("aria-label")) ?? "").replace("The same: ", "");
  await first.click();
  await expect(matches.getByRole("button", { name: `The same: ${label}`, exact: true })).toHaveCount(
    0,
    PATIENCE,
  );
  await expectAccessible(page);
  await design.undoButton.click();
  await expect(matches.getByRole("button", { name: `The same: ${label}`, exact: true })).toHaveCount(
    1,
    PATIENCE,
  );
  await matches.getByRole("button", { name: `Not the same: ${label}`, exact: true }).click();
  await expect(matches.getByRole("button", { name: `The same: ${label}`, exact: true })).toHaveCount(
    0,
    PATIENCE,
  );
});

test("options are held against each other in numbers, at pay bands that can be changed", async ({
  design,
  page,
}) => {
  await addPredecessors(page);
  await page.keyboard.press("Control+5");
  await part(page, "Numbers").click();
  const table = page.getByRole("table", { name: "Options in numbers" });
  await expect(table.getByRole("columnheader", { name: ONE })).toBeVisible(PATIENCE);
  const cost = table.getByRole("row", { name: /^Cost of posts a year/ });
  await expect(cost.getByText("best")).toHaveCount(1);
  const before = await cost.innerText();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Pay bands…" }).click();
  const dialog = page.getByRole("dialog", { name: "Pay bands" });
  const top = dialog.getByRole("textbox", { name: "Top of band 9" });
  await top.fill("20");
  await top.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("not above its top");
  await top.fill("200,000");
  await top.press("Enter");
  await expect(dialog).toContainText("pay bands of its own");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect.poll(async () => cost.innerText(), PATIENCE).not.toBe(before);
  await design.undoButton.click();
  await expect.poll(async () => cost.innerText(), PATIENCE).toBe(before);
});

test("options are duplicated, renamed, ordered, archived, brought back and deleted, and shown by one key", async ({
  design,
  page,
}) => {
  await chooseInMenu(page, "Duplicate this option");
  const copy = `${ONE}, copy`;
  await expect(tab(page, copy)).toHaveAttribute("aria-pressed", "true");
  await chooseInMenu(page, "Rename…");
  await page.getByRole("textbox", { name: `Name of the option ${copy}` }).fill("Option B");
  await page.keyboard.press("Enter");
  await expect(tab(page, "Option B")).toBeVisible();

  await design.canvas.focus();
  await page.keyboard.press("[");
  await expect(tab(page, ONE)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("]");
  await expect(tab(page, "Option B")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Alt+1");
  await expect(tab(page, ONE)).toHaveAttribute("aria-pressed", "true");

  await tab(page, "Option B").dragTo(tab(page, ONE), { targetPosition: { x: 4, y: 8 } });
  const names = () => page.getByRole("group", { name: "Options" }).getByRole("button").allInnerTexts();
  await expect.poll(names).toEqual(["Option B", ONE]);
  await chooseInMenu(page, "Move left");
  await expect.poll(names).toEqual([ONE, "Option B"]);

  await page.keyboard.press("Alt+2");
  await chooseInMenu(page, "Archive this option");
  await expect.poll(names).toEqual([ONE]);
  await page.keyboard.press("Control+Shift+O");
  const dialog = page.getByRole("dialog", { name: "Options of the design" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Bring back Option B" }).click();
  await dialog.getByRole("textbox", { name: "Description" }).nth(1).fill("Led by place.");
  await dialog.getByRole("button", { name: "Delete Option B" }).click();
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByRole("textbox", { name: "Description" }).nth(1)).toHaveValue("Led by place.");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect.poll(names).toEqual([ONE, "Option B"]);

  await page.keyboard.press("Control+5");
  await expect(page.getByText(`Option B is the same as ${ONE}.`)).toBeVisible(PATIENCE);
});
