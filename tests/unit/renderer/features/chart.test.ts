import { describe, expect, it } from "vitest";
import { neighbour } from "../../../../renderer/features/reporting/chart-keys.ts";
import {
  foldedAtFirst,
  layOutChart,
  POST_BOX,
} from "../../../../renderer/features/reporting/chart-layout.ts";
import { drawnLines, linesWithin, pathWithin } from "../../../../renderer/features/reporting/chart-lines.ts";
import {
  createChartStore,
  foldedIn,
  toggleFold,
  unfoldTo,
} from "../../../../renderer/features/reporting/chart-store.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { generateStructure } from "../../../support/generate-structure.ts";
import { buildOption, type PostSpec } from "../../../support/structure-builder.ts";

const NONE: ReadonlySet<string> = new Set();
const ALL = { folded: NONE, only: null };

/** A chief executive, two directors, and four managers below the first of them, one of whom has a report. */
const facts = deriveFacts(
  buildOption({
    posts: {
      CEO: { level: 0 },
      "D-1": { level: 1, to: "CEO" },
      "D-2": { level: 1, to: "CEO", professionalTo: "D-1" },
      "M-1": { level: 2, to: "D-1" },
      "M-2": { level: 2, to: "D-1" },
      "M-3": { level: 2, to: "D-1" },
      "M-4": { level: 2, to: "D-1", matrixTo: { post: "D-2" } },
      "M-5": { level: 2, to: "D-1" },
      "T-1": { level: 3, to: "M-5" },
    },
  }),
);
const { posts, reportingLines } = facts.option;
const idOf = (ref: string) => [...posts.values()].find((post) => post.ref === ref)?.id ?? "";
const layout = layOutChart(posts, facts.reporting, ALL);
const at = (ref: string) => {
  const placed = layout.at.get(idOf(ref));
  if (!placed) throw new Error(`${ref} is not shown`);
  return placed;
};

describe("the chart of reporting lines", () => {
  it("puts a manager above the reports, and says the place of each in the tree", () => {
    expect(at("CEO")).toMatchObject({ y: 0, level: 1, place: 1, among: 1, reports: 2 });
    expect(at("D-1").y).toBeGreaterThan(at("CEO").y);
    expect(at("D-2")).toMatchObject({ level: 2, place: 2, among: 2, reports: 0 });
    expect(layout.placed.map(({ post }) => post.ref)).toEqual([
      "CEO",
      "D-1",
      "M-1",
      "M-2",
      "M-3",
      "M-4",
      "M-5",
      "T-1",
      "D-2",
    ]);
  });

  it("stacks four without reports below each other, and leaves a manager among them beside", () => {
    expect(new Set(["M-1", "M-2", "M-3", "M-4"].map((ref) => at(ref).x)).size).toBe(1);
    expect(at("M-5")).toMatchObject({ isStacked: false, y: at("M-1").y });
  });

  it("never puts one box over another", () => {
    const large = deriveFacts(generateStructure({ size: "M", seed: 3 }));
    const { placed } = layOutChart(large.option.posts, large.reporting, ALL);
    expect(placed).toHaveLength(large.option.posts.size);
    const taken = new Map<number, number[]>();
    for (const { x, y } of placed) taken.set(y, [...(taken.get(y) ?? []), x]);
    for (const row of taken.values()) {
      row.sort((a, b) => a - b);
      for (const [index, x] of row.entries()) {
        const next = row[index + 1];
        if (next !== undefined) expect(next - x).toBeGreaterThanOrEqual(POST_BOX.width);
      }
    }
  });

  it("folds what is below a post, and says how many", () => {
    const folded = layOutChart(posts, facts.reporting, { folded: new Set([idOf("D-1")]), only: null });
    expect(folded.placed.map(({ post }) => post.ref)).toEqual(["CEO", "D-1", "D-2"]);
    expect(folded.at.get(idOf("D-1"))).toMatchObject({ folded: 6, reports: 5 });
  });

  it("shows a chain alone, from its top", () => {
    const only = new Set(facts.reporting.chainOf(idOf("T-1")).map(({ id }) => id));
    const chain = layOutChart(posts, facts.reporting, { folded: NONE, only });
    expect(chain.placed.map(({ post }) => post.ref)).toEqual(["CEO", "D-1", "M-5", "T-1"]);
  });

  it("puts posts in a circle side by side at the top instead of losing them", () => {
    const round = deriveFacts(
      buildOption({
        posts: { A: { level: 1, to: "B" }, B: { level: 1, to: "A" }, C: { level: 2, to: "A" } },
      }),
    );
    const { placed } = layOutChart(round.option.posts, round.reporting, ALL);
    expect(placed.map(({ post, level }) => `${post.ref} ${level}`)).toEqual(["A 1", "B 1", "C 1"]);
  });

  it("begins a large structure folded to layers that fit a first look, a small one unfolded", () => {
    expect(foldedAtFirst(posts, facts.reporting).size).toBe(0);
    const large = deriveFacts(generateStructure({ size: "M", seed: 1 }));
    const folded = foldedAtFirst(large.option.posts, large.reporting);
    const shown = layOutChart(large.option.posts, large.reporting, { folded, only: null });
    expect(shown.placed.length).toBeGreaterThan(10);
    expect(shown.placed.length).toBeLessThanOrEqual(150);
  });

  it("unfolds the way to what is gone to, and nothing else", () => {
    const store = createChartStore();
    for (const ref of ["CEO", "M-5", "D-1"]) toggleFold(store, facts, idOf(ref));
    unfoldTo(store, facts, [idOf("M-1")]);
    expect(foldedIn(store, facts)).toEqual(new Set([idOf("M-5")]));
  });
});

describe("the arrow keys on the chart", () => {
  const step = (from: string, key: string) => neighbour(layout, idOf(from), key)?.post.ref ?? null;

  it("go down to the reports and up to the manager", () => {
    expect(step("CEO", "ArrowDown")).toBe("D-1");
    expect(step("D-1", "ArrowUp")).toBe("CEO");
    expect(step("CEO", "ArrowUp")).toBeNull();
    expect(step("D-2", "ArrowDown")).toBeNull();
  });

  it("walk a stack before they leave it", () => {
    expect(step("D-1", "ArrowDown")).toBe("M-1");
    expect(step("M-1", "ArrowDown")).toBe("M-2");
    expect(step("M-2", "ArrowUp")).toBe("M-1");
    expect(step("M-1", "ArrowUp")).toBe("D-1");
    expect(step("M-4", "ArrowDown")).toBeNull();
  });

  it("go to the nearest at the same height, and to both ends", () => {
    expect(step("M-1", "ArrowRight")).toBe("M-5");
    expect(step("M-5", "ArrowLeft")).toBe("M-1");
    expect(step("T-1", "Home")).toBe("CEO");
    expect(step("CEO", "End")).toBe("D-2");
  });
});

describe("the lines of the chart", () => {
  const everywhere = { left: -10_000, top: -10_000, right: 10_000, bottom: 10_000 };
  const kindsOf = (shown: readonly ("professional" | "matrix")[]) =>
    drawnLines(reportingLines.values(), layout, new Set(shown)).map(({ kind }) => kind);

  it("are those of the tree, and of the others the kinds that are switched on", () => {
    expect(kindsOf([]).filter((kind) => kind !== "line")).toEqual([]);
    expect(kindsOf(["matrix"]).filter((kind) => kind !== "line")).toEqual(["matrix"]);
    expect(kindsOf(["professional", "matrix"]).filter((kind) => kind !== "line")).toHaveLength(2);
  });

  it("are drawn where they come through a window, those over the tree where they begin or end", () => {
    const lines = drawnLines(reportingLines.values(), layout, new Set(["professional"] as const));
    expect(linesWithin(lines, everywhere)).toHaveLength(lines.length);
    const { x, y } = at("T-1");
    const around = { left: x, right: x + POST_BOX.width, top: y - 10, bottom: y + POST_BOX.height };
    expect(linesWithin(lines, around).map(({ from }) => from)).toEqual([idOf("T-1")]);
  });

  it("never leave the window, however far their ends are", () => {
    const wide: Record<string, PostSpec> = { TOP: { level: 0 } };
    for (let number = 0; number < 40; number += 1) {
      wide[`M-${number}`] = { to: "TOP", level: 1, ...(number === 0 ? {} : { professionalTo: "M-0" }) };
      wide[`T-${number}`] = { to: `M-${number}`, level: 2 };
    }
    const option = buildOption({ posts: wide });
    const { reporting } = deriveFacts(option);
    const chart = layOutChart(option.posts, reporting, ALL);
    const window = { left: -200, top: -50, right: 600, bottom: 400 };
    const lines = drawnLines(option.reportingLines.values(), chart, new Set(["professional"] as const));
    const near = linesWithin(lines, window);
    expect(near.length).toBeGreaterThan(0);
    for (const line of near) {
      const xs = [...pathWithin(line, window).matchAll(/[MHLC] (-?[\d.]+)/g)].map(([, x]) => Number(x));
      for (const x of xs) expect(Math.abs(x)).toBeLessThan(4_000);
    }
  });
});
