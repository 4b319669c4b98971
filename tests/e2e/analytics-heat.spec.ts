import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/fixture.ts";

async function open(page: Page): Promise<void> {
  await page.keyboard.press("Control+3");
  await expect(page.getByRole("main", { name: "Spans and layers" })).toBeVisible();
}

for (const width of [1280, 1920]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: width === 1280 ? 800 : 1080 } });

    test("the heat map of the example is seen whole, with every name", async ({ design, page }) => {
      await design.isSaved();
      await open(page);
      const map = page.getByRole("table", { name: "Dyads in place by crossing" });
      const hidden = await map.evaluate((table) => {
        const room = table.parentElement;
        const names = [...table.querySelectorAll<HTMLElement>("th > *")].filter(
          (name) => name.scrollWidth > name.clientWidth + 1 || name.scrollHeight > name.clientHeight + 1,
        );
        return [room ? room.scrollWidth - room.clientWidth : 0, names.map(({ title }) => title)];
      });
      expect(hidden).toEqual([0, []]);
      await expect(page.getByRole("group", { name: "Out of sight" })).toHaveCount(0);
      await map.scrollIntoViewIfNeeded();
      await expectAccessible(page);
    });
  });
}

test.describe("in a small window", () => {
  test.use({ viewport: { width: 560, height: 700 } });

  test("the heat map says how much of it is out of sight, and is scrolled by keyboard", async ({
    design,
    page,
  }) => {
    await design.isSaved();
    await open(page);
    const ways = page.getByRole("group", { name: "Out of sight" });
    const right = ways.getByRole("button", { name: /to the right$/ });
    await expect(right).toHaveText(/^\d+ columns to the right$/);
    await right.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(right).toHaveText("no more to the right");
    await expect(right).toBeFocused();
    await expect(ways.getByRole("button", { name: /^\d+ columns? to the left$/ })).toBeVisible();

    // Walking back must not stop under the names of the rows, which stay.
    const map = page.getByRole("table", { name: "Dyads in place by crossing" });
    await map.getByRole("button", { name: /^Physical health in South East Hampshire/ }).focus();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press("ArrowLeft");
    const first = map.getByRole("button", { name: /^Physical health in Trust-wide/ });
    await expect(first).toBeFocused();
    const [cell, name] = [
      await first.boundingBox(),
      await map.getByRole("rowheader", { name: "Physical health" }).boundingBox(),
    ];
    expect(cell?.x).toBeGreaterThanOrEqual((name?.x ?? 0) + (name?.width ?? 0) - 1);
    await expectAccessible(page, "main");
  });
});

test.describe("in the colours of the system", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  test("the heat map still underlines what is missing and hatches what is not delivered", async ({
    design,
    page,
  }) => {
    await design.isSaved();
    await open(page);
    const map = page.getByRole("table", { name: "Dyads in place by crossing" });
    const look = (name: RegExp) =>
      map
        .getByRole("button", { name })
        .first()
        .evaluate((cell) => {
          const { borderBottomWidth, backgroundImage } = getComputedStyle(cell);
          return [borderBottomWidth, backgroundImage.split("(")[0]];
        });
    expect(await look(/dyads? in place, .*gap/)).toEqual(["3px", "none"]);
    expect(await look(/: nothing delivered/)).toEqual(["0px", "repeating-linear-gradient"]);
  });
});
