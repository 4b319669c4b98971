import type { Page } from "@playwright/test";
import type { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";
import { pull } from "./support/pointer.ts";
import { StartPage } from "./support/start-page.ts";
import { COMMUNITY, CRISIS, expectRows, INPATIENT } from "./tasks/task.ts";

test("the arrow keys walk the grid, and Home, End and Ctrl go to its edges", async ({ design, page }) => {
  await enterGrid(page);
  await press(page, "ArrowDown", "ArrowRight");
  await expect(design.cell("Adult mental health", "Trust-wide")).toBeFocused();
  await press(page, "ArrowRight", "ArrowDown", "ArrowDown");
  await expect(design.cell("Community mental health teams", "Southampton")).toBeFocused();
  await expect(design.cell("Community mental health teams", "Southampton")).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(design.panel.getByRole("heading", { level: 2 })).toHaveText(
    "Community mental health teams × Southampton",
  );
  await press(page, "Home");
  await expect(design.row("Community mental health teams")).toBeFocused();
  await press(page, "Control+End");
  const corner = design.cell("General practice services", "South East Hampshire");
  await expect(corner).toBeFocused();
  await expect(corner).toBeInViewport({ ratio: 1 });
  await press(page, "Control+Home", "ArrowRight");
  await expect(design.column("Trust-wide")).toBeFocused();
  await expect(design.column("Trust-wide")).toBeInViewport();
  await expectVisibleFocus(page);
});

test("rows are added, named, moved, folded and deleted by keyboard", async ({ design, page }) => {
  await enterGrid(page);
  await press(page, "l");
  await expect(page.getByRole("textbox", { name: "Name of the service line" })).toBeFocused();
  await page.keyboard.type("Street outreach");
  await press(page, "Enter");
  const row = design.row("Street outreach");
  await expect(row).toBeFocused();
  await expectVisibleFocus(page);

  await press(page, "Alt+ArrowUp");
  await expectLastRows(design, ["Street outreach", "Primary care", "General practice services"]);
  await expect(row).toBeFocused();
  await press(page, "Alt+ArrowDown");
  await expectLastRows(design, ["Primary care", "General practice services", "Street outreach"]);
  await press(page, "Alt+ArrowRight");
  await expect(belongsTo(design)).toHaveText(/Primary care/);
  await press(page, "Alt+ArrowLeft");
  await expect(belongsTo(design)).toHaveText(/Nothing/);
  await expect(row).toBeFocused();

  await press(page, "F2");
  await page.keyboard.type("Never mind");
  await press(page, "Escape");
  await expect(row).toBeFocused();
  await press(page, "F2");
  await page.keyboard.type("Outreach");
  await press(page, "Enter");
  await expect(design.row("Outreach")).toBeFocused();

  await press(page, "Delete");
  await expect(design.row("Outreach")).toHaveCount(0);
  await expect(design.row("General practice services")).toBeFocused();
  await press(page, "Control+z");
  await expect(design.row("Outreach")).toBeVisible();
  await press(page, "Control+Shift+Z");
  await expect(design.row("Outreach")).toHaveCount(0);
  await expectFocusOnCanvas(page);

  await press(page, "Control+Home", "ArrowDown", " ");
  await expect(design.row("Adult mental health")).toHaveAttribute("aria-expanded", "false");
  await expect(design.row("Crisis and liaison")).toHaveCount(0);
  await expect(design.row("Adult mental health")).toBeFocused();
  await press(page, " ");
  await expect(design.row("Crisis and liaison")).toBeVisible();
  await design.isSaved();
});

test("columns are added, named, moved and deleted by keyboard", async ({ design, page }) => {
  await enterGrid(page);
  await press(page, "g");
  await page.keyboard.type("Wessex coast");
  await press(page, "Enter");
  const column = design.column("Wessex coast");
  await expect(column).toBeFocused();
  await expect(column).toBeInViewport({ ratio: 0.9 });
  await press(page, "Alt+ArrowLeft");
  await expect
    .poll(async () => (await design.columnNames()).slice(0, 2))
    .toEqual(["Wessex coast", "Trust-wide"]);
  await expect(column).toBeFocused();
  await press(page, "Delete");
  await expect(column).toHaveCount(0);
  await expectFocusOnCanvas(page);
  await press(page, "Control+z", "Control+z", "Control+z");
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  await expectFocusOnCanvas(page);
});

test("a cell is delivered with Enter, filled in the inspector, and withdrawn with Delete", async ({
  design,
  page,
}) => {
  const cell = design.cell("Inpatient wards and places of safety", "Trust-wide");
  await enterGrid(page);
  await press(page, "ArrowDown", "ArrowDown", "ArrowRight");
  await expect(cell).toBeFocused();
  await press(page, "Enter");
  await expect(cell).toHaveAccessibleName(/WTE not stated/);
  await expect(cell).toBeFocused();
  await press(page, "Enter");
  await expectFocusIn(page, "right");
  await design.panel.getByRole("textbox", { name: "Teams" }).focus();
  await page.keyboard.type("4");
  await press(page, "Enter");
  await expect(cell).toHaveAccessibleName(/4 teams/);
  await press(page, "Shift+F6");
  await expect(cell).toBeFocused();
  await press(page, "Delete");
  await expect(cell).toHaveAccessibleName(/not delivered/);
  await expect(cell).toBeFocused();
  await expectVisibleFocus(page);
});

test("a mandate is given with M, and the focus comes back to where it was", async ({ design, page }) => {
  const row = design.row("Secure services");
  await enterGrid(page);
  await press(page, "ArrowDown", ...Array.from({ length: 5 }, () => "ArrowDown"));
  await expect(row).toBeFocused();
  await press(page, "m");
  const dialog = page.getByRole("dialog", { name: "Give a mandate" });
  await expect(dialog.getByRole("combobox", { name: "Post" })).toBeFocused();
  await press(page, "Escape", "Escape");
  await expect(dialog).toHaveCount(0);
  await expect(row).toBeFocused();

  await press(page, "m");
  await expect(dialog.getByRole("combobox", { name: "Post" })).toBeFocused();
  await page.keyboard.type("Chief Operating");
  await press(page, "ArrowDown", "Enter");
  await expect(dialog.getByRole("combobox", { name: "Post" })).toHaveValue("Chief Operating Officer");
  await press(page, "Enter");
  await expect(dialog).toHaveCount(0);
  await expect(row).toHaveAccessibleName(/operational Chief Operating Officer/);
  await expect(row).toBeFocused();
});

test("Shift+F10 opens the menu of a place, and what it does leaves the focus on the canvas", async ({
  design,
  page,
}) => {
  await enterGrid(page);
  await press(page, "ArrowDown");
  await press(page, "Shift+F10");
  const menu = page.getByRole("menu", { name: "What to do here" });
  await expect(menu.getByRole("menuitem", { name: "Rename" })).toBeFocused();
  await press(page, "Escape");
  await expect(menu).toHaveCount(0);
  await expect(design.row("Adult mental health")).toBeFocused();

  await press(page, "Shift+F10", "End", "Enter");
  await expect(menu).toHaveCount(0);
  await expect(design.row("Adult mental health")).toHaveCount(0);
  await expectFocusOnCanvas(page);
  await press(page, "Control+z");
  await expect(design.row("Adult mental health")).toBeVisible();
});

test("F6 and Shift+F6 go round the parts of the window", async ({ page, design }) => {
  await enterGrid(page);
  await design.isShown();
  for (const region of ["right", "top", "left", "canvas", "right"]) {
    await press(page, "F6");
    await expectFocusIn(page, region);
    await expectVisibleFocus(page);
  }
  await press(page, "Shift+F6");
  await expectFocusIn(page, "canvas");
});

test("posts are added with P, edited, given a mandate and deleted by keyboard", async ({ design, page }) => {
  await enterGrid(page);
  await press(page, "p");
  await expect(design.panel.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.keyboard.type("Head of Outreach");
  await press(page, "Enter");
  await expect(design.panel.getByRole("heading", { name: "Head of Outreach" })).toBeVisible();

  await design.posts.getByRole("searchbox").focus();
  await page.keyboard.type("outreach");
  await press(page, "Tab", "Tab");
  await expect(design.post("Head of Outreach")).toBeFocused();
  await press(page, "m");
  const dialog = page.getByRole("dialog", { name: "Give a mandate" });
  await dialog.getByRole("combobox", { name: "Service line" }).focus();
  await page.keyboard.type("Secure");
  await press(page, "ArrowDown", "Enter");
  await dialog.getByRole("button", { name: "Give mandate" }).focus();
  await press(page, "Enter");
  await expect(design.row("Secure services")).toHaveAccessibleName(/operational Head of Outreach/);
  await expect(design.post("Head of Outreach")).toBeFocused();

  await press(page, "Enter");
  await design.panel.getByRole("button", { name: "Delete post" }).focus();
  await press(page, "Enter");
  await expect(design.post("Head of Outreach")).toHaveCount(0);
  await expectFocusIn(page, "right");
});

test("on the chart R draws a line from a post, and Delete takes the post away", async ({ design, page }) => {
  await page.keyboard.press("Control+2");
  const post = design.canvas.getByRole("treeitem", { name: "Chief Executive" });
  await post.focus();
  await press(page, "r");
  const dialog = page.getByRole("dialog", { name: "Draw a reporting line" });
  await expect(dialog.getByRole("combobox", { name: "This post", exact: true })).toHaveValue(
    "Chief Executive",
  );
  await expect(dialog.getByRole("combobox", { name: "To this post" })).toBeFocused();
  await press(page, "Escape", "Escape");
  await expect(dialog).toHaveCount(0);
  await expect(post).toBeFocused();
  await press(page, "Delete");
  await expect(post).toHaveCount(0);
  await expectFocusOnCanvas(page);
  await press(page, "Control+z");
  await expect(post).toBeVisible();
});

test("Escape lets go of a drag and closes a dialog, and nothing is changed", async ({ design, page }) => {
  const post = await design.findPost("Chief Operating Officer");
  await pull(page, post, design.column("Trust-wide"));
  await expect(page.getByText("Lead Trust-wide (pathway)")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByText("Lead Trust-wide (pathway)")).toHaveCount(0);
  await page.mouse.up();
  await expect(design.undoButton).toBeDisabled();

  await press(page, "Control+p");
  const dialog = page.getByRole("dialog", { name: "Export as PDF" });
  await expect(dialog).toBeVisible();
  await press(page, "Escape");
  await expect(dialog).toHaveCount(0);
  await expectFocusSomewhere(page);
});

test("drafts are renamed, duplicated, deleted and opened by keyboard", async ({ design, page }) => {
  await design.backToStart();
  const start = new StartPage(page);
  const title = "Hampshire and Isle of Wight";
  await page.getByRole("button", { name: `Rename ${title}` }).focus();
  await press(page, "Enter");
  await expect(page.getByRole("textbox", { name: "Title of the draft" })).toBeFocused();
  await page.keyboard.type("Board paper");
  await press(page, "Enter");
  await expect(start.draft("Board paper")).toBeVisible();
  await expectFocusSomewhere(page);
  await page.getByRole("button", { name: "Duplicate Board paper" }).focus();
  await press(page, "Enter");
  await expect(start.draft("Copy of Board paper")).toBeVisible();
  await page.getByRole("button", { name: "Delete Copy of Board paper" }).focus();
  await press(page, "Enter");
  await expect(start.draft("Copy of Board paper")).toHaveCount(0);
  await expectFocusSomewhere(page);
  await start.draft("Board paper").focus();
  await press(page, "Enter");
  await design.isShown();
});

test("Alt and an arrow move all rows that are selected, in one step, and keep them selected", async ({
  design,
  page,
}) => {
  const inpatient = design.row(INPATIENT);
  await enterGrid(page);
  await press(page, "ArrowDown", "ArrowDown", "ArrowDown");
  await press(page, "Shift+ArrowDown", "Alt+ArrowUp");
  await expectRows(design, [COMMUNITY, CRISIS, INPATIENT]);
  for (const name of [COMMUNITY, CRISIS])
    await expect(design.row(name)).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("button", { name: "Undo Move 2 service lines" })).toBeVisible();
  await press(page, "Alt+ArrowDown");
  await expectRows(design, [INPATIENT, COMMUNITY, CRISIS]);

  await press(page, "Alt+ArrowRight");
  await expect(inpatient).toHaveAttribute("aria-expanded", "true");
  await press(page, "Control+z");
  await expectRows(design, [INPATIENT, COMMUNITY, CRISIS]);
  await expect(inpatient).not.toHaveAttribute("aria-expanded");
});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The keyboard is on the grid's corner as soon as a design has been opened. */
async function enterGrid(page: Page): Promise<void> {
  await expect(page.locator("[data-region=canvas] [role=columnheader]:focus")).toHaveCount(1);
}

function belongsTo(design: DesignPage) {
  return design.panel.getByRole("combobox", { name: "Belongs to" }).locator("option:checked");
}

async function expectLastRows(design: DesignPage, last: readonly string[]): Promise<void> {
  await expect.poll(async () => (await design.rowNames()).slice(-last.length)).toEqual(last);
}

async function expectFocusIn(page: Page, region: string): Promise<void> {
  await expect(page.locator(`[data-region="${region}"] :focus`)).toHaveCount(1);
}

async function expectFocusOnCanvas(page: Page): Promise<void> {
  await expectFocusIn(page, "canvas");
}

/** A keyboard whose focus fell back to the page itself has to begin again at its top. */
async function expectFocusSomewhere(page: Page): Promise<void> {
  await expect(page.locator("body :focus")).toHaveCount(1);
}

/** What has the focus can be told from what has not, by an outline or a ring. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const mark = await page.locator(":focus").evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const ring = getComputedStyle(element, "::after");
    return {
      outline: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
      ring: ring.content === "none" ? 0 : Number.parseFloat(ring.borderTopWidth),
    };
  });
  expect(Math.max(mark.outline, mark.ring)).toBeGreaterThanOrEqual(2);
}

test("Ctrl+Z goes on undoing from a field in which nothing is typed, and is the field’s own in one where something is", async ({
  design,
  page,
}) => {
  const title = design.panel.getByRole("textbox", { name: "Title" });
  await design.isShown();
  await press(page, "p");
  await expect(title).toBeFocused();
  await page.keyboard.type("Head of Podiatry");
  await press(page, "Enter");
  await expect(design.post("Head of Podiatry")).toBeVisible();
  await title.focus();
  await page.keyboard.type("Not yet an edit");
  await press(page, "Control+z");
  await expect(design.post("Head of Podiatry")).toBeVisible();
  await press(page, "Escape");
  await expect(title).toHaveValue("Head of Podiatry");
  await press(page, "Control+z");
  await expect(design.post("New post")).toBeVisible();
  await press(page, "Control+z");
  await expect(design.post("New post")).toHaveCount(0);
});
