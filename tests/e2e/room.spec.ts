import type { Locator, Page } from "@playwright/test";
import { writeDesign } from "../../shared/model/file/write-design.ts";
import { postSchema } from "../../shared/model/records/post.ts";
import { generateDesign } from "../support/generate-structure.ts";
import { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";
import { cutTexts, overlaps } from "./support/legibility.ts";
import { isUncovered } from "./support/pointer.ts";
import type { StartPage } from "./support/start-page.ts";

test.beforeEach(async ({ page }) => {
  // The native picker cannot be reached from here; without it the page asks by a file field.
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
  });
});

const OPTIONS = "Hampshire and Isle of Wight: options";

test("the map and its frame lie inside their box, over all of it", async ({ design, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press("Control+Shift+M");
  const map = page.getByRole("button", { name: /^Map of the matrix/ });
  const [box, picture, frame] = await Promise.all(
    [map, map.locator("canvas"), map.locator("span")].map(boxOf),
  );
  if (!box || !picture || !frame) throw new Error("The map is not drawn");
  // Six pixels of padding and the line around it, on every side.
  expect(Math.abs(picture.x - box.x - 7)).toBeLessThan(1);
  expect(Math.abs(picture.y - box.y - 7)).toBeLessThan(1);
  expect(Math.abs(box.x + box.width - picture.x - picture.width - 7)).toBeLessThan(1);
  expect(Math.abs(box.y + box.height - picture.y - picture.height - 7)).toBeLessThan(1);
  expect(frame.x).toBeGreaterThanOrEqual(picture.x - 1);
  expect(frame.y).toBeGreaterThanOrEqual(picture.y - 1);
  expect(frame.x + frame.width).toBeLessThanOrEqual(picture.x + picture.width + 1);
  await design.isStill();
});

test("what has changed since the baseline covers no fold button", async ({ start, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const design = await start.openExample(OPTIONS);
  await page.getByRole("group", { name: "Options" }).getByRole("button", { name: "Group" }).click();
  await page.getByRole("button", { name: "Layers", exact: true }).click();
  await page.getByText("Changes from baseline").click();
  await page.keyboard.press("Escape");
  await expect(design.column("Trust-wide")).toHaveAttribute("aria-label", /Since the baseline/);
  const fold = design.column("Trust-wide").getByRole("button", { name: "Fold Trust-wide" });
  await expect.poll(() => isUncovered(fold)).toBe(true);
});

test("the layers’ hints stand under the layers that they are about", async ({ design, page }) => {
  await page.getByRole("button", { name: "Layers", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Layers" });
  await dialog.getByText("Reporting lines").click();
  const [layer, hint, next] = await Promise.all(
    [
      dialog.getByText("Reporting lines"),
      dialog.getByText("Select a post to see whom it answers to."),
      dialog.getByText("Findings").first(),
    ].map(boxOf),
  );
  if (!layer || !hint || !next) throw new Error("The layers are not shown");
  expect(hint.y).toBeGreaterThan(layer.y);
  expect(hint.y).toBeLessThan(next.y);
  expect(hint.x).toBeGreaterThanOrEqual(layer.x - 30);
  await design.isStill();
});

test("the outcomes of posts lie beside one another, at 1024 with both panels too", async ({
  start,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await start.openExample(OPTIONS);
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByRole("group", { name: "Options" }).getByRole("button", { name: "Group" }).click();
  await page.keyboard.press("Control+6");
  const tiles = page.getByRole("list", { name: "Posts by outcome" }).getByRole("button");
  await expect(tiles).toHaveCount(6);
  const words = await tiles.evaluateAll((all) =>
    all.map((tile) => {
      const range = document.createRange();
      range.selectNodeContents(tile);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const own = tile.getBoundingClientRect();
      return { left, right, top, bottom, isInside: right <= own.right + 0.5 };
    }),
  );
  for (const [at, one] of words.entries()) {
    expect(one.isInside).toBe(true);
    for (const other of words.slice(at + 1)) {
      const meet =
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
      expect(meet).toBe(false);
    }
  }
});

test("a small window opens with room for the matrix", async ({ start, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const design = await start.openExample();
  await expect(design.panel).toHaveCount(0);
  await expect(design.posts).toHaveCount(0);
});

test("the menu of a row is whole in a window of usual height", async ({ design, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await design.isStill();
  await design.row("Children and families").scrollIntoViewIfNeeded();
  await design.row("Crisis and liaison").click({ button: "right" });
  const last = page.getByRole("menuitem", { name: "Delete service line" });
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect.poll(() => isUncovered(last)).toBe(true);
});

test("a menu that is taller than the window says that there is more", async ({ design, page }) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await design.isStill();
  await design.row("Adult mental health").click({ button: "right" });
  const menu = page.getByRole("menu").locator("xpath=..");
  await expect(menu).toHaveAttribute("data-more", "after");
  await page.keyboard.press("End");
  await expect(menu).toHaveAttribute("data-more", "before");
});

test("names of rows stand over what is said below them", async ({ design }) => {
  for (const name of ["Adult mental health", "Secure services", "Crisis and liaison"]) {
    const row = design.row(name);
    const [title, below] = await Promise.all([
      boxOf(row.getByText(name, { exact: true })),
      boxOf(row.locator("[data-below] > *").first()),
    ]);
    if (!title || !below) throw new Error(`${name} is not on screen`);
    expect(Math.abs(title.x - below.x)).toBeLessThan(1);
  }
});

for (const width of [1024, 1280, 1920]) {
  test(`at ${width} the options are named whole, or are scrolled to`, async ({ start, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await start.openExample(OPTIONS);
    const tabs = page.getByRole("group", { name: "Options" }).getByRole("button");
    await expect(tabs).toHaveCount(6);
    const cut = await tabs.evaluateAll(
      (all) => all.filter((tab) => tab.scrollWidth > tab.clientWidth + 1).length,
    );
    expect(cut).toBe(0);
    for (const tab of await tabs.all()) {
      await tab.click();
      await expect(tab).toBeInViewport({ ratio: 0.99 });
    }
    await expect.poll(() => overlaps(page)).toEqual([]);
  });
}

test("a view with nothing in it has one look, and no numbers beside it that mean nothing", async ({
  start,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const design = await start.newDesign();
  await expect(design.panel.getByText("Dyads in place")).toHaveCount(0);
  await expect(page.getByText(/dyads in place/)).toHaveCount(0);
  const main = await boxOf(design.canvas);
  for (const key of ["1", "4", "5", "6", "7"]) {
    await page.keyboard.press(`Control+${key}`);
    const heading = design.canvas.getByRole("heading", { level: 2 });
    await expect(heading).toBeVisible();
    const middle = await heading.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right, top } = range.getBoundingClientRect();
      const around = document.querySelector("main")?.getBoundingClientRect();
      return {
        x: (left + right) / 2 - ((around?.left ?? 0) + (around?.right ?? 0)) / 2,
        share: (top - (around?.top ?? 0)) / (around?.height ?? 1),
      };
    });
    expect(Math.abs(middle.x)).toBeLessThan(3);
    expect(middle.share).toBeGreaterThan(0.2);
  }
  expect(main).not.toBeNull();
});

test("a very long title takes three lines of the list of posts, and is told whole", async ({
  design,
  page,
}) => {
  const title = "Clinical director of everything that is delivered anywhere ".repeat(5).trim();
  expect(postSchema.shape.title.safeParse(title).success).toBe(true);
  await design.post("Chief Operating Officer").click();
  await design.panel.getByLabel("Title", { exact: true }).fill(title);
  await page.keyboard.press("Enter");
  const post = design.posts.getByRole("button", { name: new RegExp(`^${title}`) });
  await expect(post).toHaveAttribute("title", new RegExp(`^${title}`));
  const height = (await boxOf(post))?.height ?? 0;
  expect(height).toBeLessThan(66);
  await expect.poll(() => cutTexts(page)).toEqual([]);
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]) {
  test(`from close at ${viewport.width} the headers leave most of the canvas to the cells`, async ({
    design,
    page,
  }) => {
    await page.setViewportSize(viewport);
    await design.isStill();
    await design.cell("Crisis and liaison", "Southampton").click();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press("Control+=");
      await design.isStill();
      await expectRoomForCells(
        page,
        design.canvas,
        design.row("Crisis and liaison"),
        design.column("Southampton"),
      );
      await expect(design.cell("Crisis and liaison", "Southampton")).toBeInViewport({ ratio: 0.99 });
    }
    await design.pan(200, 200);
    await expectRoomForCells(
      page,
      design.canvas,
      design.row("Crisis and liaison"),
      design.column("Southampton"),
    );
    for (let step = 0; step < 8; step += 1) await page.keyboard.press("Control+-");
    await design.isStill();
    await expect.poll(() => cutTexts(page)).toEqual([]);
  });
}

test("from close a cell names the holder of each post whole", async ({ design, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await design.cell("Crisis and liaison", "Southampton").click();
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press("Control+=");
    await design.isStill();
  }
  const holders = design.cell("Crisis and liaison", "Southampton").locator("[data-holder]");
  await expect(holders).toHaveCount(4);
  const cut = await holders.evaluateAll(
    (all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length,
  );
  expect(cut).toBe(0);
  // A bare “9” beside a title would read as a count.
  await expect(design.cell("Crisis and liaison", "Southampton")).toContainText("band 9");
});

async function expectRoomForCells(page: Page, canvas: Locator, row: Locator, column: Locator): Promise<void> {
  const [whole, across, down] = await Promise.all([canvas, row, column].map(boxOf));
  if (!whole) throw new Error("There is no canvas");
  // Where a header has been panned away it takes nothing.
  if (across) expect(across.width / whole.width).toBeLessThan(0.42);
  if (down) expect(down.height / whole.height).toBeLessThan(0.36);
  await expect.poll(() => cutTexts(page)).toEqual([]);
}

function boxOf(locator: Locator) {
  return locator.boundingBox();
}

test("counts beyond a thousand are written with a comma in the findings as elsewhere", async ({
  start,
  page,
}) => {
  const design = await openLarge(start, page);
  const tab = design.panel.getByRole("button", { name: /^Findings/ });
  await expect(tab.getByText(/^\d,\d{3}$/).first()).toBeVisible();
  await expect(tab.getByText(/^\d{4}$/)).toHaveCount(0);
});

/** Opens a structure of 5,000 posts from a file, as a person does where the browser has no picker of its own. */
async function openLarge(start: StartPage, page: Page): Promise<DesignPage> {
  const chooser = page.waitForEvent("filechooser");
  await start.way("Open").first().click();
  const text = writeDesign(generateDesign({ size: "L", seed: 1 }));
  await (await chooser).setFiles({
    name: "large.orgweave",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  const design = new DesignPage(page);
  await design.isShown();
  return design;
}

test("from close the mark of a change covers no holder", async ({ start, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const design = await start.openExample(OPTIONS);
  await page.getByRole("group", { name: "Options" }).getByRole("button", { name: "Single trust" }).click();
  await page.getByRole("button", { name: "Layers", exact: true }).click();
  await page.getByText("Changes from baseline").click();
  await page.keyboard.press("Escape");
  const cell = design.cell("Crisis and liaison", "Southampton");
  await cell.click();
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press("Control+=");
    await design.isStill();
  }
  await expect(cell.locator("[data-mark]")).toBeVisible();
  const mark = await boxOf(cell.locator("[data-mark]"));
  const holders = await Promise.all((await cell.locator("[data-holder]").all()).map(boxOf));
  expect(holders).toHaveLength(4);
  for (const holder of holders)
    expect((holder?.y ?? 0) + (holder?.height ?? 0)).toBeLessThanOrEqual(mark?.y ?? 0);
});
