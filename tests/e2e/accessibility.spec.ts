import { join } from "node:path";
import { PROJECT } from "../support/run-cli.ts";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/fixture.ts";

const OPTIONS = "Hampshire and Isle of Wight: options";

const FAULTY_TABLES = join(PROJECT, "tests/fixtures/faults/text-for-a-number");
const FAULTY_FILE = join(PROJECT, "tests/fixtures/faults/proto-key.orgweave");

for (const theme of ["light", "dark", "contrast"] as const) {
  test.describe(`in ${theme === "contrast" ? "high contrast" : theme}`, () => {
    test.use({
      colorScheme: theme === "dark" ? "dark" : "light",
      contextOptions: { contrast: theme === "contrast" ? "more" : "no-preference" },
      // Smaller than the other specs: what axe looks at grows with what is on screen.
      viewport: { width: 1280, height: 800 },
    });

    test("the start screen passes, without drafts and with them", async ({ start, page }) => {
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      await expectAccessible(page);
      const design = await start.openExample();
      await design.backToStart();
      await expect(start.drafts).toHaveCount(1);
      await page.getByRole("button", { name: "Duplicate Hampshire and Isle of Wight" }).click();
      await page.getByRole("button", { name: "Delete Copy of Hampshire and Isle of Wight" }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
      await expectAccessible(page);
    });

    test("the matrix passes, with a cell, a header and a post selected", async ({ design, page }) => {
      await design.cell("Crisis and liaison", "Southampton").click();
      await expect(
        design.panel.getByRole("heading", { name: "Crisis and liaison × Southampton" }),
      ).toBeVisible();
      await expectAccessible(page);
      await design.column("Trust-wide").click({ position: { x: 60, y: 16 } });
      await page.getByRole("button", { name: "Fold Adult mental health" }).click();
      await expectAccessible(page);
      await design.post("Chief Medical Officer").click();
      await expect(design.panel.getByRole("heading", { name: "Chief Medical Officer" })).toBeVisible();
      await expectAccessible(page);
    });

    test("the findings pass, with a rule explained", async ({ design, page }) => {
      await design.showFindings();
      const card = design.finding("New Forest and Eastleigh has no operational lead for pathway");
      await card.getByRole("button").first().click();
      await card.getByRole("button", { name: "About this rule" }).click();
      await expect(card.getByRole("heading", { name: "Why it matters" })).toBeVisible();
      await expectAccessible(page);
    });

    test("the chart of reporting lines passes, folded and with a chain brought out", async ({
      design,
      page,
    }) => {
      await design.showReportingLines();
      await design.canvas.getByRole("treeitem", { name: "Chief Executive" }).click();
      await expectAccessible(page);
      await design.canvas
        .getByRole("button", { name: "Fold what is below Operational Director, Adult mental health" })
        .click();
      await page.keyboard.press("b");
      await expect(design.canvas.getByText("Chief Executive sits on the board.")).toBeVisible();
      await expectAccessible(page);
    });

    test("the spans and layers pass", async ({ page, design }) => {
      await design.isShown();
      await page.keyboard.press("Control+3");
      await expect(page.getByRole("heading", { name: "Spans and layers" })).toBeVisible();
      await expectAccessible(page);
    });

    test("the box that finds anything passes: empty, with answers, and without", async ({ design, page }) => {
      await design.isShown();
      await page.keyboard.press("Control+k");
      const dialog = page.getByRole("dialog", { name: "Find or do anything" });
      await expect(dialog.getByRole("option").first()).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.type("frailty");
      await expect(dialog.getByRole("group", { name: /^Posts/ })).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole("combobox").fill("zzqqxx");
      await expect(dialog.getByText("Nothing matches “zzqqxx”.")).toBeVisible();
      await expectAccessible(page);
    });

    test("the matrix from afar passes, by everything that it shows", async ({ design, page }) => {
      await design.isShown();
      await page.keyboard.press("Control+9");
      const measures = page.getByRole("group", { name: "The heat map shows" });
      await expect(measures).toBeVisible();
      for (const measure of await measures.getByRole("radio").all()) {
        await measure.check({ force: true });
        await expectAccessible(page);
      }
    });

    test("options beside one another pass: every way of comparing, people, appraisal, and tables", async ({
      start,
      page,
    }) => {
      await start.openExample(OPTIONS);
      await page.keyboard.press("Control+4");
      await expect(page.getByRole("treegrid").or(page.getByRole("grid")).first()).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Control+5");
      await expect(page.getByRole("application", { name: /^Matrices of/ })).toBeVisible();
      const parts = page.getByRole("group", { name: "Show the comparison as" }).getByRole("button");
      for (const part of await parts.all()) {
        await part.click();
        await expect(part).toHaveAttribute("aria-pressed", "true");
        await expect(page.getByRole("progressbar")).toHaveCount(0);
        await expectAccessible(page);
      }
      await page.keyboard.press("Control+7");
      await expect(page.getByRole("region", { name: "Ranking" })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("]");
      await page.keyboard.press("Control+6");
      const posts = page.getByRole("grid", { name: "Posts of the baseline" });
      await expect(posts).toBeVisible();
      await posts.focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("complementary", { name: /^What happens to/ })).toBeVisible();
      await expectAccessible(page);
    });

    // Dialogs are made of the same parts and colours as what has been looked at: two themes of three do.
    if (theme === "contrast") return;

    test("the questions it asks pass", async ({ design, page }) => {
      await design.post("Chief Medical Officer").click();
      for (const [ask, title] of [
        ["Give a mandate…", "Give a mandate"],
        ["Draw a line…", "Draw a reporting line"],
      ] as const) {
        await design.panel.getByRole("button", { name: ask }).click();
        const dialog = page.getByRole("dialog", { name: title });
        await expect(dialog).toBeVisible();
        await expectAccessible(page);
        await dialog.getByRole("button", { name: "Cancel" }).click();
        await expect(dialog).toHaveCount(0);
      }
      await page.getByRole("banner").getByRole("button", { name: "Export" }).click();
      await expect(page.getByRole("dialog", { name: "Export as PDF" })).toBeVisible();
      await expectAccessible(page);
    });

    test("accountability domains and posts of the baseline pass", async ({ design, page }) => {
      await design.chooseFromMenu("Accountability domains…");
      const domains = page.getByRole("dialog", { name: "Accountability domains" });
      await expect(domains).toBeVisible();
      await expectAccessible(page);
      await domains.getByRole("button", { name: "Done" }).click();
      for (const choice of ["Baseline", "Duplicate this option"]) {
        await page.getByRole("button", { name: "Options of the design" }).click();
        await page.getByRole("menuitem", { name: choice }).click();
      }
      await design.post("Chief Medical Officer").click();
      await design.panel.getByRole("button", { name: "Delete post" }).click();
      await design.chooseFromMenu("Posts of the baseline…");
      const gone = page.getByRole("dialog", { name: "Posts of the baseline" });
      await gone.getByRole("combobox", { name: /^Outcome of/ }).selectOption("Ring-fenced");
      await expect(gone.getByRole("combobox", { name: /^Add a post to the pool/ })).toBeVisible();
      await expectAccessible(page);
    });

    test("what it tells passes: shortcuts, rules, about, and its menus", async ({ design, page }) => {
      for (const name of ["Keyboard shortcuts", "Rules", "About Orgweave"]) {
        await design.chooseFromMenu(name);
        const dialog = page.getByRole("dialog", { name });
        await expect(dialog).toBeVisible();
        if (name === "Rules") {
          await dialog.getByRole("combobox", { name: "Profile" }).selectOption("Strict");
          await dialog.getByRole("option", { name: /^Few layers from top to team/ }).click();
          await dialog.getByRole("textbox", { name: "Most layers" }).fill("31");
          await dialog.getByRole("textbox", { name: "Most layers" }).press("Enter");
          await expect(dialog.getByRole("alert")).toBeVisible();
        }
        await expectAccessible(page);
        await dialog.getByRole("button", { name: "Close" }).click();
        await expect(dialog).toHaveCount(0);
      }
      await page.getByRole("button", { name: "Menu", exact: true }).click();
      await expect(page.getByRole("menu", { name: "Menu" })).toBeVisible();
      await expectAccessible(page);
    });

    test("what it says of unusable files and wrong tables passes", async ({ start, page }) => {
      await page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
      await page.reload();
      await start.isShown();
      const tables = page.waitForEvent("filechooser");
      await start.way("Import a folder of tables…").click();
      await (await tables).setFiles(FAULTY_TABLES);
      const problems = page.getByRole("dialog", { name: "Import text-for-a-number" });
      await expect(problems).toBeVisible();
      await expectAccessible(page);
      await problems.getByRole("button", { name: "Cancel" }).click();
      await expect(problems).toHaveCount(0);
      const file = page.waitForEvent("filechooser");
      await start.way("Open a file…").click();
      await (await file).setFiles(FAULTY_FILE);
      await expect(page.getByRole("alertdialog")).toBeVisible();
      await expectAccessible(page);
    });
  });
}
