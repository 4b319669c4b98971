import { describe, expect, it } from "vitest";
import { layOutChart } from "../../../../renderer/features/reporting/chart-layout.ts";
import {
  boxAround,
  fitZoom,
  standingFor,
  standingOfAll,
  standingToReveal,
} from "../../../../renderer/features/reporting/chart-moves.ts";
import { countBelow, LABEL, placeFarLabels } from "../../../../renderer/features/reporting/far-labels.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { generateStructure } from "../../../support/generate-structure.ts";

const FRAME = { width: 784, height: 682, cover: { top: 50, bottom: 62 } };
const facts = deriveFacts(generateStructure({ size: "L", seed: 1 }));
const layout = layOutChart(facts.option.posts, facts.reporting, { folded: new Set(), only: null });

/** As wide as a letter of the chart is on the average. */
const measure = (text: string) => text.length * 6;

describe("the moves of the chart", () => {
  it("fit all of a chart of thousands between the buttons over it", () => {
    const { x, y, zoom } = standingOfAll(layout, FRAME);
    expect(x + layout.left * zoom).toBeGreaterThanOrEqual(0);
    expect(x + layout.right * zoom).toBeLessThanOrEqual(FRAME.width);
    expect(y).toBeGreaterThanOrEqual(FRAME.cover.top);
    expect(y + layout.bottom * zoom).toBeLessThanOrEqual(FRAME.height - FRAME.cover.bottom);
  });

  it("bring a post out from under the buttons, and leave one that is seen where it is", () => {
    const [top] = layout.placed;
    const box = boxAround(layout, [top?.post.id ?? ""]);
    if (!box) throw new Error("The first post is not shown");
    const under = { x: 300 - box.left, y: 10 - box.top, zoom: 1 };
    const revealed = standingToReveal(box, FRAME, under);
    expect(revealed.x).toBe(under.x);
    expect(box.top + revealed.y).toBeGreaterThan(FRAME.cover.top);
    expect(standingToReveal(box, FRAME, revealed)).toEqual(revealed);
  });

  it("show several posts in the middle of what is not covered", () => {
    const box = { left: 1000, right: 2000, top: 500, bottom: 900 };
    const { x, y, zoom } = standingFor(box, FRAME);
    expect(x + 1500 * zoom).toBeCloseTo(FRAME.width / 2);
    expect(y + 700 * zoom).toBeCloseTo((FRAME.cover.top + FRAME.height - FRAME.cover.bottom) / 2);
  });
});

describe("the names on the chart from afar", () => {
  const zoom = fitZoom(layout, FRAME);
  const below = countBelow(facts);
  const labels = placeFarLabels(layout, below, zoom, measure, new Set());
  const nameOf = (level: number) =>
    labels.filter(({ post }) => layout.at.get(post)?.level === level).map(({ post }) => post);

  it("are those of the upper levels, with how many posts are below each", () => {
    const [top] = layout.placed;
    expect(nameOf(1)).toContain(top?.post.id);
    expect(nameOf(2).length).toBeGreaterThan(0);
    expect(nameOf(3).length).toBeGreaterThan(3);
    const first = labels.find(({ post }) => post === top?.post.id);
    expect(first?.count).toMatch(/^4,\d{3} posts, \d+ vacant$/);
    expect(below.get(top?.post.id ?? "")?.posts).toBeGreaterThan(4_000);
  });

  it("stand apart from each other, within the chart", () => {
    for (const [index, a] of labels.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(layout.left * zoom - 0.01);
      expect(a.left + a.width).toBeLessThanOrEqual(layout.right * zoom + 0.01);
      for (const b of labels.slice(index + 1)) {
        const isApart =
          a.left + a.width + LABEL.apart <= b.left ||
          b.left + b.width + LABEL.apart <= a.left ||
          a.top + a.height + LABEL.apart <= b.top ||
          b.top + b.height + LABEL.apart <= a.top;
        expect(isApart).toBe(true);
      }
    }
  });

  it("begin with the post that is selected, however deep it stands", () => {
    const deep = layout.placed.find(({ level, reports }) => level > 4 && reports === 0)?.post.id ?? "";
    expect(labels.map(({ post }) => post)).not.toContain(deep);
    const chosen = placeFarLabels(layout, below, zoom, measure, new Set([deep]));
    expect(chosen.map(({ post }) => post)).toContain(deep);
  });
});
