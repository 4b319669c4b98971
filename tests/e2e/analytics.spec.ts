import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/fixture.ts";
import { cutTexts, overlaps } from "./support/legibility.ts";

const CARDS = [
  "Spans",
  "Shape of the hierarchy",
  "Layers from the top to each team leader",
  "WTE and budget per leader",
  "Dyads in place",
] as const;

const card = (page: Page, name: string) => page.getByRole("main").getByRole("region", { name, exact: true });
const figure = (page: Page, name: string) =>
  page.getByRole("list", { name: "Headline numbers" }).getByRole("button", { name });

async function open(page: Page): Promise<void> {
  await page.keyboard.press("Control+3");
  await expect(page.getByRole("main", { name: "Spans and layers" })).toBeVisible();
}

/** What a mark counts: the first number after the colon of its label. */
async function countsOf(marks: Locator): Promise<readonly number[]> {
  const labels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label") ?? ""));
  return labels.map((label) => Number(/: ([\d,]+)/.exec(label)?.[1]?.replaceAll(",", "")));
}

test("every number of a chart is in its table, and the headline agrees with the details", async ({
  design,
  page,
}) => {
  await open(page);
  await expect(figure(page, "mean span")).toContainText("5.2");
  await expect(design.panel.getByText("5.2")).toBeVisible();

  const spans = card(page, "Spans");
  const drawn = await countsOf(spans.getByRole("group", { name: /^Managers by/ }).getByRole("button"));
  expect(drawn.length).toBeGreaterThan(3);
  await spans.getByRole("button", { name: "Spans: show as table" }).click();
  const rows = spans.getByRole("row");
  const listed = await rows.locator("td:last-child").allInnerTexts();
  expect(listed.map(Number)).toEqual(drawn);

  await spans.getByRole("button", { name: "Managers", exact: true }).click();
  const ascending = await rows.locator("td:last-child").allInnerTexts();
  expect(ascending.map(Number)).toEqual(drawn.toSorted((a, b) => a - b));

  await page.getByRole("checkbox", { name: "Show all as tables" }).check();
  for (const name of CARDS) await expect(card(page, name).getByRole("table")).toHaveCount(1);
});

test("by keyboard alone a bar leads to its posts, and a post to its place in the chart", async ({
  design,
  page,
}) => {
  await open(page);
  const bars = card(page, "Spans")
    .getByRole("group", { name: /^Managers by/ })
    .getByRole("button");
  await bars.first().focus();
  await page.keyboard.press("End");
  await expect(bars.last()).toBeFocused();
  await expect(bars.last()).toHaveAccessibleName("Coach: 1 manager with 13 direct reports");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Coach: 1 manager with 13 direct reports" });
  const post = dialog.getByRole("listitem").getByRole("button");
  await expect(post).toHaveText(/Chief Medical Officer\s*level 1 · 13 direct reports/);
  await page.keyboard.press("Escape");
  await expect(bars.last()).toBeFocused();

  await page.keyboard.press("Enter");
  await post.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main", { name: "Reporting lines" })).toBeVisible();
  await expect(design.canvas.getByRole("treeitem", { name: "Chief Medical Officer" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(design.panel.getByRole("heading", { name: "Chief Medical Officer" })).toBeVisible();
});

test("the heat map is walked by arrows, unfolds its divisions, and leads to the cells", async ({
  design,
  page,
}) => {
  await open(page);
  const map = page.getByRole("table", { name: "Dyads in place by crossing" });
  const division = map.getByRole("button", { name: "Adult mental health", exact: true });
  await division.focus();
  await expect(map.getByRole("rowheader", { name: "Crisis and liaison" })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(map.getByRole("rowheader", { name: "Crisis and liaison" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  const whole = map.getByRole("button", { name: /^Adult mental health in Trust-wide: / });
  await expect(whole).toBeFocused();
  const crossing = map.getByRole("button", {
    name: /^Crisis and liaison in New Forest and Eastleigh: 1 of 2 dyads/,
  });
  await crossing.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /^Crisis and liaison in New Forest and Eastleigh/ });
  await expect(dialog.getByRole("listitem")).toHaveText(/no operational lead for pathway/);
  await dialog.getByRole("listitem").getByRole("button").click();
  await expect(page.getByRole("main", { name: "Matrix" })).toBeVisible();
  await expect(
    design.panel.getByRole("heading", { name: "Crisis and liaison × New Forest and Eastleigh" }),
  ).toBeVisible();
});

test("unequal access is told place by place, with the people left out", async ({ design, page }) => {
  await design.isSaved();
  await open(page);
  await card(page, "Dyads in place").getByRole("button", { name: "Access", exact: true }).click();
  const access = card(page, "Unequal access");
  const leftOut = access.getByRole("button", { name: /: left out/ }).first();
  await expect(leftOut).toHaveText(/✕/);
  await leftOut.click();
  await expect(page.getByRole("dialog").getByRole("listitem").first()).toHaveText(/people|not entered/);
  await page.keyboard.press("Escape");
  await access.getByRole("button", { name: "Unequal access: show as table" }).click();
  await expect(access.getByRole("columnheader", { name: "People" })).toBeVisible();
});

test("edits, undo and redo show at once, and a filter narrows every number", async ({ design, page }) => {
  await open(page);
  const posts = figure(page, "of them vacant");
  await expect(posts).toContainText("69");
  await page.keyboard.press("p");
  await expect(posts).toContainText("70");
  await design.undoButton.click();
  await expect(posts).toContainText("69");
  await design.redoButton.click();
  await expect(posts).toContainText("70");

  await page.getByRole("combobox", { name: "Service line" }).selectOption({ label: "Adult mental health" });
  await expect(posts).not.toContainText("70");
  const few = Number(await posts.innerText().then((text) => /\d+/.exec(text)?.[0]));
  expect(few).toBeGreaterThan(1);
  expect(few).toBeLessThan(40);
  await design.showMatrix();
  await open(page);
  await expect(posts).toContainText(String(few));
});

test("an empty option is told what will be here, and one post is measured alone", async ({ start, page }) => {
  const design = await start.newDesign();
  await open(page);
  await expect(page.getByRole("heading", { name: "Nothing to measure yet" })).toBeVisible();
  await page.keyboard.press("p");
  await expect(figure(page, "vacant")).toHaveText(/^1\s*post/);
  await expect(card(page, "Spans")).toContainText("Nobody manages anybody yet.");
  await design.undoButton.click();
  await expect(page.getByRole("heading", { name: "Nothing to measure yet" })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1280, height: 800 } });

    test("charts, their tables and what is behind them are accessible", async ({ page, design }) => {
      await open(page);
      await design.isSaved();
      await expectAccessible(page);
      await card(page, "Dyads in place").getByRole("button", { name: "Access", exact: true }).click();
      await page.getByRole("checkbox", { name: "Show all as tables" }).check();
      await figure(page, "mean span").click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
    });
  });
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test("every text can be read, and nothing runs out of the window", async ({ page, design }) => {
      await open(page);
      await design.isSaved();
      await fits(page);
      await page.getByRole("checkbox", { name: "Show all as tables" }).check();
      await fits(page);
    });
  });
}

async function fits(page: Page): Promise<void> {
  expect(await cutTexts(page)).toEqual([]);
  expect(await overlaps(page)).toEqual([]);
  const hidden = await page
    .getByRole("main")
    .locator("> div")
    .evaluate((shown) => shown.scrollWidth - shown.clientWidth);
  expect(hidden).toBe(0);
}
