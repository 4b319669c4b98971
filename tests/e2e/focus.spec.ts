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
