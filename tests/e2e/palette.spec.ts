import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixture.ts";

function palette(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Find or do anything" });
  return {
    dialog,
    box: dialog.getByRole("combobox"),
    line: (name: string | RegExp) => dialog.getByRole("option", { name }),
    highlighted: dialog.getByRole("option", { selected: true }),
  };
}

test("one sentence, typed as it is said, changes who leads; one undo takes it back", async ({
  design,
  page,
}) => {
  const { dialog, box, highlighted } = palette(page);
  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await page.keyboard.type("give Frailty to the Isle of Wight director");
  await expect(highlighted).toContainText("Give Frailty to Place Clinical Director, Isle of Wight");
  await expect(highlighted).toContainText("instead of Clinical Lead, Frailty");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole("button", {
      name: "Undo Place Clinical Director, Isle of Wight leads Frailty (practice)",
    }),
  ).toBeEnabled();
  await expect(design.panel.getByRole("button", { name: "Frailty (practice)", exact: true })).toBeVisible();
  await design.isSaved();
  await page.keyboard.press("Control+z");
  await expect(design.undoButton).toBeDisabled();
});

test("by keyboard: a post is found, gets another manager, and is found again as recent", async ({
  design,
  page,
}) => {
  const { box, line, highlighted, dialog } = palette(page);
  const post = "Clinical Lead, Frailty";
  await page.keyboard.press("Control+k");
  await page.keyboard.type("clin lead frialty");
  await expect(highlighted).toContainText(post);
  await expect(dialog.getByRole("status")).toHaveText(/1 post/);
  await page.keyboard.press("Tab");
  await page.keyboard.type("change man");
  await page.keyboard.press("Enter");
  await page.keyboard.type("cmo");
  await expect(highlighted).toContainText("Chief Medical Officer");
  await page.keyboard.press("Escape");
  await expect(box).toHaveValue("change man");
  await page.keyboard.press("Enter");
  await page.keyboard.type("chief medical");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("button", { name: `Undo ${post} reports to Chief Medical Officer` }),
  ).toBeEnabled();
  await page.keyboard.press("Control+k");
  await expect(
    dialog
      .getByRole("group", { name: /^Recent/ })
      .getByRole("option")
      .first(),
  ).toContainText("Chief Medical Officer");
  await page.keyboard.type("reporting lines");
  await expect(line(/^Reporting lines/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main", { name: "Reporting lines" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("crisis southampton");
  await page.keyboard.press("Enter");
  // What is chosen has the focus where it stands, and the arrow keys go on from there.
  await expect(design.cell("Crisis and liaison", "Southampton")).toBeFocused();
});

test("by pointer: what is found is gone to, and its actions are a press away", async ({ design, page }) => {
  const { dialog, box, line } = palette(page);
  await page.getByRole("banner").getByRole("button", { name: "Find or do anything" }).click();
  await box.fill("southampton");
  await line(/^Southampton/)
    .first()
    .click();
  await expect(dialog).toHaveCount(0);
  await expect(design.panel.getByRole("heading", { name: "Southampton" })).toBeVisible();

  await page.getByRole("banner").getByRole("button", { name: "Find or do anything" }).click();
  await box.fill("frailty");
  await line(/^Frailty/)
    .first()
    .hover();
  await line(/^Frailty/)
    .first()
    .getByText("Actions")
    .click();
  await line("Deliver in a geography…").click();
  await line(/^Trust-wide/).click();
  await expect(page.getByRole("button", { name: "Undo Deliver Frailty in Trust-wide" })).toBeEnabled();

  await page.getByRole("banner").getByRole("button", { name: "Find or do anything" }).click();
  await box.fill("zzqqxx");
  await expect(dialog.getByText("Nothing matches “zzqqxx”.")).toBeVisible();
  await dialog.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("layers are switched, and tables filtered and shown whole again, by their commands", async ({
  design,
  page,
}) => {
  const { dialog, highlighted } = palette(page);
  const give = async (words: string, command: string) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(words);
    await expect(highlighted).toContainText(command);
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
  };
  const glyphs = page.locator("[data-hidden~=pathway]");
  await give("layer pathway", "Hide layer: pathway");
  await expect(glyphs).toHaveCount(1);
  await give("layer pathway", "Show layer: pathway");
  await expect(glyphs).toHaveCount(0);
  await design.chooseFromMenu("Show layer: reporting lines");
  await give("reporting layer", "Hide layer: reporting lines");

  await page.keyboard.press("Control+4");
  await give("filter table", "Filter the table…");
  const filter = page.getByRole("dialog", { name: "Filter" });
  await filter.getByRole("searchbox").or(filter.getByRole("textbox")).first().fill("clinical");
  await page.keyboard.press("Escape");
  const chips = page.getByRole("list", { name: "Filters" }).getByRole("listitem");
  await expect(chips).toHaveCount(1);
  await page.getByRole("columnheader", { name: "Title" }).click();
  await give("unsort", "Clear filters and sorting");
  await expect(chips).toHaveCount(0);
  await expect(page.getByRole("columnheader", { name: "Title" })).toHaveAttribute("aria-sort", "none");
});
