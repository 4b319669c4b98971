import type { Page } from "@playwright/test";

/** Counts what the hand that is not used does from now on. */
export async function countPresses(
  page: Page,
  kind: "keydown" | "pointerdown",
): Promise<() => Promise<number>> {
  await page.evaluate((type) => {
    document.documentElement.dataset.presses = "0";
    const count = (event: Event) => {
      if (!event.isTrusted) return;
      const { dataset } = document.documentElement;
      dataset.presses = String(Number(dataset.presses) + 1);
    };
    window.addEventListener(type, count, true);
  }, kind);
  return () => page.evaluate(() => Number(document.documentElement.dataset.presses));
}
