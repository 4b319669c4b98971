import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/fixture.ts";

const GAP = "New Forest and Eastleigh has no operational lead for pathway";
const BOSSES = "Place Operational Director, Portsmouth also answers to";

test("two bosses are told apart by the keyboard alone, and the next finding has the focus", async ({
  design,
  page,
}) => {
  await design.showFindings();
  await design.finding(BOSSES).getByRole("button").first().focus();
  await page.keyboard.press("Enter");
  const fix = design.finding(BOSSES).getByRole("button", { name: "State who decides" });
  await fix.focus();
  await page.keyboard.press("Enter");
  const bar = page.getByRole("form", { name: /^Preview: State who decides/ });
  await expect(bar.getByRole("textbox", { name: "Who decides" })).toBeFocused();
  await expect(bar.getByRole("button", { name: "Apply" })).toBeDisabled();

  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  await expect(fix).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.type("Place decides rosters");
  await page.keyboard.press("Enter");
  await expect(bar).toHaveCount(0);
  await expect(design.finding(BOSSES)).toHaveCount(0);
  await expect(page.locator("[data-finding] button:focus")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(design.finding(BOSSES)).toHaveCount(1);
});

test("a fix is drawn before it is made: cancelling leaves nothing, applying can be undone", async ({
  design,
  page,
}) => {
  const place = design.column("New Forest and Eastleigh");
  const cell = design.cell("Community mental health teams", "New Forest and Eastleigh");
  await design.showFindings();
  await design.finding(GAP).getByRole("button").first().click();
  const fixes = design.finding(GAP).getByRole("list", { name: "Fixes" });
  await fixes.getByRole("button", { name: /^Add a post/ }).click();
  const bar = page.getByRole("form", { name: /^Preview: Add a post/ });
  await expect(bar).toContainText(
    "Adds 1 post, 1 mandate and 1 reporting line. 17 cells are no longer open.",
  );
  await expect(place.locator("[data-change='added']").first()).toBeVisible();
  await expect(cell).toHaveAttribute("data-change", "changed");

  await bar.getByRole("button", { name: "Cancel" }).click();
  await expect(cell).not.toHaveAttribute("data-change");
  await expect(design.undoButton).toBeDisabled();
  await expect(design.finding(GAP)).toHaveCount(1);

  await fixes.getByRole("button", { name: /^Add a post/ }).click();
  await bar.getByRole("button", { name: "Apply" }).click();
  await expect(design.finding(GAP)).toHaveCount(0);
  await expect(cell).not.toHaveAttribute("data-change");
  await expect(design.undoButton).toHaveAccessibleName(/^Undo Add post Place Operational Director/);
  await design.undoButton.click();
  await expect(design.finding(GAP)).toHaveCount(1);
});

test("a preview can be used by everybody", async ({ design, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await design.showFindings();
  await design.finding(GAP).getByRole("button").first().click();
  await design
    .finding(GAP)
    .getByRole("button", { name: /^Let another operational post/ })
    .click();
  await expect(page.getByRole("combobox", { name: /^Who leads/ })).toBeFocused();
  await expectAccessible(page);
});

test("a choice is previewed as it is changed, in the chart of reporting lines too", async ({
  design,
  page,
}) => {
  await design.showReportingLines();
  await design.showFindings();
  const card = design.finding("Chief Medical Officer has 13 direct reports");
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: /^Move 6 reports/ }).click();
  await expect(page.getByText("In the preview: changed").first()).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.getByText("In the preview: changed")).toHaveCount(0);
});

test("fixing all says of what is left that it needs a decision", async ({ design, page }) => {
  await design.showFindings();
  await design.panel.getByRole("combobox", { name: "Group findings" }).selectOption("By rule");
  const group = design.panel.getByRole("region", { name: "Spans that fit the work" });
  await group
    .getByRole("button", { name: /^Fix all \d+…/ })
    .first()
    .click();
  const bar = page.getByRole("form", { name: /^Preview: Fix \d+ findings?/ });
  await expect(bar).toContainText(/\d+ findings are left: each needs a decision from you\./);
});

test("all findings of a rule are fixed in one step", async ({ design, page }) => {
  await design.showFindings();
  await design.panel.getByRole("combobox", { name: "Group findings" }).selectOption("By rule");
  const group = design.panel.getByRole("region", { name: "Both halves of a dyad" });
  const before = await group.getByRole("article").count();
  await group.getByRole("button", { name: `Fix all ${before}…` }).click();
  const bar = page.getByRole("form", { name: /^Preview: Fix \d+ findings?/ });
  await expect(bar.getByRole("list", { name: "What is done" }).getByRole("listitem").first()).toBeVisible();
  await expect(bar.getByRole("button", { name: "Apply" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(bar).toHaveCount(0);
  await expect(group.getByRole("article")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(group.getByRole("article")).toHaveCount(before);
});

test("from a card, only findings like its own are fixed together", async ({ design, page }) => {
  await design.showFindings();
  await design.finding(GAP).getByRole("button").first().click();
  // Three dyads lack a half; two more inherit it, which is advice.
  await design.finding(GAP).getByRole("button", { name: "Fix all 3 like this…" }).click();
  await expect(page.getByRole("form", { name: "Preview: Fix 3 findings" })).toBeVisible();
});

test("a preview brings what it changes into view, above its own words", async ({ design, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await design.showFindings();
  const card = design.finding("South East Hampshire each lead 17 cells with");
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: /^Split with/ }).click();
  const bar = page.getByRole("form", { name: /^Preview: Split with/ });
  await expect(bar).toBeVisible();
  await expect
    .poll(async () => {
      const top = (await bar.boundingBox())?.y ?? 0;
      // Looked at in one go: what is panned out of sight meanwhile is no longer there to ask for its box.
      return page.evaluate((foot) => {
        const boxes = [...document.querySelectorAll("[data-change]")].map((one) =>
          one.getBoundingClientRect(),
        );
        return boxes.some((box) => box.top > 0 && box.bottom <= foot);
      }, top);
    })
    .toBe(true);
});
