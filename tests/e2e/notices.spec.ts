import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixture.ts";
import { CRISIS } from "./tasks/task.ts";

const HINT = /Select posts, service lines or geographies to duplicate/;

test("a hint is no fault, does not lower the canvas, and goes with Escape", async ({ design, page }) => {
  await design.cell(CRISIS, "Southampton").click();
  const before = await design.canvas.boundingBox();
  await page.keyboard.press("Control+d");
  await expect(design.message(HINT)).toBeVisible();
  await expect(page.locator("[data-tone=hint]")).toHaveCount(1);
  expect(await design.canvas.boundingBox()).toEqual(before);
  await page.keyboard.press("Control+d");
  await expect(page.locator("[data-tone]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(design.message(HINT)).toHaveCount(0);
  await expect(design.cell(CRISIS, "Southampton")).toHaveAttribute("aria-selected", "true");
});

test("a hint goes by itself once it can have been read, but not while it is pointed at", async ({
  design,
  page,
}) => {
  await page.clock.install();
  await design.cell(CRISIS, "Southampton").click();
  await page.keyboard.press("Control+d");
  await design.message(HINT).hover();
  await page.clock.runFor(60_000);
  await expect(design.message(HINT)).toBeVisible();
  await page.mouse.move(700, 300);
  await page.clock.runFor(60_000);
  await expect(design.message(HINT)).toHaveCount(0);
});

test("problems stay until they are dismissed, whatever is told after them", async ({ design, page }) => {
  await page.clock.install();
  await design.cell(CRISIS, "Southampton").click();
  await paste(page, { "application/x-orgweave-clip": "{}" });
  await expect(design.message(/What was copied cannot be read/)).toBeVisible();
  await page.keyboard.press("Control+d");
  await expect(design.message(HINT)).toBeVisible();
  await page.clock.runFor(120_000);
  await expect(design.message(HINT)).toHaveCount(0);
  await expect(design.message(/What was copied cannot be read/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(design.message(/What was copied cannot be read/)).toHaveCount(0);
});

test("a deletion’s notice goes when the deletion is undone, and its button gives the focus back", async ({
  design,
  page,
}) => {
  const row = design.row("Adult mental health");
  const messages = page.getByRole("region", { name: "Messages" });
  await row.click({ position: { x: 150, y: 14 } });
  await page.keyboard.press("Delete");
  await expect(design.message(/^Deleted Adult mental health/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(row).toBeVisible();
  await expect(design.message(/^Deleted Adult mental health/)).toHaveCount(0);

  await row.click({ position: { x: 150, y: 14 } });
  await page.keyboard.press("Delete");
  await messages.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(row).toBeVisible();
  await expect(messages.getByRole("button")).toHaveCount(0);
  await expect(page.locator("[data-region=canvas] :focus")).toHaveCount(1);
});

async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}
