import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixture.ts";

const ROWS = ["Secure services", "NHS Talking Therapies"] as const;

test("a block of a spreadsheet is looked at, pasted onto the matrix as one step, and undone", async ({
  design,
  page,
}) => {
  const [secure, talking] = ROWS.map((row) => design.cell(row, "Southampton"));
  if (!secure || !talking) throw new Error("There are two rows");
  await secure.click();
  await paste(page, "12.5\tlots\r\n1,040\t\r\n");
  const dialog = page.getByRole("dialog", { name: "Paste figures" });
  await expect(dialog).toContainText("2 figures will go from Secure services in Southampton on.");
  await expect(dialog).toContainText("Secure services in Portsmouth: “lots” is not a number");
  await dialog.getByRole("button", { name: "Paste 2 figures" }).click();
  await expect(secure).toHaveAccessibleName(/12\.5 WTE/);
  await expect(talking).toHaveAccessibleName(/1,040 WTE, 5 teams/);
  await page.getByRole("button", { name: "Undo Paste 2 figures" }).click();
  await expect(secure).toHaveAccessibleName(/not delivered/);
  await expect(talking).toHaveAccessibleName(/112 WTE/);
});

test("what cannot be pasted is said, with what would be right", async ({ design, page }) => {
  await design.row("Secure services").click({ position: { x: 200, y: 8 } });
  await paste(page, "12.5");
  await expect(
    design.message(/Select the crossing of the matrix that the first figure goes on/),
  ).toBeVisible();
  await paste(page, "", { "application/x-orgweave-clip": "{}" });
  await expect(design.message(/What was copied cannot be read.*Copy it again/)).toBeVisible();
  await expect(design.undoButton).toBeDisabled();
});

/** What a browser does by Ctrl+V, whatever the clipboard of this machine holds. */
async function paste(page: Page, text: string, others: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.evaluate(
    ([plain, rest]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      for (const [type, data] of Object.entries(rest)) clipboardData.setData(type, data);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, others] as const,
  );
}
