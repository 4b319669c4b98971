import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixture.ts";
import { COO, CRISIS, expectRows, OLDER } from "./tasks/task.ts";

test("Escape puts a carried post back wherever the keyboard has gone, and nothing is given by accident", async ({
  design,
  page,
}) => {
  await page.keyboard.press("Control+3");
  await expect(design.canvas).toHaveAccessibleName("Spans and layers");
  const post = design.post(COO);
  await post.focus();
  await press(page, "Shift+M");
  await expect(design.canvas).toHaveAccessibleName("Matrix");
  await expect(ghost(page)).toBeVisible();
  await press(page, "Escape");
  await expect(ghost(page)).toHaveCount(0);
  await expect(post).toBeFocused();
  await design.cell(CRISIS, "Southampton").click();
  await press(page, "ArrowDown", "Enter");
  await expect(design.undoButton).toBeDisabled();
});

test("a post picked up where no matrix is on screen is carried to it and put down there", async ({
  design,
  page,
}) => {
  await page.keyboard.press("Control+4");
  await design.post(COO).focus();
  await press(page, "Shift+M");
  await expect(page.locator("[data-region=canvas] [role=columnheader]:focus")).toHaveCount(1);
  await press(page, "ArrowDown", "Enter");
  await expect(design.undoButton).toHaveAccessibleName(/Chief Operating Officer leads Adult mental health/);
});

test("another view or another option ends a carry", async ({ design, page }) => {
  await design.cell(CRISIS, "Southampton").click();
  await press(page, "Shift+M", "ArrowDown");
  await expect(ghost(page)).toBeVisible();
  await press(page, "Control+4");
  await expect(ghost(page)).toHaveCount(0);
  await press(page, "Control+1");
  const place = page.locator("[data-region=canvas] [role=gridcell]:focus");
  await expect(place).toHaveCount(1);
  const before = await place.getAttribute("id");
  await press(page, "ArrowUp");
  await expect(place).not.toHaveAttribute("id", before ?? "");
  await expect(design.undoButton).toBeDisabled();
});

test("what the chart carries goes back to where it was by Escape, and ends with the view", async ({
  design,
  page,
}) => {
  await design.showReportingLines();
  const post = design.canvas.getByRole("treeitem", { name: /^Chief Operating Officer/ });
  await post.click();
  await press(page, "Shift+M", "ArrowRight", "Escape");
  await expect(ghost(page)).toHaveCount(0);
  await expect(post).toBeFocused();
  await press(page, "Shift+M");
  await expect(ghost(page)).toBeVisible();
  await press(page, "Control+3");
  await expect(ghost(page)).toHaveCount(0);
  await expect(design.undoButton).toBeDisabled();
});

test("where there is no matrix yet, a post is not picked up, and the reason is told", async ({
  start,
  page,
}) => {
  const design = await start.newDesign();
  await press(page, "p");
  await expect(design.panel.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.keyboard.type("Head of Outreach");
  await press(page, "Enter");
  await design.post("Head of Outreach").focus();
  await press(page, "Shift+M");
  await expect(ghost(page)).toHaveCount(0);
  await expect(design.message(/no service line or geography to carry it to/)).toBeVisible();
});

test("the first arrow already moves a row that is carried, and Escape gives the focus back to it", async ({
  design,
  page,
}) => {
  const row = design.row(CRISIS);
  await row.click({ position: { x: 200, y: 8 } });
  await press(page, "Shift+M", "ArrowDown");
  await expect(page.getByText(`Move after ${OLDER}`, { exact: true }).first()).toBeVisible();
  await press(page, "ArrowDown", "Escape");
  await expect(row).toBeFocused();
  await press(page, "Shift+M", "ArrowDown", "Enter");
  await expectRows(design, [OLDER, CRISIS]);
});

test("a division that is carried passes over the rows inside it", async ({ design, page }) => {
  await design.row("Adult mental health").click({ position: { x: 150, y: 14 } });
  await press(page, "Shift+M", "ArrowDown", "Enter");
  await expect
    .poll(async () => (await design.rowNames())[0], { message: "the first row" })
    .toBe("Children and families");
});

test("a mandate is picked up with Shift+M from its post in a header, and from the details of its post", async ({
  design,
  page,
}) => {
  const title = "Head of Service, Crisis and liaison";
  await design.chip(design.row(CRISIS), title).click();
  await press(page, "Shift+M");
  await expect(design.row(CRISIS)).toBeFocused();
  await press(page, "ArrowDown", "Enter");
  await expect(design.row(OLDER)).toHaveAccessibleName(new RegExp(title));
  await expect(design.row(CRISIS)).not.toHaveAccessibleName(new RegExp(title));
  await press(page, "Control+z");

  const leads = design.panel.getByRole("region", { name: "Leads" });
  await leads.getByRole("button", { name: "Crisis and liaison (practice)", exact: true }).focus();
  await press(page, "Shift+M", "ArrowDown", "Enter");
  await expect(design.row(OLDER)).toHaveAccessibleName(new RegExp(title));
});

test("the menu of a header picks up the mandates held there", async ({ design, page }) => {
  const title = "Head of Service, Crisis and liaison";
  await design.row(CRISIS).click({ position: { x: 200, y: 8 } });
  await press(page, "Shift+F10");
  await page.getByRole("menuitem", { name: "Carry the mandate of Head of Service" }).press("Enter");
  await expect(design.row(CRISIS)).toBeFocused();
  await press(page, "ArrowDown", "Enter");
  await expect(design.row(OLDER)).toHaveAccessibleName(new RegExp(title));
});

test("the list of shortcuts names what is carried, and says what Alt and an arrow do on a header", async ({
  design,
  page,
}) => {
  await design.isShown();
  await design.chooseFromMenu(/Keyboard shortcuts/);
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(dialog.getByRole("row", { name: /Shift\+M/ }).first()).toContainText("mandate");
  await expect(dialog.getByRole("row", { name: /^Alt \+ arrow keys/ })).toContainText(
    "elsewhere Alt+← and Alt+→ go back and forward",
  );
});

function ghost(page: Page) {
  return page.locator("[data-ghost]");
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
