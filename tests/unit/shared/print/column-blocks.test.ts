import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitColumns, stretchColumns } from "../../../../shared/print/column-blocks.ts";

const AVAILABLE = 320;
const needs = fc.array(fc.double({ min: 22, max: 44, noNaN: true }), { maxLength: 80 });
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

describe("columns on blocks", () => {
  it("puts columns that fit on one block", () => {
    expect(splitColumns([100, 100, 120], AVAILABLE)).toEqual([{ start: 0, end: 3 }]);
  });

  it("evens blocks out instead of leaving a few columns over", () => {
    expect(splitColumns(Array(13).fill(29), AVAILABLE)).toEqual([
      { start: 0, end: 7 },
      { start: 7, end: 13 },
    ]);
  });

  it("has no block for no columns", () => {
    expect(splitColumns([], AVAILABLE)).toEqual([]);
  });

  it("refuses a column that no block can hold", () => {
    expect(() => splitColumns([40, 321], AVAILABLE)).toThrow("A column of 321 mm does not fit");
  });

  it("holds every column exactly once, in order, in blocks no wider than the page, and in as few as can be", () => {
    fc.assert(
      fc.property(needs, (widths) => {
        const runs = splitColumns(widths, AVAILABLE);
        expect(runs.flatMap(({ start, end }) => widths.slice(start, end))).toEqual(widths);
        for (const { start, end } of runs) {
          expect(end).toBeGreaterThan(start);
          expect(sum(widths.slice(start, end))).toBeLessThanOrEqual(AVAILABLE);
        }
        expect(runs.length).toBe(fewestBlocks(widths));
      }),
    );
  });

  it("spreads what is left over without ever going beyond the page or the most a column may have", () => {
    fc.assert(
      fc.property(needs, (widths) => {
        for (const { start, end } of splitColumns(widths, AVAILABLE)) {
          const own = widths.slice(start, end);
          const stretched = stretchColumns(own, AVAILABLE, 44);
          expect(sum(stretched)).toBeLessThanOrEqual(AVAILABLE + 1e-9);
          stretched.forEach((width, index) => {
            expect(width).toBeGreaterThanOrEqual(own[index] ?? 0);
            expect(width).toBeLessThanOrEqual(44);
          });
        }
      }),
    );
  });

  it("fills the page when its columns may grow that far", () => {
    expect(stretchColumns([20, 30], 100, 80)).toEqual([40, 60]);
  });
});

/** Filling each block as far as it goes is optimal for a fixed order. */
function fewestBlocks(widths: readonly number[]): number {
  let blocks = 0;
  let left = 0;
  for (const width of widths) {
    if (blocks === 0 || width > left) {
      blocks += 1;
      left = AVAILABLE;
    }
    left -= width;
  }
  return blocks;
}
