import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readDesign } from "../../shared/model/file/read-design.ts";
import { PROJECT } from "../support/run-cli.ts";
import { makeWorkbook } from "../support/workbook.ts";
import { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";

const EXAMPLE = join(PROJECT, "resources/examples/hiow-single-trust.orgweave");
const TABLES = join(PROJECT, "resources/examples/hiow-single-trust");
const FAULTS = join(PROJECT, "tests/fixtures/faults");

// A file dialog of the system cannot be worked from a test. Without its pickers the page asks through an input and
// saves by download, as it does in every browser that has none.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
    Reflect.deleteProperty(window, "showSaveFilePicker");
  }),
);

test("a design is opened from a file, edited, saved to it, and read back equal", async ({ start, page }) => {
  await choose(page, EXAMPLE, () => start.way("Open a file…").click());
  await expect(page.getByRole("heading", { name: "Hampshire and Isle of Wight" })).toBeVisible();
  const asOpened = await save(page);
  expect(asOpened.name).toBe("hiow-single-trust.orgweave");
  expect(readDesign(asOpened.text)).toEqual(readDesign(await readFile(EXAMPLE, "utf8")));
  expect((await save(page)).text).toBe(asOpened.text);

  await page.getByRole("button", { name: "Add a service line" }).click();
  await page.keyboard.type("Street outreach");
  await page.keyboard.press("Enter");
  const edited = readDesign((await save(page)).text);
  if (!edited.ok) throw new Error(edited.reason.problems.join("\n"));
  const names = [...edited.value.options.values()].flatMap(({ serviceLines }) =>
    [...serviceLines.values()].map(({ name }) => name),
  );
  expect(names).toHaveLength(29);
  expect(names).toContain("Street outreach");

  await page.getByRole("button", { name: "Back to the start screen" }).click();
  await expect(start.drafts).toHaveCount(1);
  await start.way("hiow-single-trust.orgweave").click();
  const reopened = new DesignPage(page);
  await reopened.isShown();
  await expect(reopened.undoButton).toBeDisabled();
  await expect(reopened.panel).toContainText("Service lines29");
});

for (const { file, says } of [
  { file: "proto-key.orgweave", says: /__proto__/ },
  { file: "newer-version.orgweave", says: /newer/ },
  { file: "not-json.orgweave", says: /not JSON/ },
]) {
  test(`${file} is refused in words, and no draft is made or touched`, async ({ design, start, page }) => {
    await design.backToStart();
    await expect(start.drafts).toHaveCount(1);
    const before = await start.drafts.allInnerTexts();
    await choose(page, join(FAULTS, file), () => start.way("Open a file…").click());
    const dialog = page.getByRole("alertdialog", { name: `${file} cannot be opened` });
    await expect(dialog).toContainText(says);
    await expect(dialog).toContainText("Nothing has been changed");
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.reload();
    await start.isShown();
    await expect(start.drafts).toHaveCount(1);
    expect(await start.drafts.allInnerTexts()).toEqual(before);
  });
}

test("a file over the limit is refused by its size, before it is read", async ({ start, page }) => {
  const chooser = page.waitForEvent("filechooser");
  await start.way("Open a file…").click();
  await (await chooser).setFiles({
    name: "huge.orgweave",
    mimeType: "application/json",
    buffer: Buffer.alloc(30 * 1024 * 1024, " "),
  });
  await expect(page.getByRole("region", { name: "Messages" })).toContainText(
    /“huge\.orgweave” could not be opened\..*MB/,
  );
  await expect(start.drafts).toHaveCount(0);
});

for (const { folder, cell } of [
  { folder: "text-for-a-number", cell: ["geographies.csv", "3", "D population", "a quarter of a million"] },
  { folder: "unknown-parent", cell: ["service_lines.csv", "3", "B parent", "Adult mental heath"] },
  { folder: "reports-to-nobody", cell: ["posts.csv", "3", "J reports_to", ""] },
]) {
  test(`a folder with ${folder} says file, row and column, and goes on when told to`, async ({
    start,
    page,
  }) => {
    await choose(page, join(FAULTS, folder), () => start.way("Import a folder of tables…").click());
    const dialog = page.getByRole("dialog", { name: `Import ${folder}` });
    const problems = dialog.getByRole("region", { name: "Problems found" }).getByRole("row");
    await expect(problems).toHaveCount(2);
    for (const text of cell) await expect(problems.nth(1)).toContainText(text);
    await expect(start.drafts).toHaveCount(0);

    await dialog.getByRole("button", { name: "Import all the same" }).click();
    await expect(page.getByRole("rowheader", { name: /^Crisis and liaison/ })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: /^Southampton/ })).toBeVisible();
  });
}

test("a folder with a wrong header names it, and cancelling leaves everything as it was", async ({
  start,
  page,
}) => {
  await choose(page, join(FAULTS, "wrong-header"), () => start.way("Import a folder of tables…").click());
  const dialog = page.getByRole("dialog", { name: "Import wrong-header" });
  await expect(dialog.getByRole("region", { name: "Problems found" })).toContainText(".csv");
  await dialog.getByRole("button", { name: /Cancel|Close/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(start.drafts).toHaveCount(0);
});

test("a workbook's wrong cells are all shown with sheet, row and column", async ({ start, page }) => {
  const workbook = makeWorkbook({
    service_lines: [
      ["name", "parent"],
      ["Frailty", ""],
      ["Crisis", "Nowhere"],
    ],
    geographies: [
      ["name", "tier", "population"],
      ["Southampton", "wider", "many"],
      ["Moon", "lunar", 3],
    ],
    cells: [
      ["service_line", "geography", "teams"],
      ["Frailty", "Southampton", -2],
    ],
    posts: [
      ["ref", "title", "discipline", "level"],
      ["CEO", "Chief Executive", "corporate", 0],
    ],
  });
  const chooser = page.waitForEvent("filechooser");
  await start.way("Import a workbook…").click();
  await (await chooser).setFiles({ name: "Structure.xlsx", mimeType: "", buffer: Buffer.from(workbook) });
  const dialog = page.getByRole("dialog", { name: "Import Structure.xlsx" });
  const places = dialog.getByRole("region", { name: "Problems found" }).getByRole("row");
  await expect(places).toHaveCount(5);
  for (const place of [
    ["sheet service_lines", "3", "B parent"],
    ["sheet geographies", "2", "C population"],
    ["sheet geographies", "3", "B tier"],
    ["sheet cells", "2", "C teams"],
  ]) {
    let row = places;
    for (const text of place) row = row.filter({ hasText: text });
    await expect(row).toHaveCount(1);
  }
  await dialog.getByRole("button", { name: "Import all the same" }).click();
  await expect(page.getByRole("rowheader", { name: /^Crisis/ })).toBeVisible();
});

test("the example's tables import to the same matrix as its design", async ({ start, page }) => {
  await choose(page, TABLES, () => start.way("Import a folder of tables…").click());
  const dialog = page.getByRole("dialog", { name: "Import hiow-single-trust" });
  await expect(dialog).toContainText(
    "Found 28 service lines, 13 geographies, 126 cells, 69 posts and 62 mandates.",
  );
  await dialog.getByRole("textbox", { name: "Name of the option" }).fill("Single trust, matrix");
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  const imported = await placesOf(page);
  await page.getByRole("button", { name: "Back to the start screen" }).click();
  await start.openExample();
  expect(imported).toEqual(await placesOf(page));
  expect(imported.length).toBeGreaterThan(100);
});

test("imported tables join an open design as one more option", async ({ design, page }) => {
  await choose(page, TABLES, () => design.chooseFromMenu("Import a folder of tables…"));
  await page.getByRole("textbox", { name: "Name of the option" }).fill("From the spreadsheet");
  await page.getByRole("button", { name: "Add to this design" }).click();
  const options = page.getByRole("group", { name: "Options", exact: true });
  await expect(options.getByRole("button", { name: "From the spreadsheet" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: "Undo Import option From the spreadsheet" }).click();
  await expect(options.getByRole("button")).toHaveText(["Single trust, matrix"]);
});

/** Does what asks for a file or folder, and chooses it. */
async function choose(page: Page, path: string, ask: () => Promise<void>): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await ask();
  await (await chooser).setFiles(path);
}

/** Saves the open design, and gives what was written. */
async function save(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const download = await saved;
  await expect(
    page
      .getByRole("region", { name: "Messages" })
      .getByText(`Saved to ${download.suggestedFilename()}.`)
      .last(),
  ).toBeVisible();
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** What every place of the matrix that is on screen says, in the order of the grid. */
async function placesOf(page: Page): Promise<readonly string[]> {
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  const labels = await page
    .getByRole("main")
    .locator("[role=rowheader],[role=columnheader],[role=gridcell]")
    .evaluateAll((places) =>
      places.map((place) => place.getAttribute("aria-label") ?? place.textContent ?? ""),
    );
  return labels.sort();
}
