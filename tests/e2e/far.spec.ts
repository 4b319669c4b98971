import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import type { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";
import { countRenders, drawnSince } from "./support/renders.ts";

test.use({ viewport: { width: 1280, height: 800 } });

test("from afar the matrix is a heat map that is pointed at, clicked, dropped on and left again", async ({
  design,
  page,
}) => {
  await design.chooseFromMenu("Fit to window");
  await design.isStill();
  const key = page.getByRole("contentinfo");
  await expect(key.getByText("a post is vacant")).toBeVisible();
  await expect(page.locator(".react-flow__node")).toHaveCount(0);

  const frailty = await painted(design, page, "Frailty", "Isle of Wight");
  await page.mouse.move(frailty.x, frailty.y);
  await expect(design.canvas.getByText("Led by all four")).toBeVisible();
  await page.mouse.click(frailty.x, frailty.y);
  await expect(design.panel.getByRole("heading", { level: 2 })).toHaveText("Frailty × Isle of Wight");
  await expect(design.cell("Frailty", "Isle of Wight")).toBeFocused();

  await key.getByText("WTE", { exact: true }).click();
  await page.mouse.move(frailty.x + 3, frailty.y + 30);
  await page.mouse.move(frailty.x, frailty.y);
  await expect(design.canvas.getByText("63 WTE", { exact: true })).toBeVisible();

  const post = await design.findPost("Chief Nurse and Director of Allied Health Professions");
  const from = await post.boundingBox();
  if (!from) throw new Error("The post has no box");
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 3 });
  await page.mouse.move(frailty.x, frailty.y - 4, { steps: 4 });
  await expect(page.getByText("Lead Frailty in Isle of Wight (practice)")).toBeVisible();
  await page.mouse.up();
  await expect(design.cell("Frailty", "Isle of Wight")).toHaveAccessibleName(
    /clinical overlap of 2 posts|clinical held here/,
  );
  await expect(design.undoButton).toBeEnabled();

  await page.mouse.click(frailty.x, frailty.y, { button: "right" });
  await expect(page.getByRole("menu", { name: "What to do here" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.mouse.dblclick(frailty.x, frailty.y);
  await design.isStill();
  await expect(design.cell("Frailty", "Isle of Wight")).toBeInViewport({ ratio: 1 });
  await expect(page.locator(".react-flow__node [role=gridcell]").first()).toBeVisible();
  await page.getByRole("button", { name: "Back to the place before" }).click();
  await design.isStill();
  await expect(page.locator(".react-flow__node")).toHaveCount(0);
  await page.getByRole("button", { name: "Forward again" }).click();
  await design.isStill();
  await expect(design.cell("Frailty", "Isle of Wight")).toBeInViewport({ ratio: 1 });
});

test("the keyboard walks the heat map, zooms to what is selected and goes back and forward", async ({
  design,
  page,
}) => {
  await press(page, "Control+9");
  await design.isStill();
  await press(page, "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight");
  const cell = design.cell("Inpatient wards and places of safety", "Southampton");
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("treegrid")).toHaveAttribute("aria-rowcount", "29");
  await expectAccessible(page);
  await press(page, "End", "Control+End");
  await expect(design.cell("General practice services", "South East Hampshire")).toBeFocused();
  await press(page, "Home");
  await expect(design.row("General practice services")).toBeFocused();

  await press(page, "Control+8");
  await design.isStill();
  await expect(page.locator(".react-flow__node")).not.toHaveCount(0);
  await expect(design.row("General practice services")).toBeInViewport();
  await expect(design.row("General practice services")).toBeFocused();
  await press(page, "ArrowRight", "Alt+ArrowLeft");
  await design.isStill();
  await expect(page.locator(".react-flow__node")).toHaveCount(0);
  await press(page, "Alt+ArrowRight");
  await design.isStill();
  await expect(page.locator(".react-flow__node")).not.toHaveCount(0);

  await press(page, "Control+Shift+M");
  const map = page.getByRole("button", { name: /^Map of the matrix/ });
  await map.focus();
  const where = () => page.locator(".react-flow__viewport").getAttribute("style");
  const before = await where();
  await press(page, "ArrowUp");
  await expect.poll(where).not.toBe(before);
});

test("layers dim and show their marks, by keyboard, from close and near", async ({ design, page }) => {
  await page.getByRole("button", { name: "Layers", exact: true }).focus();
  await press(page, "Enter");
  const layers = page.getByRole("dialog", { name: "Layers" });
  await expect(layers.getByRole("checkbox", { name: "Clinical" })).toBeChecked();
  await layers.getByRole("checkbox", { name: "Clinical" }).focus();
  await press(page, " ");
  await layers.getByRole("checkbox", { name: "Findings" }).focus();
  await press(page, " ");
  await layers.getByRole("checkbox", { name: "Reporting lines" }).focus();
  await press(page, " ");
  await expectAccessible(page);
  await press(page, "Escape");
  const cell = design.cell("Crisis and liaison", "Southampton");
  const opacity = (discipline: string) =>
    cell
      .locator(`g[data-component="practice"][data-discipline="${discipline}"]`)
      .evaluate((mark) => Number(getComputedStyle(mark).opacity));
  expect(await opacity("clinical")).toBeLessThan(0.3);
  expect(await opacity("operational")).toBe(1);
  await expect(
    design.chip(design.row("Crisis and liaison"), "Clinical Lead, Crisis and liaison"),
  ).toHaveCount(0);
  await expect(
    design
      .row("NHS Talking Therapies")
      .getByTitle(/^\d finding/)
      .first(),
  ).toBeVisible();

  await design.chip(design.row("Crisis and liaison"), "Head of Service, Crisis and liaison").click();
  const chain = page.getByRole("navigation", { name: "Answers to" });
  await expect(chain.getByRole("button", { name: "Chief Executive" })).toBeVisible();
  await expect(design.canvas.locator("g[data-kind=line] path").first()).toBeVisible();
  await chain.getByRole("button", { name: "Operational Director, Adult mental health" }).click();
  await expect(design.panel.getByRole("heading", { level: 2 })).toHaveText(
    "Operational Director, Adult mental health",
  );
});

test.describe("an edit", () => {
  test.beforeEach(({ page }) => countRenders(page));

  test("draws again only the places that it touches", async ({ design, page }) => {
    await design.cell("Crisis and liaison", "Southampton").click();
    await design.isSaved();
    await drawnSince(page);
    const teams = design.panel.getByRole("textbox", { name: "Teams" });
    await teams.fill("7");
    await teams.press("Enter");
    await expect(design.cell("Crisis and liaison", "Southampton")).toHaveAccessibleName(/7 teams/);
    await design.isSaved();
    const touched = await Promise.all(
      [
        design.cell("Crisis and liaison", "Southampton"),
        // The division's row adds it up.
        design.cell("Adult mental health", "Southampton"),
      ].map((place) => place.getAttribute("id")),
    );
    expect([...(await drawnSince(page))].sort()).toEqual([...touched].sort());

    await design.row("Crisis and liaison").click({ position: { x: 120, y: 16 } });
    await design.isSaved();
    await drawnSince(page);
    await page.keyboard.press("F2");
    await page.keyboard.type("Crisis");
    await page.keyboard.press("Enter");
    await expect(design.row("Crisis")).toBeVisible();
    await design.isSaved();
    const row = (await design.row("Crisis").getAttribute("id")) ?? "";
    const renamed = await drawnSince(page);
    expect(renamed).toContain(row);
    // Its own header and crossings are named by it; nothing of any other row is.
    expect(renamed.filter((id) => !id.startsWith(row))).toEqual([]);
  });
});

/** Where a place is painted: the keyboard is put there by its row and column, and its element stands over the painting. */
async function painted(design: DesignPage, page: Page, row: string, column: string) {
  await page.locator("[role=columnheader][tabindex='0']").focus();
  await walkTo(page, "ArrowDown", design.row(row));
  await walkTo(page, "ArrowRight", design.cell(row, column));
  await expect(design.cell(row, column)).toBeFocused();
  const box = await design.cell(row, column).boundingBox();
  if (!box) throw new Error("The place has no box");
  await press(page, "Escape");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Walks by one key until a place has the focus. Each step is waited for: the focus comes to a place once it is mounted. */
async function walkTo(page: Page, key: string, place: Locator): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.id || null);
  while ((await place.and(page.locator(":focus")).count()) === 0) {
    const before = await focused();
    await press(page, key);
    await expect.poll(async () => (await focused()) ?? before).not.toBe(before);
  }
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
