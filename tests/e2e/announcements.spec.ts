import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixture.ts";
import { COO, CRISIS } from "./tasks/task.ts";

test("moving, widening and folding a column are told with their outcome", async ({ design, page }) => {
  await design.column("Portsmouth").click({ position: { x: 60, y: 16 } });
  await page.keyboard.press("Alt+ArrowLeft");
  await expectSaid(page, "Portsmouth moved before Southampton");
  await page.keyboard.press("Shift+Alt+ArrowRight");
  await expectSaid(page, /^Column Portsmouth is \d+ wide$/);
  await design.column("Southampton").click({ position: { x: 60, y: 16 } });
  await page.keyboard.press(" ");
  await expectSaid(page, "Southampton unfolded: 3 geographies inside are shown");
  await page.keyboard.press(" ");
  await expectSaid(page, "Southampton folded: 3 geographies inside are hidden");
});

test("figures set for several cells are told as figures, and pasted posts by name", async ({
  design,
  page,
}) => {
  await design.cell(CRISIS, "Southampton").click();
  await page.keyboard.press("Shift+ArrowRight");
  const wte = design.panel.getByRole("textbox", { name: "WTE" });
  await wte.fill("40");
  await page.keyboard.press("Enter");
  await expectSaid(page, "Figures of 2 cells changed");
  await (await design.findPost(COO)).click();
  await page.keyboard.press("Control+d");
  await expectSaid(page, /Chief Operating Officer.* duplicated/);
});

test("Select all on the reporting lines selects the posts, and says how many", async ({ design, page }) => {
  await page.keyboard.press("Control+2");
  await design.chooseFromMenu(/^Select all/);
  await expectSaid(page, "69 posts selected");
});

async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.locator("[data-announcement]")).toHaveText(words);
}
