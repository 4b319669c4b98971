import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/fixture.ts";

const SPAN = "Chief Medical Officer has 13 direct reports";

// Smaller than the other specs: nothing here is about the canvas.
test.use({ viewport: { width: 1280, height: 800 } });

test.beforeEach(async ({ design, page }) => {
  await page.clock.setFixedTime("2026-11-24T12:00:00");
  await design.showFindings();
});

test("a finding is accepted by the keyboard, stays in sight apart, and counts apart", async ({
  design,
  page,
}) => {
  const warnings = design.panel.getByRole("region", { name: "Warnings" });
  const open = await warnings.getByRole("article").count();
  const card = design.finding(SPAN);
  const next = warnings.getByRole("article").filter({ hasText: "Chief Operating Officer has 10" });

  await card.getByRole("button").first().press("Enter");
  await card.getByRole("button", { name: "Accept…" }).press("Enter");
  const reason = card.getByRole("textbox", { name: "Reason for accepting" });
  await expect(reason).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(card.getByRole("alert")).toContainText("Say why this finding is accepted");
  await page.keyboard.type("Agreed until April");
  await page.keyboard.press("Enter");

  await expect(warnings.getByRole("article")).toHaveCount(open - 1);
  await expect(next.getByRole("button").first()).toBeFocused();
  const accepted = design.panel.locator("details").filter({ hasText: "Accepted" });
  await expect(accepted.getByRole("article")).toHaveCount(1);
  await expect(accepted).toContainText("Accepted on 24 November 2026: Agreed until April");
  await expect(design.panel.getByRole("button", { name: /^Findings: .* 1 accepted/ })).toBeVisible();
  await expect(design.panel.getByRole("button", { name: `${open - 1} warnings`, exact: true })).toBeVisible();

  await design.panel.getByRole("button", { name: "1 accepted", exact: true }).click();
  await expect(accepted).toHaveCount(0);
  await design.panel.getByRole("button", { name: "1 accepted", exact: true }).click();
  await design.panel.getByRole("searchbox", { name: "Filter findings" }).fill("until april");
  await expect(design.panel.getByRole("article")).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("what is accepted and the question for the reason pass", async ({ design, page }) => {
      const card = design.finding(SPAN);
      await card.getByRole("button").first().click();
      await card.getByRole("button", { name: "Accept…" }).click();
      await page.keyboard.type("Agreed");
      await page.keyboard.press("Enter");
      const accepted = design.panel.locator("details").getByRole("article");
      await accepted.getByRole("button").first().click();
      await accepted.getByRole("button", { name: "Change reason" }).click();
      await expectAccessible(page);
    });
  });
}

test("Escape backs out of accepting and gives the focus back", async ({ design, page }) => {
  const card = design.finding(SPAN);
  await card.getByRole("button").first().click();
  const accept = card.getByRole("button", { name: "Accept…" });
  await accept.click();
  await page.keyboard.type("No");
  await page.keyboard.press("Escape");
  await expect(card.getByRole("textbox")).toHaveCount(0);
  await expect(accept).toBeFocused();
  await expect(design.undoButton).toBeDisabled();
});

test("an accepted finding is given another reason, withdrawn, and undone step by step", async ({
  design,
  page,
}) => {
  const card = design.finding(SPAN);
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: "Accept…" }).click();
  await page.keyboard.type("Agreed");
  await page.keyboard.press("Enter");
  const accepted = design.panel.locator("details").getByRole("article");
  await accepted.getByRole("button").first().click();
  await expect(
    design.panel.getByRole("article").locator("visible=true").filter({ hasText: SPAN }),
  ).toHaveCount(1);

  await accepted.getByRole("button", { name: "Change reason" }).click();
  await page.keyboard.type("Agreed by the board");
  await page.keyboard.press("Enter");
  await expect(accepted).toContainText("Accepted on 24 November 2026: Agreed by the board");

  await accepted.getByRole("button", { name: "Withdraw" }).click();
  await expect(accepted).toHaveCount(0);
  await expect(design.finding(SPAN).getByRole("button").first()).toBeFocused();
  await design.undoButton.click();
  await expect(accepted).toContainText("Agreed by the board");
  await design.undoButton.click();
  await expect(accepted).toContainText("2026: Agreed");
  await expect(accepted).not.toContainText("board");
  await design.undoButton.click();
  await expect(accepted).toHaveCount(0);
  await expect(design.finding(SPAN)).toHaveCount(1);
});

test("an acceptance lapses when the numbers change, says what changed, and is given again", async ({
  design,
  page,
}) => {
  const card = design.finding("Chief Medical Officer has");
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: "Accept…" }).click();
  await page.keyboard.type("Agreed until April");
  await page.keyboard.press("Enter");
  await expect(design.panel.locator("details")).toContainText(SPAN);

  await (await design.findPost("Clinical Director, Primary care")).click();
  await design.showDetails();
  await design.panel.getByRole("button", { name: "Delete post" }).click();
  await design.showFindings();
  await expect(card).toContainText("Chief Medical Officer has 12 direct reports");
  await expect(card).toContainText(
    "Was accepted on 24 November 2026 for 13 direct reports; there are 12 now.",
  );
  await expect(design.panel.getByText("1 acceptance has lapsed")).toBeVisible();

  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: "Accept again…" }).click();
  await expect(card.getByRole("textbox")).toHaveValue("Agreed until April");
  await page.keyboard.press("Enter");
  await expect(design.panel.locator("details")).toContainText("12 direct reports");
  await expect(design.panel.getByText("has lapsed")).toHaveCount(0);

  // Back to 13: what is accepted now are 12.
  await design.undoButton.click();
  await design.undoButton.click();
  await expect(design.panel.locator("details")).toContainText(SPAN);
});

test("lapsed acceptances are cleared in one step", async ({ design, page }) => {
  const card = design.finding("Chief Medical Officer has");
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: "Accept…" }).click();
  await page.keyboard.type("Agreed until April");
  await page.keyboard.press("Enter");
  await (await design.findPost("Clinical Director, Primary care")).click();
  await design.showDetails();
  await design.panel.getByRole("button", { name: "Delete post" }).click();
  await design.showFindings();
  await design.panel.getByRole("button", { name: "Clear it" }).click();
  await expect(card).toContainText("12 direct reports");
  await expect(card).not.toContainText("Was accepted");
  await expect(design.undoButton).toHaveAccessibleName("Undo Clear a lapsed acceptance");
});
