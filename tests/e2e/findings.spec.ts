import { expect, test } from "./support/fixture.ts";
import { isUncovered } from "./support/pointer.ts";

const GAP = "New Forest and Eastleigh has no operational lead for pathway";

test("choosing a finding goes to its place and marks it", async ({ design }) => {
  const place = design.column("New Forest and Eastleigh");
  await expect(place).not.toBeInViewport({ ratio: 1 });
  await design.showFindings();
  await design.finding(GAP).getByRole("button").first().click();
  await expect(place).toBeInViewport({ ratio: 1 });
  await expect(place).toHaveAttribute("aria-selected", "true");
  await expect(place.locator("[data-highlighted]").first()).toBeVisible();
  await expect(design.column("Southampton").locator("[data-highlighted]")).toHaveCount(0);

  await design.finding(GAP).getByRole("button").first().click();
  await expect(place.locator("[data-highlighted]")).toHaveCount(0);
});

test("a finding about something folded away unfolds it", async ({ design }) => {
  const place = design.column("Southampton West and Central");
  await expect(place).toHaveCount(0);
  await design.showFindings();
  await design.finding("Southampton West and Central has 86,000 people").getByRole("button").first().click();
  await expect(place).toBeInViewport({ ratio: 1 });
  await expect(place.locator("[data-highlighted]").first()).toBeVisible();
});

test("a finding about a reporting line goes to the post that answers to two", async ({ design, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const chip = design.chip(design.column("Portsmouth"), "Place Operational Director, Portsmouth");
  await design.pan(600, 0);
  expect(await isUncovered(chip)).toBe(false);
  await design.showFindings();
  await design
    .finding("Place Operational Director, Portsmouth also answers to")
    .getByRole("button")
    .first()
    .click();
  await expect.poll(() => isUncovered(chip)).toBe(true);
  await expect(chip).toHaveAttribute("data-highlighted", "true");
});

test("findings are filtered by severity and by words", async ({ design, page }) => {
  await design.showFindings();
  const errors = design.panel.getByRole("region", { name: "Errors" });
  const severities = design.panel.getByRole("group", { name: "Findings shown" });
  const articles = design.panel.getByRole("article");
  await expect(errors.getByRole("article").filter({ hasText: GAP })).toHaveCount(1);
  const all = await articles.count();
  const found = await errors.getByRole("article").count();
  await severities.getByRole("button", { name: `${found} errors` }).click();
  await expect(errors).toHaveCount(0);
  await expect(articles).toHaveCount(all - found);
  await severities.getByRole("button", { name: `${found} errors` }).click();

  const filter = design.panel.getByRole("searchbox", { name: "Filter findings" });
  await filter.fill("talking THERAPIES");
  await expect(articles).toHaveCount(1);
  await expect(articles).toContainText("Clinical Lead, NHS Talking Therapies is vacant");
  await filter.fill("nothing says this");
  await expect(page.getByText("No finding matches the filter.")).toBeVisible();
  await filter.fill("");
  await expect(articles).toHaveCount(all);
});

test("findings are grouped by rule", async ({ design }) => {
  await design.showFindings();
  await design.panel.getByRole("combobox", { name: "Group findings" }).selectOption("By rule");
  const dyads = design.panel.getByRole("region", { name: "Both halves of a dyad" });
  await expect(dyads.getByRole("heading", { level: 3 })).toContainText("accountability/dyad");
  await expect(dyads.getByRole("article").filter({ hasText: GAP })).toHaveCount(1);
  await expect(
    design.panel.getByRole("region", { name: "Populations that fit their tier" }).getByRole("article"),
  ).toHaveCount(4);
  await expect(design.panel.getByRole("region", { name: "Errors" })).toHaveCount(0);
});

test("the rule behind a finding is explained beside it, with its source", async ({ design }) => {
  await design.showFindings();
  const card = design.finding("Chief Medical Officer has 13 direct reports; a coach has 6 to 7.");
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: "About this rule" }).click();
  await expect(card.getByRole("heading", { name: "Why it matters" })).toBeVisible();
  await expect(card.getByRole("heading", { name: "Source" })).toBeVisible();
  await expect(card).toContainText("McKinsey");
  await card.getByRole("button", { name: "Hide the rule" }).click();
  await expect(card.getByRole("heading", { name: "Why it matters" })).toHaveCount(0);
});

test("the rule comes into view when it is asked for, and the focus stays on its button", async ({
  design,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await design.showFindings();
  const card = design.finding("Chief Medical Officer has 13 direct reports; a coach has 6 to 7.");
  await card.getByRole("button").first().press("Enter");
  const about = card.getByRole("button", { name: "About this rule" });
  // As far down as somebody sees it who scrolls just to the button.
  await about.evaluate((button) => button.scrollIntoView({ block: "end" }));
  await about.press("Enter");
  await expect(card.getByText("A post with more line reports, or fewer,")).toBeInViewport({ ratio: 1 });
  await expect(card.getByRole("heading", { name: "Why it matters" })).toBeInViewport({ ratio: 1 });
  const hide = card.getByRole("button", { name: "Hide the rule" });
  await expect(hide).toBeFocused();
  await expect(hide).toBeInViewport({ ratio: 1 });
});

test("the page of a rule leads to the rules that it names", async ({ design, page }) => {
  await design.showFindings();
  const card = design.finding(GAP);
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: "About this rule" }).click();
  await expect(card).toContainText(
    "and not again by “Somebody leads every delivered cell”; with this rule off",
  );
  await card.getByRole("link", { name: "“Somebody leads every delivered cell”" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Rules" });
  await expect(dialog.getByRole("heading", { name: "Somebody leads every delivered cell" })).toBeVisible();
  await dialog.getByRole("link", { name: "“Both halves of a dyad”" }).click();
  await expect(dialog.getByRole("region", { name: "Both halves of a dyad" })).toBeFocused();
});

test("findings follow an edit, and the counts on the tab with them", async ({ design, page }) => {
  const tab = design.panel.getByRole("button", { name: /^Findings/ });
  await expect(tab).toHaveAccessibleName(/^Findings: \d+ errors, \d+ warnings, \d+ advice$/);
  const errors = Number(/(\d+) errors/.exec(await tab.ariaSnapshot())?.[1]);
  await design.drag(await design.findPost("Chief Operating Officer"), design.column("Trust-wide"));
  // Two places had no operational lead for pathway; the whole trust's lead serves both.
  await expect(tab).toHaveAccessibleName(new RegExp(`^Findings: ${errors - 2} errors`));
  await page.keyboard.press("Control+z");
  await expect(tab).toHaveAccessibleName(new RegExp(`^Findings: ${errors} errors`));
});
