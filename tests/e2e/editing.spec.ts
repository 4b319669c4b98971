import type { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";
import { pull } from "./support/pointer.ts";

/** Near the edge a row or column takes another beside itself, in the middle inside. */
const BEFORE = 0.1;
const AFTER = 0.9;

test("service lines are added, moved, renamed and deleted by pointer", async ({ design, page }) => {
  const added = design.row("Street outreach");
  const belongsTo = design.panel.getByRole("combobox", { name: "Belongs to" }).locator("option:checked");

  await page.getByRole("button", { name: "Add a service line" }).click();
  await page.getByRole("textbox", { name: "Name of the service line" }).fill("Street outreach");
  await page.keyboard.press("Enter");
  await expect(added).toBeVisible();
  expect((await design.rowNames()).at(-1)).toBe("Street outreach");

  const name = added.getByText("Street outreach");
  await design.drag(name, design.row("Primary care"), { y: BEFORE });
  await expectOrder(design, ["Street outreach", "Primary care", "General practice services"]);
  await design.drag(name, design.row("General practice services"), { y: AFTER });
  await expectOrder(design, ["Primary care", "General practice services", "Street outreach"]);
  await added.click({ position: { x: 200, y: 8 } });
  await expect(belongsTo).toHaveText(/Primary care/);
  await design.drag(name, design.row("General practice services"));
  await expect(belongsTo).toHaveText(/General practice services/);
  await expect(design.row("General practice services")).toHaveAttribute("aria-expanded", "true");
  await page.getByRole("button", { name: "Undo Move Street outreach" }).click();
  await expect(belongsTo).toHaveText(/Primary care/);

  await added.click({ button: "right", position: { x: 200, y: 8 } });
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Name of the service line" }).fill("Outreach");
  await page.keyboard.press("Enter");
  await expect(design.row("Outreach")).toBeVisible();

  await design.row("Outreach").click({ button: "right", position: { x: 200, y: 8 } });
  await page.getByRole("menuitem", { name: "Delete service line" }).click();
  await expect(design.row("Outreach")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo Delete Outreach" }).click();
  await expect(design.row("Outreach")).toBeVisible();
  await design.isSaved();
});

test("deleting a division says what goes with it, and offers the way back", async ({ design, page }) => {
  await design.row("Adult mental health").click({ button: "right", position: { x: 150, y: 14 } });
  await page.getByRole("menuitem", { name: "Delete service line" }).click();
  await expect(design.row("Crisis and liaison")).toHaveCount(0);
  await expect(
    design.message(
      "Deleted Adult mental health, and with it 7 more service lines, 37 cells and 12 mandates.",
    ),
  ).toBeVisible();
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
  await expect(design.row("Crisis and liaison")).toBeVisible();
});

test("posts are added one after the other without leaving the keyboard", async ({ design, page }) => {
  await design.isShown();
  await design.row("Adult mental health").click({ position: { x: 150, y: 14 } });
  for (const title of ["Head of Outreach", "Head of Research"]) {
    await page.keyboard.press("p");
    await expect(design.panel.getByRole("textbox", { name: "Title" })).toBeFocused();
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await expect(design.panel.getByRole("heading", { name: title })).toBeVisible();
  }
});

test("the side panels can be put away, and come back with what is looked for", async ({ design, page }) => {
  await design.isShown();
  await page.getByRole("button", { name: "Hide the list of posts" }).click();
  await page.getByRole("button", { name: "Hide details and findings" }).click();
  await expect(design.panel).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.keyboard.press("p");
  await expect(design.panel.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.getByRole("button", { name: "Show the list of posts" }).click();
  await expect(page.getByRole("navigation")).toBeVisible();
});

test("a service line is not dropped inside itself", async ({ design, page }) => {
  await pull(
    page,
    design.row("Adult mental health").getByText("Adult mental health"),
    design.row("Crisis and liaison"),
  );
  await expect(page.locator("[data-drop-mark]")).toHaveCount(0);
  await page.mouse.up();
  await expect(design.undoButton).toBeDisabled();
  expect((await design.rowNames()).slice(0, 2)).toEqual([
    "Adult mental health",
    "Inpatient wards and places of safety",
  ]);
});

test("geographies are added, moved, changed, folded and deleted by pointer", async ({ design, page }) => {
  const column = design.column("Wessex coast");
  const liesIn = design.panel.getByRole("combobox", { name: "Lies in" }).locator("option:checked");

  await design.column("Southampton").click({ button: "right", position: { x: 60, y: 16 } });
  await page.getByRole("menuitem", { name: "Add a geography after this one" }).click();
  await page.getByRole("textbox", { name: "Name of the geography" }).fill("Wessex coast");
  await page.keyboard.press("Enter");
  await expect(column).toBeVisible();
  expect((await design.columnNames()).slice(0, 4)).toEqual([
    "Trust-wide",
    "Southampton",
    "Wessex coast",
    "Portsmouth",
  ]);

  const name = column.getByText("Wessex coast");
  await design.drag(name, design.column("Southampton"), { x: BEFORE });
  expect((await design.columnNames()).slice(0, 3)).toEqual(["Trust-wide", "Wessex coast", "Southampton"]);
  await design.drag(name, design.column("Portsmouth"), { x: AFTER });
  expect((await design.columnNames()).slice(1, 4)).toEqual(["Southampton", "Portsmouth", "Wessex coast"]);
  await design.drag(name, design.column("Portsmouth"));
  await expect(design.column("Portsmouth")).toHaveAttribute("aria-expanded", "true");
  await expect(liesIn).toHaveText(/Portsmouth/);

  await design.panel.getByRole("combobox", { name: "Tier" }).selectOption({ label: "Local area" });
  await design.panel.getByRole("textbox", { name: "Population" }).fill("61,500");
  await page.keyboard.press("Enter");
  await expect(column).toHaveAccessibleName(/local area · 61,500/);

  await page.getByRole("button", { name: "Fold Portsmouth" }).click();
  await expect(column).toHaveCount(0);
  await expect(design.column("Portsmouth")).toContainText("holds 1 geography");
  await page.getByRole("button", { name: "Unfold Portsmouth" }).click();
  await expect(column).toBeVisible();

  await design.panel.getByRole("button", { name: "Delete geography" }).click();
  await expect(column).toHaveCount(0);
  await expect(design.column("Portsmouth")).not.toHaveAttribute("aria-expanded");
  await design.isSaved();
});

test("a cell is delivered, described, moved by its grip and withdrawn by pointer", async ({
  design,
  page,
}) => {
  const [row, from, to] = ["Secure services", "Southampton", "Portsmouth"] as const;
  await design.cell(row, from).click();
  await design.panel.getByRole("button", { name: "Deliver here" }).click();
  await design.panel.getByRole("textbox", { name: "Teams" }).fill("3");
  await design.panel.getByRole("textbox", { name: "WTE" }).fill("41.5");
  await design.panel.getByRole("textbox", { name: "Integrated with" }).fill("Southampton City Council");
  await page.keyboard.press("Enter");
  await expect(design.cell(row, from)).toHaveAccessibleName(
    /41\.5 WTE, 3 teams, integrated with Southampton City Council/,
  );
  await expect(design.cell(row, from)).toContainText("⇄ SCC");

  await design.cell(row, from).hover();
  await design.drag(design.cell(row, from).getByTitle("Drag to another crossing"), design.cell(row, to));
  await expect(design.cell(row, to)).toHaveAccessibleName(/41\.5 WTE, 3 teams/);
  await expect(design.cell(row, from)).toHaveAccessibleName(/not delivered/);

  await pull(
    page,
    design.cell(row, to).getByTitle("Drag to another crossing"),
    design.cell("Crisis and liaison", to),
  );
  await expect(page.getByText(/already/)).toBeVisible();
  await page.mouse.up();
  await expect(design.cell(row, to)).toHaveAccessibleName(/41\.5 WTE, 3 teams/);

  await design.cell(row, to).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Move to another crossing…" }).click();
  const dialog = page.getByRole("dialog", { name: "Move to another crossing" });
  await dialog.getByRole("combobox", { name: "Geography" }).fill("North Ham");
  await page.getByRole("option", { name: "North Hampshire" }).click();
  await dialog.getByRole("button", { name: "Move", exact: true }).click();
  await expect(design.cell(row, "North Hampshire")).toHaveAccessibleName(/41\.5 WTE, 3 teams/);

  await design.cell(row, "North Hampshire").click({ button: "right" });
  await page.getByRole("menuitem", { name: "Stop delivering here" }).click();
  await expect(design.cell(row, "North Hampshire")).toHaveAccessibleName(/not delivered/);
  await design.isSaved();
});

test("a number that is none is refused where it was typed, and Escape takes it back", async ({
  design,
  page,
}) => {
  await design.cell("Crisis and liaison", "Southampton").click();
  const wte = design.panel.getByRole("textbox", { name: "WTE" });
  await wte.fill("lots");
  await page.keyboard.press("Enter");
  await expect(wte).toHaveAttribute("aria-invalid", "true");
  await expect(design.panel.getByRole("alert")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(wte).toHaveValue("52");
  await expect(design.panel.getByRole("alert")).toHaveCount(0);
  await expect(design.undoButton).toBeDisabled();
});

test("a post is added, edited, given a mandate by dragging, and deleted with all it held", async ({
  design,
  page,
}) => {
  await page.getByRole("button", { name: "Add a post" }).click();
  await expect(design.panel.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.keyboard.type("Head of Outreach");
  await page.keyboard.press("Enter");
  await design.panel.getByRole("combobox", { name: "Discipline" }).selectOption("Operational");
  await design.panel.getByRole("combobox", { name: "Level" }).selectOption("3");
  await design.panel.getByRole("combobox", { name: "Pay band" }).selectOption("Band 8c");
  await design.panel.getByRole("textbox", { name: "Holder" }).fill("A. Person");
  await page.keyboard.press("Enter");

  const post = await design.findPost("Head of Outreach");
  await design.drag(post, design.row("Secure services"));
  const chip = design.chip(design.row("Secure services"), "Head of Outreach");
  await expect(chip).toBeVisible();
  await expect(design.row("Secure services")).toHaveAccessibleName(
    /clinical from Adult mental health, operational Head of Outreach/,
  );

  await chip.click();
  await expect(design.panel.getByRole("heading", { name: "Head of Outreach" })).toBeVisible();
  await expect(
    design.panel.getByRole("button", { name: "Secure services (practice)", exact: true }),
  ).toBeVisible();
  await design.panel.getByRole("button", { name: "Delete post" }).click();
  await expect(chip).toHaveCount(0);
  await expect(design.row("Secure services")).toHaveAccessibleName(/led by Adult mental health/);
  await page.getByRole("button", { name: "Undo Delete post Head of Outreach" }).click();
  await expect(chip).toBeVisible();
  await design.isSaved();
});

test("mandates are given on a cell's halves, moved between headers and withdrawn by pointer", async ({
  design,
  page,
}) => {
  const title = "Chief Operating Officer";
  const cell = design.cell("Crisis and liaison", "Portsmouth");
  const post = await design.findPost(title);

  await design.drag(post, cell, { y: 0.75 });
  await expect(
    page.getByRole("button", { name: `Undo ${title} leads Crisis and liaison in Portsmouth (pathway)` }),
  ).toBeEnabled();
  await design.drag(post, cell, { y: 0.25 });
  await expect(
    page.getByRole("button", { name: `Undo ${title} leads Crisis and liaison in Portsmouth (practice)` }),
  ).toBeEnabled();

  await test.step("the same mandate a second time is refused before the button is let go", async () => {
    await pull(page, post, cell, { y: 0.25 });
    await expect(page.getByText(/already/)).toBeVisible();
    await page.mouse.up();
  });

  await test.step("a chip dragged to another header takes its mandate there", async () => {
    const chip = design.chip(design.row("Crisis and liaison"), "Head of Service, Crisis and liaison");
    await design.drag(chip, design.row("Secure services"));
    await expect(design.row("Secure services")).toHaveAccessibleName(
      /operational Head of Service, Crisis and liaison/,
    );
    await expect(design.row("Crisis and liaison")).not.toHaveAccessibleName(
      /Head of Service, Crisis and liaison/,
    );
  });

  await test.step("a post's mandates are listed and withdrawn in its details", async () => {
    await post.click();
    const leads = design.panel.getByRole("region", { name: "Leads" });
    await expect(leads.getByRole("listitem")).toHaveCount(2);
    await leads.getByRole("button", { name: "Withdraw Crisis and liaison in Portsmouth (practice)" }).click();
    await expect(leads.getByRole("listitem")).toHaveCount(1);
    await leads
      .getByRole("button", { name: "Crisis and liaison in Portsmouth (pathway)", exact: true })
      .click();
    await design.panel.getByRole("button", { name: "Withdraw mandate" }).click();
    await expect(cell).toHaveAccessibleName(/pathway: clinical held here, operational held here/);
  });
  await design.isSaved();
});

async function expectOrder(design: DesignPage, last: readonly string[]): Promise<void> {
  await expect.poll(async () => (await design.rowNames()).slice(-last.length)).toEqual(last);
}
