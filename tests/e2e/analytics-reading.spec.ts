import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/fixture.ts";

const card = (page: Page, name: string) => page.getByRole("main").getByRole("region", { name, exact: true });
const figure = (page: Page, name: string | RegExp) =>
  page.getByRole("list", { name: "Headline numbers" }).getByRole("button", { name });

async function open(page: Page): Promise<void> {
  await page.keyboard.press("Control+3");
  await expect(page.getByRole("main", { name: "Spans and layers" })).toBeVisible();
}

const narrow = (page: Page, serviceLine: RegExp) =>
  page
    .getByRole("combobox", { name: "Service line" })
    .evaluate((field: HTMLSelectElement, source) => {
      const wanted = [...field.options].find(({ text }) => new RegExp(source).test(text.trim()));
      return wanted?.value ?? "";
    }, serviceLine.source)
    .then((value) => page.getByRole("combobox", { name: "Service line" }).selectOption(value));

test("team leaders stand below the directors, and directors without reports are told apart", async ({
  design,
  page,
}) => {
  await design.isSaved();
  await open(page);
  const chains = card(page, "Layers from the top to each team leader");
  const bars = chains.getByRole("group", { name: /^Team leaders/ }).getByRole("button");
  await expect(bars).toHaveCount(1);
  await expect(bars).toHaveAccessibleName("Layer 4: 39 team leaders");
  await chains.getByRole("button", { name: "17 executives and directors without direct reports" }).click();
  const behind = page.getByRole("dialog", { name: /^17 executives and directors/ }).getByRole("listitem");
  await expect(behind).toHaveCount(17);
  await expect(behind.filter({ hasText: "Chief Finance Officer" })).toHaveCount(1);
});

test("numbers of a part of the matrix agree with each other, and say what they count", async ({
  design,
  page,
}) => {
  await design.isSaved();
  await open(page);
  await narrow(page, /^Primary care$/);
  await expect(figure(page, /post/).first()).toHaveText(/^1\s*post\s*of Primary care, not vacant$/);
  await expect(figure(page, "mean span")).toHaveText(/^–.*the post manages nobody$/);
  await expect(figure(page, "layer 3 of")).toHaveText(/^1\s*layer/);
  await expect(card(page, "Spans")).toContainText("1 post of Primary care manages nobody.");
  await expect(page.getByRole("main")).not.toContainText("Nobody manages anybody yet");
  const loads = card(page, "WTE and budget per leader");
  await expect(loads).toContainText("2 leaders lead in Primary care; 1 of them is not among its posts");
  await loads.getByRole("button", { name: /^1 leader in Primary care with a mandate/ }).click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveText(/Specialist and Trust-wide/);
});

test("a part of the matrix without posts of its own says so, and says who leads there", async ({
  design,
  page,
}) => {
  await design.isSaved();
  await open(page);
  await narrow(page, /^Secure services$/);
  for (const name of ["Spans", "Shape of the hierarchy"])
    await expect(card(page, name)).toContainText("No post has a mandate within Secure services.");
  await expect(figure(page, "mean span")).toContainText("no posts to measure");
  await expect(card(page, "WTE and budget per leader")).toContainText("3 leaders lead in Secure services");
  await expectAccessible(page);
});

test("by keyboard a number in a sentence leads to what it counts, and back", async ({ design, page }) => {
  await design.isSaved();
  await open(page);
  await card(page, "Spans").getByRole("button", { name: "By level" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "13 managers", exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const fewer = card(page, "Spans").getByRole("button", { name: "8 managers with fewer direct reports" });
  await expect(fewer).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(8);
  await page.keyboard.press("Escape");
  await expect(fewer).toBeFocused();
  await card(page, "WTE and budget per leader")
    .getByRole("button", { name: /^5 leaders below the board/ })
    .click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(5);
});
