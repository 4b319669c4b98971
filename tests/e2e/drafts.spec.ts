import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";
import { openProfile } from "./support/profile.ts";
import { StartPage } from "./support/start-page.ts";

/** How often the browser is killed, and how many edits are made before each time. */
const KILLS = 5;
const EDITS_PER_KILL = 4;

test("every edit is saved by itself, and “Saved” is not said before it is", async ({ design, page }) => {
  const states: string[] = [];
  await page.exposeFunction("noteSaveState", (state: string) => states.push(state));
  await page.evaluate(() => {
    const bar = document.querySelector("header");
    if (!bar) throw new Error("There is no bar");
    new MutationObserver(() => {
      const state = document.querySelector("[data-save-state]")?.getAttribute("data-save-state");
      void Reflect.get(window, "noteSaveState")(state);
    }).observe(bar, { childList: true, subtree: true, attributes: true });
  });
  await page.getByRole("button", { name: "Add a post" }).click();
  await expect.poll(() => states).toContain("saving");
  await design.isSaved();
  await expect.poll(() => states.at(-1)).toBe("saved");
  await page.reload();
  const start = new StartPage(page);
  await start.isShown();
  await expect(start.drafts).toContainText("70 posts");
});

test("nothing acknowledged as saved is gone after the browser is killed", async ({ baseURL }) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), "orgweave-profile-"));
  const acknowledged: string[] = [];
  try {
    for (let round = 0; round < KILLS; round += 1) {
      const profile = await openProfile(folder);
      const { page } = profile;
      await page.goto(`${baseURL}/`);
      const start = new StartPage(page);
      await start.isShown();
      const design = round === 0 ? await start.newDesign() : await start.openDraft("Untitled design");
      await expect(page.getByText(/gone|damaged|mended/)).toHaveCount(0);
      await expect.poll(async () => (await keptTitles(design)).sort()).toEqual([...acknowledged].sort());

      for (let edit = 0; edit < EDITS_PER_KILL; edit += 1) {
        const title = `Post ${round}.${edit}`;
        await page.getByRole("button", { name: "Add a post" }).click();
        const field = design.panel.getByRole("textbox", { name: "Title" });
        await field.fill(title);
        await field.press("Enter");
        await expect(design.post(title)).toBeVisible();
        await design.isSaved();
        acknowledged.push(title);
      }
      // One more, of which nobody has said that it is saved: it may be there whole or not at all.
      await page.getByRole("button", { name: "Add a post" }).click();
      await profile.kill();
    }
    expect(acknowledged).toHaveLength(KILLS * EDITS_PER_KILL);

    const profile = await openProfile(folder);
    await profile.page.goto(`${baseURL}/`);
    const start = new StartPage(profile.page);
    await start.isShown();
    const design = await start.openDraft("Untitled design");
    await expect.poll(async () => (await keptTitles(design)).sort()).toEqual([...acknowledged].sort());
    // Two steps a post, adding it and naming it, and one for each that was cut short: all can still be undone.
    for (let step = 0; step < 2 * acknowledged.length + KILLS; step += 1) {
      await profile.page.keyboard.press("Control+z");
    }
    await expect(design.undoButton).toBeDisabled();
    await expect.poll(() => design.postTitles()).toEqual([]);
    await profile.kill();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test("two windows on one draft never overwrite each other, and the second is told", async ({
  design,
  page,
  context,
}) => {
  await design.isSaved();
  const second = await context.newPage();
  await second.goto("/");
  const secondStart = new StartPage(second);
  await secondStart.isShown();
  const late = await secondStart.openDraft("Hampshire and Isle of Wight");

  await addPost(design.page, "Post of the first window");
  await design.isSaved();
  await addPost(late.page, "Post of the second window");
  await expect(second.locator("[data-save-state]")).toHaveAttribute("data-save-state", "failed");
  await expect(late.message(/Another window has changed/)).toBeVisible();

  await second.getByRole("button", { name: "Keep as a new draft" }).first().click();
  await expect(second.locator("[data-save-state]")).toHaveAttribute("data-save-state", "saved");
  await late.findPost("Post of the second window");
  await expect(late.post("Post of the first window")).toHaveCount(0);

  await page.reload();
  const start = new StartPage(page);
  await start.isShown();
  await expect(start.drafts).toHaveCount(2);
  await expect(start.drafts.first()).toContainText("70 posts");
  await start.drafts.last().getByRole("button").first().click();
  await design.findPost("Post of the first window");
  await expect(design.post("Post of the second window")).toHaveCount(0);
});

test("a draft deleted in another window is not written to, and can be kept as a new one", async ({
  design,
  context,
}) => {
  const second = await context.newPage();
  await second.goto("/");
  const start = new StartPage(second);
  await start.isShown();
  await second.getByRole("button", { name: "Delete Hampshire and Isle of Wight" }).click();
  await expect(start.drafts).toHaveCount(0);

  await addPost(design.page, "Too late");
  await expect(design.message(/deleted/)).toBeVisible();
  await design.page.getByRole("button", { name: "Keep as a new draft" }).first().click();
  await design.isSaved();
  await expect(start.drafts).toHaveCount(1);
  await expect(start.drafts).toContainText("70 posts");
});

test("edits that could not be saved are not left behind without a word", async ({
  design,
  page,
  context,
}) => {
  const second = await context.newPage();
  await second.goto("/");
  await new StartPage(second).isShown();
  await second.getByRole("button", { name: "Delete Hampshire and Isle of Wight" }).click();
  await addPost(page, "Not on any disk");
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "failed");

  await page.getByRole("button", { name: "Back to the start screen" }).click();
  const question = page.getByRole("alertdialog", { name: /not saved/ });
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(question).toHaveCount(0);
  await design.findPost("Not on any disk");

  await page.getByRole("button", { name: "Back to the start screen" }).click();
  await question.getByRole("button", { name: "Leave without them" }).click();
  await new StartPage(page).isShown();
});

/** The posts that were acknowledged, as far as they are there: those cut short never got a name. */
async function keptTitles(design: DesignPage): Promise<string[]> {
  return (await design.postTitles()).filter((title) => title !== "New post");
}

async function addPost(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Add a post" }).click();
  await page.getByRole("textbox", { name: "Title", exact: true }).first().fill(title);
  await page.keyboard.press("Enter");
}
