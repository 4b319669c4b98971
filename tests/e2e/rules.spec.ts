import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { CATALOGUE } from "../../shared/rules/catalogue/index.ts";
import { readProfile } from "../../shared/rules/profiles/read-profile.ts";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/fixture.ts";

// Without the system's pickers the page asks through an input and saves by download.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
    Reflect.deleteProperty(window, "showSaveFilePicker");
  }),
);

const CMO = "Chief Medical Officer has 13 direct reports; a coach has 6 to";

test("a number is changed by keyboard alone, the findings follow at once, and undo takes it back", async ({
  design,
  page,
}) => {
  const dialog = await openRules(page);
  await expect(option(dialog, "Everybody has one line manager")).toBeFocused();
  const heading = dialog.getByRole("heading", { name: "Spans that fit the work" });
  await page.keyboard.press("End");
  for (let step = 0; step < CATALOGUE.length && !(await heading.isVisible()); step += 1) {
    await page.keyboard.press("ArrowUp");
  }
  await expect(heading).toBeVisible();
  const now = dialog.getByRole("region", { name: "What it finds now" });
  await expect(now).toContainText(`${CMO} 7.`);

  const most = dialog.getByRole("textbox", { name: "Most reports of a coach" });
  await most.press("Control+A");
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect(now).toContainText(`${CMO} 12.`);
  await expect(dialog.getByText("Changed. By default 7.")).toBeVisible();
  await expect(option(dialog, "Spans that fit the work")).toContainText("changed");
  await expect(profile(dialog)).toHaveValue("own");

  // From a field with the focus Ctrl+Z would be the field's own.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await design.showFindings();
  await expect(design.finding(`${CMO} 12.`)).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(design.finding(`${CMO} 7.`)).toHaveCount(1);
});

test("what a rule cannot work with is said at its field, and nothing is changed", async ({
  design,
  page,
}) => {
  const dialog = await openRules(page, "Spans that fit the work");
  const least = dialog.getByRole("textbox", { name: "Fewest reports of a coach" });
  for (const [text, says] of [
    ["8", "This must not be above “Most reports of a coach”, which is 7."],
    ["0", "This must be from 1 to 100 (direct reports)."],
    ["", "A number is needed here."],
    ["few", "“few” is not a number from 0."],
  ] as const) {
    await least.fill(text);
    await least.press("Enter");
    await expect(dialog.getByRole("alert")).toHaveText(says);
  }
  await least.press("Escape");
  await expect(least).toHaveValue("6");
  await expect(profile(dialog)).toHaveValue("default");
  await page.keyboard.press("Escape");
  await expect(design.undoButton).toBeDisabled();
});

test("a severity says when it levels grave and slight findings, and goes back to default", async ({
  design,
  page,
}) => {
  const dialog = await openRules(page, "Spans that fit the work");
  const severity = dialog.getByRole("combobox", { name: "Severity" });
  await expect(severity.getByRole("option")).toHaveText([
    "Warning; error when it is grave; advice when it is slight (default)",
    "Error for every finding",
    "Warning for every finding",
    "Advice for every finding",
    "Off",
  ]);
  await severity.selectOption("Warning for every finding");
  await expect(dialog.getByText("grave and slight ones are no longer told apart")).toBeVisible();
  await severity.selectOption("Off");
  await expect(dialog.getByRole("heading", { name: "Off: it looks for nothing" })).toBeVisible();
  await expect(option(dialog, "Spans that fit the work")).toContainText("off");
  await dialog.getByRole("button", { name: "Back to default", exact: true }).click();
  await expect(dialog.getByText("Changed.")).toHaveCount(0);
  await expect(profile(dialog)).toHaveValue("default");
  await expect(design.undoButton).toBeEnabled();
});

test("a profile is applied as one step, says what it did, and is undone at once", async ({
  design,
  page,
}) => {
  await expect(design.undoButton).toBeDisabled();
  const dialog = await openRules(page);
  await profile(dialog).selectOption("Strict");
  const said = dialog.getByRole("status");
  await expect(said).toHaveText(/^“Strict” applied: \d+ rules work differently now\. Undo takes it back\.$/);
  const count = Number(/\d+/.exec(await said.innerText())?.[0]);
  await expect(dialog.getByRole("button", { name: `Changed ${count}` })).toBeVisible();
  await dialog.getByRole("button", { name: `Changed ${count}` }).click();
  await expect(dialog.getByRole("listbox", { name: "Rules" }).getByRole("option")).toHaveCount(count);

  await dialog.getByRole("button", { name: "Undo Apply the profile “Strict”" }).click();
  await expect(profile(dialog)).toHaveValue("default");
  await expect(said).toHaveText("");
  await expect(dialog.getByText("No rule matches.")).toBeVisible();
  await dialog.getByRole("button", { name: "Redo Apply the profile “Strict”" }).click();
  await expect(profile(dialog)).toHaveValue("strict");
});

test("a profile is kept with the draft, and all goes back to default", async ({ design, start, page }) => {
  const dialog = await openRules(page);
  await profile(dialog).selectOption("Early draft");
  await page.keyboard.press("Escape");
  await design.isSaved();
  await page.reload();
  await start.openDraft("Hampshire and Isle of Wight");
  const again = await openRules(page);
  await expect(profile(again)).toHaveValue("early-draft");
  await again.getByRole("button", { name: "All back to default" }).click();
  await expect(profile(again)).toHaveValue("default");
});

test("the settings are exported as a profile, and another design takes it over", async ({
  design,
  start,
  page,
}) => {
  const dialog = await openRules(page, "Few layers from top to team");
  await dialog.getByRole("textbox", { name: "Most layers" }).fill("5");
  await dialog.getByRole("textbox", { name: "Most layers" }).press("Enter");
  await expect(profile(dialog)).toHaveValue("own");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export…" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Hampshire and Isle of Wight – rules.orgweave-rules");
  const path = await file.path();
  expect(readProfile(await readFile(path, "utf8"))).toEqual({
    ok: true,
    value: {
      name: "Rules of Hampshire and Isle of Wight",
      description: "",
      rules: { "span/layers": { numbers: { most: 5 } } },
    },
  });
  await expect(dialog.getByRole("status")).toContainText("Exported to");
  await page.keyboard.press("Escape");

  await design.backToStart();
  await start.openExample();
  const other = await openRules(page, "Few layers from top to team");
  await expect(other.getByRole("textbox", { name: "Most layers" })).toHaveValue("7");
  await importInto(page, other, { name: "ours.orgweave-rules", text: await readFile(path, "utf8") });
  await expect(other.getByRole("textbox", { name: "Most layers" })).toHaveValue("5");
  await expect(other.getByRole("status")).toContainText(
    "“Rules of Hampshire and Isle of Wight” applied: 1 rule works",
  );
});

test("a profile with faults is refused with every one of them, and nothing is changed", async ({
  design,
  page,
}) => {
  const dialog = await openRules(page);
  await importInto(page, dialog, {
    name: "faulty.json",
    text: JSON.stringify({
      format: "orgweave-rules",
      version: 1,
      name: "Faulty",
      description: "",
      rules: { "span/layer": {}, "span/layers": { numbers: { most: 99 } } },
    }),
  });
  const problems = page.getByRole("alertdialog", { name: "faulty.json cannot be opened" });
  await expect(problems.getByRole("listitem")).toHaveText([
    "rules › span/layer: there is no such rule. Did you mean “span/layers”?",
    "rules › span/layers › numbers › most: “Most layers” is 99; it must be from 1 to 30 (layers, the top included).",
  ]);
  await problems.getByRole("button", { name: "Close" }).click();
  await expect(profile(dialog)).toHaveValue("default");
  await page.keyboard.press("Escape");
  await expect(design.undoButton).toBeDisabled();
});

test("a finding leads to its rule, and the rule back to a finding", async ({ design, page }) => {
  await design.showFindings();
  const card = design.finding("Southampton West and Central has 86,000 people");
  await card.getByRole("button").first().click();
  await card.getByRole("button", { name: "Change this rule…" }).click();
  const dialog = page.getByRole("dialog", { name: "Rules" });
  await expect(dialog.getByRole("heading", { name: "Populations that fit their tier" })).toBeVisible();
  await expect(option(dialog, "Populations that fit their tier")).toBeInViewport();
  await dialog.getByRole("region", { name: "What it finds now" }).getByRole("button").nth(1).click();
  await expect(dialog).toHaveCount(0);
  await expect(design.panel.locator("article[data-open]")).toHaveCount(1);
});

test("rules are found by words, and read about without a design", async ({ start, page }) => {
  await start.isShown();
  const dialog = await openRules(page);
  await dialog.getByRole("searchbox", { name: "Find a rule" }).fill("postcode");
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await dialog.getByRole("option").click();
  await expect(dialog.getByRole("heading", { name: "Why it matters" })).toBeVisible();
  await expect(dialog.getByRole("combobox")).toHaveCount(0);
  await expectAccessible(page);
});

async function openRules(page: Page, rule?: string): Promise<Locator> {
  await page.keyboard.press("Control+,");
  const dialog = page.getByRole("dialog", { name: "Rules" });
  await expect(dialog).toBeVisible();
  if (rule !== undefined) await option(dialog, rule).click();
  return dialog;
}

function option(dialog: Locator, rule: string): Locator {
  return dialog.getByRole("option").filter({ hasText: rule });
}

function profile(dialog: Locator): Locator {
  return dialog.getByRole("combobox", { name: "Profile" });
}

async function importInto(page: Page, dialog: Locator, file: { name: string; text: string }): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Import…" }).click();
  await (await chooser).setFiles({
    name: file.name,
    mimeType: "application/json",
    buffer: Buffer.from(file.text),
  });
}
