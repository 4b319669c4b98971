import { execFileSync } from "node:child_process";
import { expect, test } from "./support/fixture.ts";

// The system's own dialog for saving cannot be worked from a test: without it the page downloads.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
  }),
);

test("an option is exported as a tagged PDF on A3, with progress on the way", async ({ design, page }) => {
  const saved = page.waitForEvent("download");
  await page.getByRole("banner").getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export as PDF" });
  await expect(dialog.getByRole("combobox", { name: "Paper" })).toHaveValue("A3");
  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await expect(dialog.getByRole("status")).toHaveText(/Drawing|Printing|Writing/);

  const download = await saved;
  expect(download.suggestedFilename()).toBe("Hampshire and Isle of Wight – Single trust, matrix.pdf");
  const path = await download.path();
  const facts = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  expect(facts).toMatch(/Tagged:\s+yes/);
  expect(facts).toMatch(/Page size:\s+1190\.\d+ x 84[12]\.\d+ pts|Page size:.*A3/);
  const words = execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
  for (const text of [
    "Urgent community response and virtual wards",
    "South East Hampshire",
    "Draft for consultation",
  ]) {
    expect(words).toContain(text);
  }
  await expect(dialog).toHaveCount(0);
  await expect(design.message(/Exported to/)).toBeVisible();
});

test("an export on A4 without the mark says no draft", async ({ page, design }) => {
  await design.isShown();
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Control+p");
  const dialog = page.getByRole("dialog", { name: "Export as PDF" });
  await dialog.getByRole("combobox", { name: "Paper" }).selectOption("A4");
  await dialog.getByRole("checkbox", { name: /Draft for consultation/ }).uncheck();
  await dialog.getByRole("button", { name: "Export" }).click();
  const path = await (await saved).path();
  expect(execFileSync("pdfinfo", [path], { encoding: "utf8" })).toMatch(/Page size:.*A4/);
  expect(execFileSync("pdftotext", [path, "-"], { encoding: "utf8" })).not.toContain(
    "Draft for consultation",
  );
});

test("Stop ends an export: no file comes, and the next one works", async ({ design, page }) => {
  const downloads: string[] = [];
  page.on("download", (download) => downloads.push(download.suggestedFilename()));
  await page.getByRole("banner").getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export as PDF" });
  await dialog.getByRole("button", { name: "Export" }).click();
  await dialog.getByRole("button", { name: "Stop" }).click();
  await expect(dialog.getByRole("combobox", { name: "Paper" })).toBeVisible();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  expect(downloads).toEqual([]);

  await dialog.getByRole("button", { name: "Export" }).click();
  await expect(design.message(/Exported to/)).toBeVisible({ timeout: 30_000 });
  expect(downloads).toHaveLength(1);
});
