import { expect, test } from "./support/fixture.ts";
import { SINGLE_TRUST } from "./support/start-page.ts";

test("keys pressed the moment a design is on the screen are heard", async ({ start, page }) => {
  // As soon as the matrix is in the page, before the browser has painted it: nobody can be quicker.
  await page.evaluate(() => {
    const press = (key: string, more: KeyboardEventInit = {}) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
      );
    const observer = new MutationObserver(() => {
      const canvas = document.querySelector("[data-region=canvas]");
      if (!canvas) return;
      observer.disconnect();
      press("F6");
      const region = document.activeElement?.closest<HTMLElement>("[data-region]");
      document.body.dataset.firstRegion = region?.dataset.region ?? "none";
      const copy = new ClipboardEvent("beforecopy", { bubbles: true, cancelable: true });
      document.body.dataset.canCopy = String(!document.dispatchEvent(copy));
      press("k", { ctrlKey: true });
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await start.way(SINGLE_TRUST).click();
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  const body = page.locator("body");
  await expect(body).toHaveAttribute("data-can-copy", "true");
  await expect(body).not.toHaveAttribute("data-first-region", "none");
});
