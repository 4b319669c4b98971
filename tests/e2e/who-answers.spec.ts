import type { Page } from "@playwright/test";
import type { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";

test("accountability domains are renamed, given a side, added, moved and removed by keyboard", async ({
  design,
  page,
}) => {
  const dialog = page.getByRole("dialog", { name: "Accountability domains" });
  await page.keyboard.press("Control+Shift+D");
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("row")).toHaveCount(2 + 7);

  const name = dialog.getByRole("textbox", { name: "Name of Local need (warranted variation)" });
  await name.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Local need");
  await page.keyboard.press("Enter");
  const renamed = dialog.getByRole("textbox", { name: "Name of Local need", exact: true });
  await expect(renamed).toHaveValue("Local need");

  await dialog
    .getByRole("combobox", { name: "Side that answers for Quality and safety" })
    .selectOption("Not said");
  await dialog.getByRole("textbox", { name: "New domain of practice" }).focus();
  await page.keyboard.type("quality and safety");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText(
    "There is a domain of practice called Quality and safety already.",
  );
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Research");
  await page.keyboard.press("Enter");
  expect(await fieldValues(page, "practice")).toEqual([
    "Evidence-based practice",
    "Quality and safety",
    "Financial envelope",
    "Unwarranted variation",
    "Research",
  ]);
  await dialog.getByRole("button", { name: "Move Research up" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await fieldValues(page, "practice")).toEqual([
    "Evidence-based practice",
    "Quality and safety",
    "Research",
    "Financial envelope",
    "Unwarranted variation",
  ]);
  await dialog.getByRole("button", { name: "Remove Research" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("row")).toHaveCount(2 + 7);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await design.showFindings();
  const finding = design.finding("side of practice answers for Quality and safety");
  await expect(finding).toBeVisible();
  await design.undoButton.click();
  await page.keyboard.press("Control+Shift+D");
  await expect(dialog.getByRole("textbox", { name: "Name of Research" })).toBeVisible();
  await dialog
    .getByRole("combobox", { name: "Side that answers for Quality and safety" })
    .selectOption("Clinical");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(finding).toHaveCount(0);
  await expect(design.finding("side of practice answers for Research")).toBeVisible();
});

test("a design without accountability domains says so, in the dialog and at a cell", async ({
  design,
  page,
}) => {
  await design.chooseFromMenu("Accountability domains…");
  const dialog = page.getByRole("dialog", { name: "Accountability domains" });
  const removing = dialog.getByRole("button", { name: /^Remove / });
  for (let left = 7; left > 0; left -= 1) {
    await expect(removing).toHaveCount(left);
    await removing.first().click();
  }
  await expect(dialog.getByText("No domain of practice: nobody is asked")).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await design.cell("Crisis and liaison", "Southampton").click();
  await expect(design.panel.getByText("The design has no accountability domains.")).toBeVisible();
});

test("a cell says who answers for each domain, and leads who share say it on their mandates", async ({
  design,
  page,
}) => {
  await design.cell("Crisis and liaison", "Southampton").click();
  const answers = design.panel.getByRole("region", { name: "Who answers for what" });
  await expect(answers.getByRole("definition")).toHaveCount(7);
  await expect(answers.getByText("Nobody")).toHaveCount(0);
  const financial = answers.locator("div", { has: page.getByText("Financial envelope") }).last();
  await expect(financial.getByRole("button")).toHaveCount(1);

  await shareCrisis(design, page);
  await design.cell("Crisis and liaison", "Southampton").click();
  await expect(answers.getByText("2 posts")).toHaveCount(3);
  await design.showFindings();
  const finding = design.finding("Which one of them answers for");
  await expect(finding).toContainText("share the clinical lead of Crisis and liaison for practice");
  await design.showDetails();
  await design.post("Chief Medical Officer").click();
  await openMandate(design, page);
  const alone = design.panel.getByRole("region", { name: "Answers alone for" });
  for (const domain of ["Evidence-based practice", "Quality and safety", "Unwarranted variation"]) {
    await alone.getByRole("checkbox", { name: domain }).focus();
    await page.keyboard.press("Space");
  }
  await design.cell("Crisis and liaison", "Southampton").click();
  await expect(answers.getByText("2 posts")).toHaveCount(0);
  await expect(answers.getByRole("button", { name: "Chief Medical Officer" })).toHaveCount(3);
  await design.showFindings();
  await expect(finding).toHaveCount(0);
});

/** Lets the Chief Medical Officer lead Crisis and liaison together with its Clinical Lead. */
async function shareCrisis(design: DesignPage, page: Page): Promise<void> {
  await design.post("Clinical Lead, Crisis and liaison").click();
  await openMandate(design, page);
  await design.panel.getByRole("checkbox", { name: /^Joint/ }).check();
  await design.post("Chief Medical Officer").click();
  await design.panel.getByRole("button", { name: "Give a mandate…" }).click();
  const dialog = page.getByRole("dialog", { name: "Give a mandate" });
  await dialog.getByRole("combobox", { name: "Service line" }).fill("Crisis");
  await page.getByRole("option", { name: /^Crisis and liaison/ }).click();
  await dialog.getByRole("checkbox", { name: /^Joint/ }).check();
  await dialog.getByRole("button", { name: "Give mandate" }).click();
  await expect(dialog).toHaveCount(0);
}

async function openMandate(design: DesignPage, page: Page): Promise<void> {
  await design.panel
    .getByRole("button", { name: "Crisis and liaison (practice)", exact: false })
    .first()
    .click();
  await expect(page.getByRole("checkbox", { name: /^Joint/ })).toBeVisible();
}

/** The names of the domains of a component, from the top. */
function fieldValues(page: Page, component: string): Promise<readonly string[]> {
  return page
    .getByRole("region", { name: `Domains of ${component}` })
    .getByRole("textbox", { name: /^Name of / })
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : "")));
}
