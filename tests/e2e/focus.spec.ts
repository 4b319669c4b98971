import { expect, test } from "./support/fixture.ts";

test("Enter pastes what the dialog of figures shows", async ({ design, page }) => {
  const cell = design.cell("Secure services", "Southampton");
  await cell.click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "12.5");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole("button", { name: "Paste 1 figure" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cell).toHaveAccessibleName(/12\.5 WTE/);
});
