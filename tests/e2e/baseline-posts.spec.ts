import type { Page } from "@playwright/test";
import type { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";

const GONE = "Clinical Lead, Crisis and liaison";
const NEXT = "Clinical Director, Adult mental health";

test("what happens to a post that is gone is said by keyboard, from the finding, and can be undone", async ({
  design,
  page,
}) => {
  await removeFromCopy(design, page, [GONE]);
  await design.showFindings();
  const finding = design.finding(`${GONE} (Hampshire and Isle of Wight Healthcare) is gone`);
  await finding.getByRole("button").first().click();
  await finding.getByRole("button", { name: "Say what happens…" }).focus();
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: "Posts of the baseline" });
  await expect(dialog.getByText("1 post still to be settled.")).toBeVisible();
  await dialog.getByRole("combobox", { name: `Outcome of ${GONE}` }).focus();
  await page.keyboard.type("Slot");
  await expect(dialog.getByRole("combobox", { name: `Outcome of ${GONE}` })).toHaveValue("slot-in");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("combobox", { name: `Post that ${GONE} leads to` })).toBeFocused();
  await page.keyboard.type("Clinical Director, Adult");
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("combobox", { name: `Post that ${GONE} leads to` })).toHaveValue(NEXT);
  await expect(dialog.getByText("All is said.")).toBeVisible();
  await dialog.getByRole("textbox", { name: `Reason for ${GONE}` }).focus();
  await page.keyboard.type("The same work at the same band.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(finding).toHaveCount(0);

  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Undo Clinical Lead, Crisis/ })
    .click();
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Undo Clinical Lead, Crisis/ })
    .click();
  await expect(
    design.finding(`${GONE} (Hampshire and Isle of Wight Healthcare) is marked as continuing`),
  ).toBeVisible();
});

test("a pool is put together post by post, and loses a post that is deleted", async ({ design, page }) => {
  await removeFromCopy(design, page, [GONE]);
  await page.keyboard.press("Control+Shift+B");
  const dialog = page.getByRole("dialog", { name: "Posts of the baseline" });
  await dialog.getByRole("combobox", { name: `Outcome of ${GONE}` }).selectOption("Ring-fenced");
  const pool = dialog.getByRole("list", { name: `Pool of ${GONE}` });
  const add = dialog.getByRole("combobox", { name: `Add a post to the pool of ${GONE}` });
  await add.focus();
  for (const title of ["Clinical Director, Adult mental health", "Clinical Director, Primary care"]) {
    await page.keyboard.type(title);
    await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(pool.getByRole("listitem").filter({ hasText: title })).toBeVisible();
    await expect(add).toHaveValue("");
  }
  await dialog.getByRole("button", { name: "Done" }).click();
  await deletePost(design, "Clinical Director, Primary care");
  await page.keyboard.press("Control+Shift+B");
  await expect(pool.getByRole("listitem")).toHaveText([/^Clinical Director, Adult mental health/]);
  await expect(dialog.getByRole("rowheader", { name: /^Clinical Director, Primary care/ })).toBeVisible();
  await dialog.getByRole("textbox", { name: "Find a post" }).fill("crisis");
  await expect(dialog.getByRole("rowheader")).toHaveCount(1);
  await dialog.getByRole("combobox", { name: `Outcome of ${GONE}` }).selectOption("Not said");
  await expect(pool).toHaveCount(0);
});

test("without a baseline, on the baseline, and with nothing gone, the dialog says what to do", async ({
  design,
  page,
}) => {
  const dialog = page.getByRole("dialog", { name: "Posts of the baseline" });
  const says = async (words: RegExp) => {
    await design.chooseFromMenu("Posts of the baseline…");
    await expect(dialog.getByText(words)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  await says(/^No option of this design is the baseline/);
  await chooseForOptions(page, "Baseline");
  await says(/is the baseline itself/);
  await chooseForOptions(page, "Duplicate this option");
  await says(/^Every post of Single trust, matrix is still there in Single trust, matrix, copy/);
});

/** Makes the option the baseline, and goes on in a copy without some posts. */
async function removeFromCopy(design: DesignPage, page: Page, titles: readonly string[]): Promise<void> {
  await chooseForOptions(page, "Baseline");
  await chooseForOptions(page, "Duplicate this option");
  await expect(page.getByRole("button", { name: "Single trust, matrix, copy" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  for (const title of titles) await deletePost(design, title);
}

async function chooseForOptions(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Options of the design" }).click();
  await page.getByRole("menuitem", { name }).click();
}

async function deletePost(design: DesignPage, title: string): Promise<void> {
  await design.post(title).click();
  await design.showDetails();
  await design.panel.getByRole("button", { name: "Delete post" }).click();
  await expect(design.post(title)).toHaveCount(0);
}
