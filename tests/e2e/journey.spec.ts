import { expect, test } from "./support/fixture.ts";
import { pull } from "./support/pointer.ts";
import { StartPage } from "./support/start-page.ts";

const TITLE = "Hampshire and Isle of Wight";
const GAP = "New Forest and Eastleigh has no operational lead for pathway";
const PLACE = "New Forest and Eastleigh";
const LEAD = "Chief Operating Officer";
const STEP = `${LEAD} leads ${PLACE} (pathway)`;

test("a leader fills a gap on the canvas, closes, comes back to exactly that, and still can undo it", async ({
  design,
  page,
}) => {
  await design.showFindings();
  await expect(design.finding(GAP)).toHaveCount(1);
  await design.pan(400, 0);

  await test.step("dragging a post onto the place says what letting go would do", async () => {
    await pull(page, await design.findPost(LEAD), design.column(PLACE));
    await expect(page.getByText(`Lead ${PLACE} (pathway)`)).toBeVisible();
    await page.mouse.up();
  });

  await test.step("the finding goes, and the inspector shows who leads", async () => {
    await expect(design.finding(GAP)).toHaveCount(0);
    await expect(design.column(PLACE)).toHaveAccessibleName(new RegExp(`operational ${LEAD}`));
    await design.column(PLACE).click({ position: { x: 60, y: 16 } });
    await design.showDetails();
    const ledBy = design.panel.getByRole("region", { name: "Pathway led by" });
    await expect(ledBy.getByRole("button", { name: LEAD, exact: false }).first()).toBeVisible();
    await design.isSaved();
  });

  await test.step("undo brings the finding back, redo takes it away", async () => {
    await design.showFindings();
    await page.getByRole("button", { name: `Undo ${STEP}` }).click();
    await expect(design.finding(GAP)).toHaveCount(1);
    await page.getByRole("button", { name: `Redo ${STEP}` }).click();
    await expect(design.finding(GAP)).toHaveCount(0);
    await design.isSaved();
  });

  const reopened = await test.step("the reloaded page has the draft as it was left", async () => {
    await page.reload();
    const start = new StartPage(page);
    await start.isShown();
    await expect(start.drafts).toHaveCount(1);
    return start.openDraft(TITLE);
  });

  await test.step("its undo history is still there", async () => {
    await reopened.showFindings();
    await expect(reopened.finding(GAP)).toHaveCount(0);
    await page.getByRole("button", { name: `Undo ${STEP}` }).click();
    await expect(reopened.finding(GAP)).toHaveCount(1);
    await expect(reopened.undoButton).toBeDisabled();
    await reopened.isSaved();
    await reopened.backToStart();
    const again = await new StartPage(page).openDraft(TITLE);
    await page.getByRole("button", { name: `Redo ${STEP}` }).click();
    await again.showFindings();
    await expect(again.finding(GAP)).toHaveCount(0);
  });
});

test("drafts are renamed, duplicated, and deleted with a way back on the start screen", async ({
  design,
  page,
}) => {
  await design.backToStart();
  const start = new StartPage(page);
  await expect(start.drafts).toHaveCount(1);
  await expect(start.drafts).toContainText("28 service lines, 13 geographies, 69 posts");

  await page.getByRole("button", { name: `Rename ${TITLE}` }).click();
  await page.getByRole("textbox", { name: "Title of the draft" }).fill("Option for the board");
  await page.keyboard.press("Enter");
  await expect(start.draft("Option for the board")).toBeVisible();

  await page.getByRole("button", { name: "Rename Option for the board" }).click();
  await page.getByRole("textbox", { name: "Title of the draft" }).fill("Never mind");
  await page.keyboard.press("Escape");
  await expect(start.draft("Option for the board")).toBeVisible();

  await page.getByRole("button", { name: "Duplicate Option for the board" }).click();
  await expect(start.draft("Copy of Option for the board")).toBeVisible();
  await expect(start.drafts).toHaveCount(2);

  await page.getByRole("button", { name: "Delete Option for the board" }).click();
  await expect(start.draft("Option for the board")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(start.draft("Option for the board")).toBeVisible();

  await page.getByRole("button", { name: "Delete Copy of Option for the board" }).click();
  await expect(start.drafts).toHaveCount(1);
  await page.reload();
  await start.isShown();
  await expect(start.drafts).toHaveCount(1);
  const renamed = await start.openDraft("Option for the board");
  await expect(page.getByRole("heading", { name: "Option for the board" })).toBeVisible();
  await page.getByRole("button", { name: `Undo Rename ${TITLE} to Option for the board` }).click();
  await expect(page.getByRole("heading", { name: TITLE, exact: true })).toBeVisible();
  await renamed.isSaved();
});
