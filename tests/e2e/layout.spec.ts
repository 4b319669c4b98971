import type { DesignPage } from "./support/design-page.ts";
import { expect, test } from "./support/fixture.ts";
import { cutTexts, overlaps } from "./support/legibility.ts";
import { isUncovered } from "./support/pointer.ts";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

for (const viewport of SIZES) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`at ${viewport.width} × ${viewport.height} in ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test("every text of the matrix can be read, and nothing lies over anything", async ({
        design,
        page,
      }) => {
        await expectLegible(design);
        await design.cell("Crisis and liaison", "Southampton").click();
        await design.showFindings();
        await expectLegible(design);
        await design.showDetails();
        await design.pan(500, 700);
        await expectLegible(design);
        await page.keyboard.press("Control+9");
        await design.chooseFromMenu("Expand all");
        await expectLegible(design);
      });

      test("every text of the chart can be read, and nothing lies over anything", async ({ design }) => {
        await design.showReportingLines();
        await expectLegible(design);
        await design.post("Chief Medical Officer").click();
        await expectLegible(design);
      });
    });
  }
}

test("the predecessors and the start with its examples can be read", async ({ start, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const design = await start.openExample("Hampshire and Isle of Wight: four predecessors");
  await expectLegible(design);
  await design.backToStart();
  await start.isShown();
  expect(await cutTexts(page)).toEqual([]);
  expect(await overlaps(page)).toEqual([]);
});

test("headers stay in view while the rest pans", async ({ design }) => {
  const [row, column] = [design.row("Children and families"), design.column("North Hampshire")];
  const canvas = await design.canvas.boundingBox();
  const [rowBefore, columnBefore] = [await row.boundingBox(), await column.boundingBox()];
  await design.pan(300, 400);
  const [rowAfter, columnAfter] = [await row.boundingBox(), await column.boundingBox()];
  if (!canvas || !rowBefore || !columnBefore || !rowAfter || !columnAfter) throw new Error("Not on screen");
  expect(rowAfter.y).toBeCloseTo(rowBefore.y - 400, 0);
  expect(rowAfter.x).toBeCloseTo(canvas.x, 0);
  expect(columnAfter.x).toBeCloseTo(columnBefore.x - 300, 0);
  expect(columnAfter.y).toBeCloseTo(canvas.y, 0);
  expect(await isUncovered(column.getByText("North Hampshire"))).toBe(true);
  expect(await isUncovered(row.getByText("Children and families"))).toBe(true);
  await expect(design.page.getByRole("columnheader", { name: /Service lines down/ })).toBeInViewport({
    ratio: 0.9,
  });
});

test("folding a row hides what is in it, and its totals add up", async ({ design, page }) => {
  const children = [
    "Child and adolescent mental health",
    "Health visiting and school nursing",
    "Paediatrics and therapies",
    "Perinatal mental health",
    "Safeguarding and looked-after children",
  ];
  const places = ["Trust-wide", "Southampton", "Portsmouth", "Isle of Wight"];
  for (const place of places) {
    const parts = await Promise.all(children.map((child) => wte(design, child, place)));
    const sum = parts.reduce((total, part) => total + part, 0);
    expect(await wte(design, "Children and families", place)).toBe(sum);
  }
  const before = await wte(design, "Children and families", "Southampton");
  expect(before).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Fold Children and families" }).click();
  for (const child of children) await expect(design.row(child)).toHaveCount(0);
  expect(await wte(design, "Children and families", "Southampton")).toBe(before);
});

test("folding a column hides what is in it, and its totals add up", async ({ design, page }) => {
  const row = "Community nursing and palliative care";
  const areas = ["Southampton West and Central", "Southampton North", "Southampton East"];
  await design.pan(0, 600);
  const folded = await wte(design, row, "Southampton");
  await page.getByRole("button", { name: "Unfold Southampton", exact: true }).click();
  const parts = await Promise.all(["Southampton", ...areas].map((place) => wte(design, row, place)));
  expect(parts.reduce((total, part) => total + part, 0)).toBe(folded);
  await page.getByRole("button", { name: "Fold Southampton", exact: true }).click();
  for (const area of areas) await expect(design.column(area)).toHaveCount(0);
});

async function expectLegible(design: DesignPage): Promise<void> {
  await design.isStill();
  expect(await cutTexts(design.page)).toEqual([]);
  expect(await overlaps(design.page)).toEqual([]);
}

/** The whole-time equivalents a place says it has; of what is folded or divided, in all. */
async function wte(design: DesignPage, row: string, column: string): Promise<number> {
  const label = (await design.cell(row, column).locator(".visually-hidden").textContent()) ?? "";
  const said = /in all ([\d.,]+) WTE/.exec(label) ?? /([\d.,]+) WTE/.exec(label);
  return said ? Number(said[1]?.replaceAll(",", "")) : 0;
}
