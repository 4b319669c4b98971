import { expect, test } from "./support/fixture.ts";

const PORTSMOUTH = "Place Operational Director, Portsmouth";
const TWO_BOSSES = `${PORTSMOUTH} also answers to Operational Director, Physical health`;

test("a matrix line is drawn from handle to handle, and its decision right answers the rule", async ({
  design,
  page,
}) => {
  const [manager, report] = ["Clinical Director, Primary care", "Clinical Director, Physical health"];
  await design.showReportingLines();
  await design.drag(design.handle(manager, "foot"), design.handle(report, "head"));
  const dialog = page.getByRole("dialog", { name: "Draw a reporting line" });
  await expect(dialog.getByRole("combobox", { name: "This post", exact: true })).toHaveValue(report);
  await expect(dialog.getByRole("combobox", { name: "To this post" })).toHaveValue(manager);
  await dialog.getByRole("combobox", { name: "In which way" }).selectOption("also answers to (matrix)");
  await dialog.getByRole("textbox", { name: "Purpose" }).fill("prescribing");
  await dialog
    .getByRole("textbox", { name: "Decision right: who decides when the two disagree" })
    .fill("Primary care decides");
  await dialog.getByRole("button", { name: "Draw line" }).click();
  await expect(page.getByRole("button", { name: `Undo ${report} also answers to ${manager}` })).toBeEnabled();
  await design.showFindings();
  await expect(design.finding(`${report} also answers to`)).toHaveCount(0);

  await test.step("without the decision right two bosses are a finding", async () => {
    await design.showDetails();
    await design.canvas.getByRole("treeitem", { name: new RegExp(`^${report}`) }).click();
    await design.panel
      .getByRole("button", { name: new RegExp(`^Line to ${manager} ?Matrix: a second boss`) })
      .click();
    const decision = design.panel.getByRole("textbox", { name: "Decision right" });
    await expect(decision).toHaveValue("Primary care decides");
    await decision.fill("");
    await page.keyboard.press("Enter");
    await design.showFindings();
    await expect(design.finding(`${report} also answers to ${manager} (prescribing)`)).toHaveCount(1);
  });
  await design.isSaved();
});

test("stating who decides takes the finding of two bosses away", async ({ design, page }) => {
  await design.showFindings();
  await design.finding(TWO_BOSSES).getByRole("button").first().click();
  await design.showDetails();
  await design.panel.getByRole("textbox", { name: "Decision right" }).fill("Place decides rosters");
  await page.keyboard.press("Enter");
  await design.showFindings();
  await expect(design.finding(TWO_BOSSES)).toHaveCount(0);
  await design.undoButton.click();
  await expect(design.finding(TWO_BOSSES)).toHaveCount(1);
});

test("a second line of management replaces the first", async ({ design, page }) => {
  const [report, before, after] = [
    "Clinical Director, Physical health",
    "Chief Medical Officer",
    "Clinical Director, Primary care",
  ];
  await design.showReportingLines();
  await design.drag(design.handle(after, "foot"), design.handle(report, "head"));
  await page.getByRole("dialog").getByRole("button", { name: "Draw line" }).click();
  await design.showDetails();
  await design.canvas.getByRole("treeitem", { name: new RegExp(`^${report}`) }).click();
  const reportsTo = design.panel.getByRole("region", { name: "Reports to" });
  await expect(
    reportsTo.getByRole("button", { name: new RegExp(`^Line to ${after} ?Line management`) }),
  ).toBeVisible();
  await expect(
    reportsTo.getByRole("button", { name: new RegExp(`^Line to ${before} ?Line management`) }),
  ).toHaveCount(0);
  await design.undoButton.click();
  await expect(
    reportsTo.getByRole("button", { name: new RegExp(`^Line to ${before} ?Line management`) }),
  ).toBeVisible();
  await expect(
    reportsTo.getByRole("button", { name: new RegExp(`^Line to ${after} ?Line management`) }),
  ).toHaveCount(0);
});

test("a line is chosen on the chart, changed in its kind, and removed", async ({ design, page }) => {
  await design.showReportingLines();
  await design.canvas.getByRole("treeitem", { name: /^Place Clinical Director, Isle of Wight/ }).click();
  await design.panel.getByRole("button", { name: /^Line to Chief Medical Officer ?Line management/ }).click();
  await design.panel.getByRole("combobox", { name: "Kind" }).selectOption("Professional accountability");
  await design.showFindings();
  await expect(design.finding("Place Clinical Director, Isle of Wight reports to nobody")).toHaveCount(1);
  await design.showDetails();
  await design.panel.getByRole("button", { name: "Remove reporting line" }).click();
  await expect(design.panel.getByText("Select a header, a cell or a post")).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await design.showFindings();
  await expect(design.finding("Place Clinical Director, Isle of Wight reports to nobody")).toHaveCount(0);
});

test("a post cannot report to itself, nor a circle be hidden", async ({ design, page }) => {
  const [top, below] = ["Clinical Director, Physical health", "Clinical Lead, Frailty"];
  await design.showReportingLines();
  const post = design.canvas.getByRole("treeitem", { name: new RegExp(`^${below}`) });
  await post.focus();
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: "Draw a reporting line" });
  await dialog.getByRole("combobox", { name: "To this post" }).fill(below);
  await page.getByRole("option", { name: below }).click();
  await dialog.getByRole("button", { name: "Draw line" }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(design.undoButton).toBeDisabled();

  await design.drag(design.handle(below, "foot"), design.handle(top, "head"));
  await dialog.getByRole("button", { name: "Draw line" }).click();
  await design.showFindings();
  await expect(
    design.panel
      .getByRole("article")
      .filter({ hasText: top })
      .filter({ hasText: /round|circle/ }),
  ).toHaveCount(1);
});

test("dragging a post onto another, or C and a few letters, changes its manager in one step", async ({
  design,
  page,
}) => {
  const [post, manager] = ["Clinical Director, Primary care", "Clinical Director, Physical health"];
  const item = (name: string) => design.canvas.getByRole("treeitem", { name: new RegExp(`^${name}`) });
  await design.showReportingLines();
  await design.drag(item(post), item(manager));
  await expect(page.getByRole("button", { name: `Undo ${post} reports to ${manager}` })).toBeEnabled();
  await page.keyboard.press("Control+z");
  await expect(design.undoButton).toBeDisabled();

  await item(post).focus();
  await page.keyboard.press("c");
  await page.keyboard.type("director physical");
  const palette = page.getByRole("dialog", { name: "Find or do anything" });
  await expect(palette.getByRole("option", { selected: true })).toContainText(manager);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Undo ${post} reports to ${manager}` })).toBeEnabled();
  await expect(item(post)).toBeFocused();

  await item(post).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Change manager…" }).click();
  await expect(palette.getByRole("combobox", { name: `${post} reports to …` })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);
});

test("arrow keys walk the tree, Space folds it, and a chain is brought out to the board", async ({
  design,
  page,
}) => {
  const item = (name: string | RegExp) => design.canvas.getByRole("treeitem", { name });
  const focused = design.canvas.locator("[role=treeitem]:focus");
  await design.showReportingLines();
  await item(/^Chief Executive/).focus();
  await expect(item(/^Chief Executive/)).toHaveAttribute("aria-level", "1");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toContainText("Chief Finance Officer");
  await expect(focused).toHaveAttribute("aria-level", "2");
  await page.keyboard.press("ArrowUp");
  await expect(focused).toContainText("Chief Executive");

  await page.keyboard.press("Space");
  await expect(focused).toHaveAttribute("aria-expanded", "false");
  await expect(item(/./)).toHaveCount(1);
  await expect(
    design.canvas.getByRole("button", { name: "Unfold the 68 posts below Chief Executive" }),
  ).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAttribute("aria-expanded", "true");

  await page.keyboard.press("Control+k");
  await page.keyboard.type("clinical lead frailty");
  await page.keyboard.press("Enter");
  await expect(focused).toContainText("Clinical Lead, Frailty");
  await page.keyboard.press("b");
  await expect(
    design.canvas.getByText(/steps to the board: Clinical Director, Physical health → /),
  ).toBeVisible();
  await page.keyboard.press("b");
  await expect(item(/./)).toHaveCount(4);
  await page.keyboard.press("Escape");
  await expect(item(/^Clinical Lead, Musculoskeletal/)).toHaveCount(1);

  const professional = design.canvas.getByRole("checkbox", { name: "professional" });
  const lines = design.canvas.locator("[data-line][data-kind=professional]");
  await expect(lines.first()).toBeAttached();
  await professional.uncheck();
  await expect(lines).toHaveCount(0);
});
