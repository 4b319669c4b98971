import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readCsv } from "../../shared/interchange/text/read-csv.ts";
import { expectAccessible } from "./support/axe.ts";
import type { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";

const GONE = "Clinical Lead, Crisis and liaison";

test.use({ viewport: { width: 1280, height: 800 } });

test("what happens to a post is found by a few letters, set by hand with a reason, and taken back", async ({
  design,
  page,
}) => {
  await page.keyboard.press("Control+6");
  await expect(page.getByRole("heading", { name: "No baseline yet" })).toBeVisible();
  await chooseForOptions(page, "Baseline");
  await expect(page.getByRole("heading", { name: "This is the baseline itself" })).toBeVisible();
  await chooseForOptions(page, "Duplicate this option");
  await deletePost(design, GONE);
  const main = page.getByRole("main", { name: "People" });
  await expect(main.getByText(/has exactly one outcome: together 69 posts\.$/)).toBeVisible();

  await main.getByRole("searchbox", { name: "Find a post" }).fill("crisis lead");
  const list = main.getByRole("grid", { name: "Posts of the baseline" });
  await expect(list.getByRole("row", { name: new RegExp(GONE) })).toBeVisible();
  await list.focus();
  await page.keyboard.press("Enter");
  const pane = main.getByRole("complementary", { name: `What happens to ${GONE}` });
  await expect(pane.getByRole("heading", { name: "What happens next" })).toBeVisible();

  await pane.getByRole("button", { name: "Set outcome…" }).click();
  await pane.getByRole("combobox", { name: "Outcome" }).selectOption("Ended");
  await pane.getByRole("button", { name: "Set outcome", exact: true }).click();
  await expect(pane.getByRole("alert")).toHaveText("Say why: the reason stands in the statement.");
  await pane.getByRole("textbox", { name: "Reason" }).fill("The holder retires in March.");
  await page.keyboard.press("Enter");
  await expect(pane.getByText("The holder retires in March.")).toBeVisible();
  await expect(pane.getByText(/^Set by the people who drew the option/)).toBeVisible();
  await expect(main.getByText("1 outcome was set by hand.")).toBeVisible();
  await expectAccessible(page);
  await pane.getByRole("button", { name: "Take back" }).click();
  await expect(main.getByText("1 outcome was set by hand.")).toHaveCount(0);
  await design.undoButton.click();
  await expect(main.getByText("1 outcome was set by hand.")).toBeVisible();

  await pane.getByRole("button", { name: "Print this statement" }).click();
  const dialog = page.getByRole("dialog", { name: "Export a statement" });
  await expect(dialog.getByRole("checkbox", { name: "Name the holders of posts" })).not.toBeChecked();
  await page.keyboard.press("Escape");
  await pane.getByRole("button", { name: "Close the statement" }).click();

  // Many at once, by keyboard: one edit, undone as one.
  await main.getByRole("searchbox", { name: "Find a post" }).fill("clinical director");
  await list.focus();
  await page.keyboard.press("Control+a");
  await expect.poll(() => list.getByRole("row", { selected: true }).count()).toBeGreaterThan(2);
  const chosen = await list.getByRole("row", { selected: true }).count();
  await main
    .getByRole("group", { name: "Chosen posts" })
    .getByRole("button", { name: "Set outcome…" })
    .click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Outcome" }).selectOption("At risk");
  await page.getByRole("dialog").getByRole("textbox", { name: "Reason" }).fill("Agreed.");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Set outcome of/ })
    .click();
  await expect(list.getByText("Set by hand.")).toHaveCount(chosen);
  await design.undoButton.click();
  await expect(list.getByText("Set by hand.")).toHaveCount(0);

  await main.getByRole("button", { name: "Counts", exact: true }).click();
  for (const name of ["Source organisation", "Band", "Discipline", "Place"]) {
    const table = main.getByRole("table", { name: `By ${name.toLowerCase()}` });
    const totals = await table.locator("tbody tr td:last-child").allInnerTexts();
    expect(totals.reduce((sum, total) => sum + Number(total), 0)).toBe(69);
  }

  // What leaves the window adds up too, whatever is looked for in it.
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  const exported = async () => {
    const download = page.waitForEvent("download");
    await main.getByRole("button", { name: /^Export as CSV/ }).click();
    const rows = readCsv(await readFile(await (await download).path(), "utf8"));
    return rows.ok ? rows.value : [];
  };
  const counts = await exported();
  expect(counts.filter(([by, group]) => by === "Band" && group === "All posts")[0]?.at(-1)).toBe("69");
  await main.getByRole("button", { name: "69 baseline posts" }).click();
  await main.getByRole("searchbox", { name: "Find a post" }).fill("crisis lead");
  expect(await exported()).toHaveLength(1 + 69);
});

test("options are appraised by ready criteria, and the answer is shown weight by weight", async ({
  design,
  page,
}) => {
  await page.keyboard.press("Control+7");
  const main = page.getByRole("main", { name: "Appraisal" });
  await expect(main.getByRole("heading", { name: "No criteria yet" })).toBeVisible();
  await chooseForOptions(page, "Duplicate this option");
  await main.getByRole("button", { name: "Take ready criteria…" }).click();
  await page
    .getByRole("dialog", { name: "Ready criteria" })
    .getByRole("button", { name: /^Add \d+ criteria$/ })
    .click();

  const ranking = main.getByRole("region", { name: "Ranking" });
  await expect(ranking.getByText("No option is ranked yet")).toBeVisible();
  const scores = main.getByRole("table", { name: "Weighted criteria" }).getByRole("combobox");
  const count = await scores.count();
  // The first option is better by the first criterion alone, which does not weigh enough.
  for (let index = 0; index < count; index += 1) {
    await scores.nth(index).selectOption(index === 0 ? "5" : index === 1 ? "1" : index % 2 === 0 ? "2" : "4");
  }
  await expect(ranking.getByRole("listitem").first()).toContainText("Single trust, matrix, copy");
  const sensitivity = main.getByRole("region", { name: "How far each weight can move" });
  await expect(sensitivity.getByRole("img").first()).toHaveAccessibleName(/below [\d.]+%.*above [\d.]+%/);
  await expect(main.getByText("Exact: worked out, not sampled.")).toBeVisible();
  await expectAccessible(page);

  await sensitivity.getByRole("button", { name: /show as table/ }).click();
  const point = sensitivity.getByRole("row").nth(1).getByRole("cell").last();
  const weight = Number(/\(weight ([\d.]+)\)/.exec(await point.innerText())?.[1]);
  const field = main.getByRole("textbox", { name: /^Weight of/ }).first();
  await field.fill(String(Math.ceil(weight) + 1));
  await page.keyboard.press("Enter");
  await expect(ranking.getByRole("listitem").first()).not.toContainText("copy");
  await design.undoButton.click();
  await expect(ranking.getByRole("listitem").first()).toContainText("Single trust, matrix, copy");

  const verdicts = main.getByRole("table", { name: "Essential criteria" }).getByRole("combobox");
  await verdicts.nth(1).selectOption("fail");
  await expect(ranking.getByText("Set apart: fails an essential criterion")).toBeVisible();
  await expect(ranking.getByRole("listitem").last()).toContainText("Single trust, matrix, copy");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});

async function chooseForOptions(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Options of the design" }).click();
  await page.getByRole("menuitem", { name }).click();
}

async function deletePost(design: DesignPage, title: string): Promise<void> {
  await design.post(title).click();
  await design.showDetails();
  await design.panel.getByRole("button", { name: "Delete post" }).click();
  await expect(design.post(title)).toHaveCount(0);
}
