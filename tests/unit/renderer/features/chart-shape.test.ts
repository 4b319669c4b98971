import { describe, expect, it } from "vitest";
import { layOutChart, POST_BOX } from "../../../../renderer/features/reporting/chart-layout.ts";
import { drawnLines, stretchesOf } from "../../../../renderer/features/reporting/chart-lines.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { generateStructure, type StructureSize } from "../../../support/generate-structure.ts";

const EVERYBODY = { folded: new Set<string>(), only: null };

function chartOf(size: StructureSize) {
  const { option, reporting } = deriveFacts(generateStructure({ size, seed: 1 }));
  const layout = layOutChart(option.posts, reporting, EVERYBODY);
  const lines = drawnLines(option.reportingLines.values(), layout, new Set(["professional", "matrix"]));
  return { layout, lines };
}

describe("the shape of the chart", () => {
  it.each(["S", "M", "L"] as const)("comes near to a window's proportions: %s", (size) => {
    const { left, right, bottom } = chartOf(size).layout;
    const proportion = (right - left) / bottom;
    expect(proportion).toBeGreaterThan(0.8);
    expect(proportion).toBeLessThan(2.5);
  });

  it("keeps what hangs from one post apart from what hangs from another beside it", () => {
    const { layout } = chartOf("M");
    for (const { post } of layout.placed) {
      const blocks = layout.reportsOf(post.id).map(({ block }) => block);
      for (const [index, a] of blocks.entries()) {
        for (const b of blocks.slice(index + 1)) {
          const doMeet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          expect(doMeet).toBe(false);
        }
      }
    }
  });
});

describe("the ways of lines on the chart", () => {
  it.each(["S", "M", "L"] as const)("run through no post's box: %s", (size) => {
    const { layout, lines } = chartOf(size);
    const byLayer = new Map<number, number[]>();
    for (const { x, y } of layout.placed) byLayer.set(y, [...(byLayer.get(y) ?? []), x]);
    const crossing = lines.filter((line) =>
      stretchesOf(line).some(({ left, right, top, bottom }) =>
        [...byLayer].some(
          ([y, xs]) =>
            top < y + POST_BOX.height && bottom > y && xs.some((x) => left < x + POST_BOX.width && right > x),
        ),
      ),
    );
    expect(lines.some(({ kind }) => kind === "professional")).toBe(true);
    expect(crossing.map(({ from, to }) => `${from} to ${to}`)).toEqual([]);
  });

  it("go straight across or straight down, from the manager's foot to the report", () => {
    for (const { route, manager, report } of chartOf("M").lines) {
      const points = route();
      expect(points[0]).toEqual([manager.x + POST_BOX.width / 2, manager.y + POST_BOX.height]);
      expect(points.at(-1)?.[1]).toBeGreaterThanOrEqual(report.y);
      for (const [index, [x, y]] of points.slice(1).entries()) {
        const [beforeX, beforeY] = points[index] ?? [];
        expect(x === beforeX || y === beforeY).toBe(true);
      }
    }
  });
});
