import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/fixture.ts";
import type { StartPage } from "./support/start-page.ts";

test("posts are sorted, filtered, grouped and edited by pointer, and what is wrong is refused beside its field", async ({
  design,
  page,
}) => {
  const grid = await openTables(page);
  await expect(count(page)).toHaveText("69 posts · 69 WTE");

  await grid.getByRole("columnheader", { name: "Title" }).click();
  await grid.getByRole("columnheader", { name: "Title" }).click();
  await expect(grid.getByRole("columnheader", { name: "Title" })).toHaveAttribute("aria-sort", "descending");
  await expect(grid.getByRole("rowheader").first()).toHaveText("Place Operational Director, Southampton");
  await grid.getByRole("columnheader", { name: "Title" }).click();
  await expect(grid.getByRole("rowheader").first()).toHaveText("Chief Executive");

  await page.getByRole("searchbox", { name: "Search the posts" }).fill("clinical director");
  await grid.getByRole("columnheader", { name: "Holder" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Filter…" }).click();
  await page.getByRole("dialog", { name: "Filter" }).getByRole("checkbox", { name: "Vacant" }).check();
  await page.keyboard.press("Escape");
  await expect(count(page)).toHaveText(/^3 of 69 posts/);
  await page.getByRole("searchbox", { name: "Search the posts" }).fill("nobody of this name");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(count(page)).toHaveText("69 posts · 69 WTE");

  await page.getByLabel("Group by").selectOption("Discipline");
  const clinical = grid.getByRole("rowheader", { name: "Clinical 32" });
  await expect(clinical).toHaveAttribute("aria-expanded", "true");
  await clinical.click();
  await expect(clinical).toHaveAttribute("aria-expanded", "false");
  await expect(row(grid, "Chief Medical Officer")).toHaveCount(0);
  await page.getByLabel("Group by").selectOption("nothing");

  await field(grid, "Chief Medical Officer", "Level").dblclick();
  await page.keyboard.type("high");
  await page.keyboard.press("Enter");
  const level = page.getByRole("textbox", { name: "Level of Chief Medical Officer" });
  await expect(level).toHaveAttribute("aria-invalid", "true");
  await expect(level).toHaveAccessibleDescription(/^“high” is not a level; write a whole number from 0/);
  await page.keyboard.press("Escape");
  await expect(field(grid, "Chief Medical Officer", "Level")).toHaveText("1");

  await field(grid, "Chief Medical Officer", "Holder").dblclick();
  await page.keyboard.type("Dr A. Example");
  await grid.getByRole("columnheader", { name: "Title" }).click();
  await expect(field(grid, "Chief Medical Officer", "Holder")).toHaveText("Dr A. Example");
  await expect(design.panel.getByRole("textbox", { name: "Holder" })).toHaveValue("Dr A. Example");
  await design.undoButton.click();
  await expect(field(grid, "Chief Medical Officer", "Holder")).toHaveText("in post");

  await table(page, "Cells");
  const findings = field(
    page.getByRole("grid"),
    "Inpatient wards and places of safety",
    "Findings",
    "Isle of Wight",
  );
  await findings.click();
  await expect(design.panel.getByRole("article").locator("[aria-expanded=true]")).toBeVisible();
  await findings.click({ button: "right" });
  await page.getByRole("menuitem", { name: "Show on the matrix" }).click();
  await expect(design.cell("Inpatient wards and places of safety", "Isle of Wight")).toHaveAttribute(
    "aria-selected",
    "true",
  );
});

test("a block from a spreadsheet is taken as one step: what does not fit is listed, what is new is added", async ({
  design,
  page,
}) => {
  const grid = await openTables(page);
  await row(grid, "Chief Finance Officer").click();
  await paste(
    page,
    "Director of Finance\tDOF\tcorporate\tone\r\nMedical Director\tMD\tclinicl\t1\r\nDirector of Nursing\tCEO\tclinical\t1\r\n",
  );
  const dialog = page.getByRole("alertdialog", { name: "3 fields cannot be taken" });
  await expect(dialog.getByRole("row", { name: /Chief Medical Officer/ })).toContainText(
    "“clinicl” is not a discipline; write clinical, operational, professional or corporate. Did you mean “clinical”?",
  );
  await expect(dialog).toContainText("The reference CEO belongs to Chief Executive; give this post another.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Paste the 5 fields that fit" }).click();
  await expect(row(grid, "Director of Finance")).toBeVisible();
  await expect(field(grid, "Medical Director", "Reference")).toHaveText("MD");
  await expect(design.undoButton).toHaveAccessibleName("Undo Paste 5 fields");
  await design.undoButton.click();
  await expect(row(grid, "Chief Finance Officer")).toBeVisible();

  await page.getByRole("grid").getByRole("rowheader").first().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  await paste(
    page,
    "Title\tWTE\tReports to\r\nDeputy One\t0.5\tCFO\r\nDeputy Two\t0.6\tChief Finance Officer\r\n",
  );
  await expect(count(page)).toHaveText("71 posts · 70.1 WTE");
  await expect(design.undoButton).toHaveAccessibleName("Undo Paste 2 new posts");
  await page.getByRole("searchbox", { name: "Search the posts" }).fill("deputy");
  await expect(field(grid, "Deputy Two", "Reports to")).toHaveText("Chief Finance Officer");
  await expect(field(grid, "Deputy Two", "Level")).toHaveText("2");

  await row(grid, "Deputy One").click();
  await row(grid, "Deputy Two").click({ modifiers: ["Shift"], button: "left" });
  await page.keyboard.press("Control+Delete");
  await expect(count(page)).toHaveText(/^0 of 69 posts/);
  await design.undoButton.click();
  await expect(count(page)).toHaveText(/^2 of 71 posts/);
});

test("tables are walked, written, filled, copied and grown by keyboard alone", async ({ design, page }) => {
  const grid = await openTables(page);
  await page.keyboard.press("F6");
  while (!(await grid.evaluate((element) => element.contains(document.activeElement)))) {
    await page.keyboard.press("F6");
  }
  await expect(row(grid, "Chief Executive")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(grid.getByRole("columnheader", { name: "Title" })).toHaveAttribute("aria-sort", "ascending");
  const wide = await grid.getByRole("columnheader", { name: "Title" }).boundingBox();
  await page.keyboard.press("Alt+ArrowRight");
  await expect
    .poll(async () => (await grid.getByRole("columnheader", { name: "Title" }).boundingBox())?.width)
    .toBe((wide?.width ?? 0) + 16);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("op");
  await expect(page.getByRole("listbox").getByRole("option", { name: "Operational" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Tab");
  await expect(field(grid, "Chief Finance Officer", "Discipline")).toHaveText("Operational");
  await expect(field(grid, "Chief Finance Officer", "Level")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await expect(field(grid, "Chief Medical Officer", "Discipline")).toHaveText("Operational");
  expect(await copied(page)).toBe("operational\r\noperational\r\n");
  await page.keyboard.press("Control+z");
  await expect(field(grid, "Chief Medical Officer", "Discipline")).toHaveText("Clinical");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  const refused = page.getByRole("alertdialog", { name: "1 field cannot be taken" });
  await expect(refused).toContainText("The discipline is missing; write clinical");
  await page.keyboard.press("Escape");
  await expect(field(grid, "Chief Medical Officer", "Discipline")).toBeFocused();

  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  await page.keyboard.type("Night Manager");
  await page.keyboard.press("Tab");
  await page.keyboard.type("NM");
  await page.keyboard.press("Enter");
  await expect(design.undoButton).toHaveAccessibleName("Undo Add post Night Manager");
  await expect(count(page)).toHaveText("70 posts · 70 WTE");
  await page.keyboard.press("Control+Home");
  await expect(row(grid, "Chief Executive")).toBeFocused();
  await expect(design.panel.getByRole("heading", { level: 2 })).toHaveText("Chief Executive");
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: "Show in reporting lines" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(row(grid, "Chief Executive")).toBeFocused();
});

for (const scheme of ["light", "dark"] as const) {
  test(`the tables are accessible, empty, full and while they are worked with, in the ${scheme} theme`, async ({
    start,
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await emptyTable(start, page);
    await expectAccessible(page);
    await page.reload();
    await start.isShown();
    await start.openExample();
    const grid = await openTables(page);
    await row(grid, "Chief Executive").click();
    await page.keyboard.press("Shift+ArrowDown");
    await expectAccessible(page);
    await table(page, "Cells");
    await page.getByLabel("Group by").selectOption("Division");
    await grid.getByRole("gridcell").nth(20).dblclick();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await expect(page.getByRole("dialog", { name: "Filter" })).toBeVisible();
    await expectAccessible(page);
  });
}

async function emptyTable(start: StartPage, page: Page): Promise<void> {
  await start.newDesign();
  await openTables(page);
  await table(page, "Cells");
  await expect(page.getByRole("heading", { name: "No cells yet" })).toBeVisible();
}

async function openTables(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+4");
  const grid = page.getByRole("grid");
  await expect(grid).toBeVisible();
  return grid;
}

async function table(page: Page, name: string): Promise<void> {
  await page.getByRole("group", { name: "Table" }).getByRole("button", { name, exact: true }).click();
  await expect(page.getByRole("grid", { name, exact: true })).toBeVisible();
}

function count(page: Page): Locator {
  return page.getByRole("main").getByRole("status");
}

/** The header of a row, by what its first column says. */
function row(grid: Locator, name: string): Locator {
  return grid.getByRole("rowheader", { name, exact: true });
}

/** A field of a row, by the heading of its column; the row may need a second text to be told from others. */
function field(grid: Locator, name: string, heading: string, and = ""): Locator {
  const record = grid
    .getByRole("row")
    .filter({ has: grid.page().getByRole("rowheader", { name, exact: true }) })
    .filter({ hasText: and });
  return record.locator(`[data-cell$="|${COLUMNS[heading] ?? heading.toLowerCase()}"]`);
}

const COLUMNS: Readonly<Record<string, string>> = { Reference: "ref", "Reports to": "reports_to" };

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }),
    );
  }, text);
}

/** What copying now puts on the clipboard. */
async function copied(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { bubbles: true, cancelable: true, clipboardData }),
    );
    return clipboardData.getData("text/plain");
  });
}
