import type { Locator } from "@playwright/test";
import { writeDesign } from "../../shared/model/file/write-design.ts";
import { generateDesign } from "../support/generate-structure.ts";
import type { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";

test.use({ viewport: { width: 1280, height: 800 }, contextOptions: { reducedMotion: "reduce" } });

const item = (design: DesignPage, name: string) =>
  design.canvas.getByRole("treeitem", { name: new RegExp(`^${name}`) });

/** Where on screen something is. */
async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error("It is not on screen");
  return { ...box, bottom: box.y + box.height, right: box.x + box.width };
}

/** Sees that something stands whole between the buttons over the chart. */
async function standsFree(design: DesignPage, element: Locator): Promise<void> {
  await design.isStill();
  const [box, chart, buttons, key] = await Promise.all([
    boxOf(element),
    boxOf(design.canvas),
    boxOf(design.page.getByRole("toolbar", { name: "Chart" })),
    boxOf(design.page.getByRole("list", { name: "Kinds of reporting line" })),
  ]);
  expect(box.y).toBeGreaterThan(buttons.bottom + 6);
  expect(box.bottom).toBeLessThan(key.y - 6);
  expect(box.x).toBeGreaterThan(chart.x);
  expect(box.right).toBeLessThan(chart.right);
}

/** The zoom in percent, as the corner says it. */
async function zoomOf(design: DesignPage): Promise<number> {
  return Number.parseFloat(
    await design.canvas.getByRole("button", { name: /back to actual size/ }).innerText(),
  );
}

async function goTo(design: DesignPage, words: string, title: string): Promise<void> {
  const palette = design.page.getByRole("dialog", { name: "Find or do anything" });
  await design.page.keyboard.press("Control+k");
  await design.page.keyboard.type(words);
  await expect(palette.getByRole("option", { selected: true })).toContainText(title);
  await design.page.keyboard.press("Enter");
  await expect(item(design, title)).toBeFocused();
  await design.isStill();
}

test("what is gone to on the chart stands free of its buttons", async ({ design, page }) => {
  await (await design.findPost("Clinical Director, Physical health")).click();
  await page.keyboard.press("Control+2");
  await standsFree(design, item(design, "Clinical Director, Physical health"));
  await goTo(design, "chief executive", "Chief Executive");
  await standsFree(design, item(design, "Chief Executive"));
});

test("the chain to the board is fitted into the view, among the others and alone", async ({
  design,
  page,
}) => {
  await design.showReportingLines();
  await goTo(design, "clinical lead frailty", "Clinical Lead, Frailty");
  const chain = [
    "Clinical Lead, Frailty",
    "Clinical Director, Physical health",
    "Chief Medical Officer",
    "Chief Executive",
  ];
  for (const words of ["Show the chain only", "Show everybody"]) {
    await page.keyboard.press("b");
    await expect(page.getByRole("button", { name: words })).toBeVisible();
    for (const title of chain) await standsFree(design, item(design, title));
  }
});

test("zooming to the selection brings a post so near that it says its band and its holder", async ({
  design,
  page,
}) => {
  await design.showReportingLines();
  const frailty = item(design, "Clinical Lead, Frailty");
  await goTo(design, "clinical lead frailty", "Clinical Lead, Frailty");
  await expect(frailty).not.toContainText("band 8c");
  await page.keyboard.press("Control+8");
  await expect(frailty).toContainText("band 8c · in post");
  await expect.poll(() => zoomOf(design)).toBeGreaterThanOrEqual(130);
  await standsFree(design, frailty);
  const vacant = "Clinical Lead, Community hospitals and rehabilitation";
  await goTo(design, vacant, vacant);
  await expect(item(design, vacant)).toContainText("· vacant");
});

test("back and forward go between the posts that were gone to on the chart", async ({ design, page }) => {
  await design.showReportingLines();
  await goTo(design, "clinical lead frailty", "Clinical Lead, Frailty");
  await goTo(design, "chief people officer", "Chief People Officer");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(item(design, "Clinical Lead, Frailty")).toHaveAttribute("aria-selected", "true");
  await standsFree(design, item(design, "Clinical Lead, Frailty"));
  await page.keyboard.press("Alt+ArrowRight");
  await expect(item(design, "Chief People Officer")).toHaveAttribute("aria-selected", "true");
  await standsFree(design, item(design, "Chief People Officer"));
});

const MOVED = ["Clinical Lead, Community learning disability", "Clinical Lead, Neurodiversity"] as const;

test("several posts that are selected go to their new manager together, in one step", async ({
  design,
  page,
}) => {
  await design.showReportingLines();
  await goTo(design, "clinical director learning", "Clinical Director, Learning disability");
  await item(design, MOVED[0]).click();
  await item(design, MOVED[1]).click({ modifiers: ["Control"] });
  for (const title of MOVED) await expect(item(design, title)).toHaveAttribute("aria-selected", "true");
  await design.drag(item(design, MOVED[1]), item(design, "Clinical Director, Children and families"));
  await expect(page.getByRole("button", { name: /^Undo .*2 posts/ })).toBeEnabled();
  await page.keyboard.press("Control+z");
  await expect(design.undoButton).toBeDisabled();
  await item(design, MOVED[1]).click();
  await expect(item(design, MOVED[0])).toHaveAttribute("aria-selected", "false");
});

test("the keyboard selects several posts, and carries them to their new manager", async ({
  design,
  page,
}) => {
  const selected = design.canvas.getByRole("treeitem", { selected: true });
  await design.showReportingLines();
  await goTo(design, MOVED[0], MOVED[0]);
  await page.keyboard.press("Shift+ArrowRight");
  await expect(selected).toHaveCount(2);
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(selected).toHaveCount(1);
  await page.keyboard.press("Control+ArrowUp");
  await expect(item(design, MOVED[0])).toHaveAttribute("aria-selected", "true");
  await expect(item(design, "Clinical Director, Learning disability")).toBeFocused();
  await page.keyboard.press("Control+Space");
  await expect(selected).toHaveCount(2);

  await page.keyboard.press("Shift+M");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Undo .*2 posts/ })).toBeEnabled();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("status").filter({ hasText: "69 posts selected" })).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(selected).toHaveCount(1);
});

test("a chart of thousands counts with commas, fits the window whole, and mounts only what is in view", async ({
  start,
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
  await page.reload();
  await start.isShown();
  const chooser = page.waitForEvent("filechooser");
  await start.way("Open").first().click();
  const text = writeDesign(generateDesign({ size: "L", seed: 1 }));
  await (await chooser).setFiles({
    name: "large.orgweave",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "saved");
  await page.keyboard.press("Control+2");
  await expect(page.getByRole("button", { name: /^Unfold the 4,\d{3} posts below/ })).toHaveText(
    /^4,\d{3}\s*$/,
  );
  await page.getByRole("button", { name: "Expand all" }).click();
  await page.keyboard.press("Control+9");
  const percent = page.getByRole("button", { name: /back to actual size/ });
  await expect(percent).toHaveText(/^[2-9](\.\d)?%$/);
  await expect.poll(() => page.getByRole("treeitem").count()).toBeLessThan(5);
  await page.getByRole("button", { name: /back to actual size/ }).click();
  await expect(percent).toHaveText("80%");
  await expect.poll(() => page.getByRole("treeitem").count()).toBeLessThan(150);
});
