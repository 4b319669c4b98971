import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixture.ts";
import { SINGLE_TRUST } from "./support/start-page.ts";
import { COO, CRISIS } from "./tasks/task.ts";

test("in a design that has just been opened the arrow keys walk the matrix at once, and no frame is drawn for a pointer", async ({
  start,
  page,
  design: _,
}) => {
  await page.reload();
  await start.isShown();
  await start.draft("Hampshire and Isle of Wight").click();
  const corner = page.locator("[data-region=canvas] [role=columnheader]:focus");
  await expect(corner).toHaveCount(1);
  expect(await corner.evaluate((element) => element.matches(":focus-visible"))).toBe(false);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("rowheader", { name: /^Adult mental health/ })).toBeFocused();
});

test("a view chosen by key takes the focus, and the key pressed next does not leave the design", async ({
  design,
  page,
}) => {
  await design.cell(CRISIS, "Southampton").click();
  for (const view of ["6", "5", "7", "3"]) {
    await page.keyboard.press(`Control+${view}`);
    await expectFocusOnCanvas(page);
  }
  await page.keyboard.press("Control+6");
  await page.keyboard.press("Enter");
  await expect(design.canvas).toHaveAccessibleName("People");
  await page.keyboard.press("Control+1");
  await expect(design.cell(CRISIS, "Southampton")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(design.cell(CRISIS, "Portsmouth")).toBeFocused();
});

test("the chart takes the focus on the post that is selected, the tables where their keyboard was", async ({
  design,
  page,
}) => {
  await (await design.findPost(COO)).click();
  await page.keyboard.press("Control+2");
  await expect(design.canvas.getByRole("treeitem", { name: COO })).toBeFocused();
  await page.keyboard.press("Control+1");
  await expect(page.locator("[data-region=canvas] [id^='at-']:focus")).toHaveCount(1);
  await page.keyboard.press("Control+4");
  await expect(page.locator("[data-region=canvas] [role=grid] :focus")).toHaveCount(1);
  await design.canvas.getByRole("searchbox").focus();
  await page.keyboard.press("Control+1");
  await expect(page.locator("[data-region=canvas] [id^='at-']:focus")).toHaveCount(1);
});

test("a view chosen by pointer leaves the focus on its button", async ({ design, page }) => {
  await design.isShown();
  const button = page.getByRole("banner").getByRole("button", { name: "People", exact: true });
  await button.click();
  await expect(button).toBeFocused();
});

test("adding a row and naming it is one step, and undoing a design to nothing leaves the focus on the empty matrix", async ({
  start,
  page,
}) => {
  const design = await start.newDesign();
  await page.keyboard.press("l");
  await page.keyboard.type("Street outreach");
  await page.keyboard.press("Enter");
  await expect(design.row("Street outreach")).toBeFocused();
  await expect(design.undoButton).toHaveAccessibleName("Undo Add service line Street outreach");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "An empty matrix" })).toBeVisible();
  await expectFocusOnCanvas(page);
});

test("several rows are deleted as one is: told with what goes with them, undone with their selection", async ({
  design,
  page,
}) => {
  await design.row("Secure services").click({ position: { x: 200, y: 8 } });
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Delete");
  await expect(
    design.message(/^Deleted 2 service lines, and with them \d+ cells and \d+ mandates?\.$/),
  ).toBeVisible();
  await expect(design.panel.getByRole("heading", { level: 2 })).not.toHaveCount(0);
  await expectFocusOnCanvas(page);
  await page.keyboard.press("Control+z");
  for (const name of ["Secure services", "NHS Talking Therapies"])
    await expect(design.row(name)).toHaveAttribute("aria-selected", "true");
  await expect(design.panel.getByRole("heading", { level: 2 })).toHaveText("2 service lines");
  await expect(page.locator("[role=rowheader][aria-selected=true]:focus")).toHaveCount(1);
});

test("posts deleted from the list are told, and the focus goes to the post after them", async ({
  design,
  page,
}) => {
  await expect(design.post("Clinical Director, Children and families")).toBeVisible();
  const titles = await design.postTitles();
  const at = titles.findIndex((title) => title.startsWith("Clinical Director, Children"));
  const [first, second, next] = [titles[at], titles[at + 1], titles[at + 2]].map((title) =>
    (title ?? "").replace(/\s+/g, " ").trim(),
  );
  if (!first || !second || !next) throw new Error("There are three posts");
  await design.post(first).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Delete");
  await expect(design.post(first)).toHaveCount(0);
  await expect(design.message(/^Deleted 2 posts, and with them \d+ mandates/)).toBeVisible();
  await expect(design.post(next)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(design.panel.getByRole("heading", { level: 2 })).toHaveText("2 posts");
});

test("deleting the first division leaves the keyboard at the row that is first then", async ({
  design,
  page,
}) => {
  await design.row("Adult mental health").click({ position: { x: 150, y: 14 } });
  await page.keyboard.press("Delete");
  await expect(design.row("Children and families")).toBeFocused();
  await expect(design.panel.getByRole("heading", { level: 2 })).toHaveText("Children and families");
});

test("Enter pastes what the dialog of figures shows", async ({ design, page }) => {
  const cell = design.cell("Secure services", "Southampton");
  await cell.click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "12.5");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole("button", { name: "Paste 1 figure" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cell).toHaveAccessibleName(/12\.5 WTE/);
});

test("keys pressed right after a design has been opened for the first time reach the matrix", async ({
  start,
  page,
}) => {
  await start.way(SINGLE_TRUST).press("Enter");
  await expect(page.locator("[data-region=canvas] [role=columnheader]:focus")).toHaveCount(1);
});

async function expectFocusOnCanvas(page: Page): Promise<void> {
  await expect(page.locator("[data-region=canvas]:focus, [data-region=canvas] :focus")).toHaveCount(1);
}
