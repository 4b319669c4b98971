import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boxOf,
  cornerBox,
  fitStanding,
  placeUnder,
  type Viewport,
} from "../../../../renderer/canvas/far/far-geometry.ts";
import { COVERAGE_RANKS, deriveHeat, wteStepsOf } from "../../../../renderer/canvas/far/heat.ts";
import { describeBlock, heatKey, makeBlocks } from "../../../../renderer/canvas/far/heat-blocks.ts";
import { chooseLabels } from "../../../../renderer/canvas/far/place-labels.ts";
import { keepTracks, layOutMatrix } from "../../../../renderer/canvas/matrix-layout.ts";
import { createNodeMaker } from "../../../../renderer/canvas/matrix-nodes.ts";
import { HEAT_MEASURES, LAYERS, type Layer } from "../../../../renderer/canvas/matrix-view.ts";
import { levelAt } from "../../../../renderer/canvas/zoom-level.ts";
import { checkOption } from "../../../../shared/rules/engine/check-option.ts";
import type { Report } from "../../../../shared/rules/engine/finding.ts";
import { deriveFacts, type Facts } from "../../../../shared/structure/facts.ts";
import { generateStructure } from "../../../support/generate-structure.ts";
import { buildOption, cellId, idOf } from "../../../support/structure-builder.ts";

const NONE: ReadonlySet<string> = new Set();
const UNFOLDED = { rows: NONE, columns: NONE };
const oneLine = () => 1;
const ALL_LAYERS: ReadonlySet<Layer> = new Set(LAYERS);
const NOTHING_FOUND: Report = { findings: [], waived: [], lapsed: [] };

const large = deriveFacts(generateStructure({ size: "L", seed: 1 }));
const largeLayout = layOutMatrix(large, UNFOLDED, oneLine);

/** Two divisions by two places; who leads differs from cell to cell. */
const small = deriveFacts(
  buildOption({
    serviceLines: { Physical: { Frailty: {}, Therapies: {} }, Mental: {} },
    geographies: { City: {}, Island: {} },
    cells: { Frailty: ["City", "Island"], Therapies: ["City"], Mental: ["Island"] },
    cellFacts: {
      "Frailty in City": { wte: 10 },
      "Frailty in Island": { wte: 4, integratedWith: "The council" },
      "Therapies in City": { wte: 6 },
    },
    posts: {
      CD: { discipline: "clinical", leads: [{ practice: "all" }, { pathway: "all" }] },
      OD: { leads: [{ practice: "Physical" }, { pathway: "City" }] },
      Second: { leads: [{ practice: "Therapies" }] },
      Third: { leads: [{ practice: "Therapies" }] },
      Island: { isVacant: true, leads: [{ pathway: "Island" }] },
    },
  }),
);

function heatOf(facts: Facts, folded: typeof UNFOLDED, layers = ALL_LAYERS, report = NOTHING_FOUND) {
  const layout = layOutMatrix(facts, folded, oneLine);
  const heat = deriveHeat(facts, report, layout, layers);
  const at = (row: string, column: string) =>
    layout.rows.findIndex(({ id }) => id === idOf("sl", row)) * layout.columns.length +
    layout.columns.findIndex(({ id }) => id === idOf("geo", column));
  const rank = (row: string, column: string) => COVERAGE_RANKS[heat.coverage[at(row, column)] ?? 0];
  return { heat, at, rank };
}

describe("the heat of a crossing", () => {
  it("is the worst of its four answers: led, vacant, overlap or gap", () => {
    const { rank } = heatOf(small, UNFOLDED);
    expect(rank("Frailty", "City")).toBe("led");
    expect(rank("Frailty", "Island")).toBe("vacant");
    expect(rank("Therapies", "City")).toBe("overlap");
    expect(rank("Mental", "Island")).toBe("gap");
    expect(rank("Mental", "City")).toBe("none");
  });

  it("leaves out the answers of layers that are off", () => {
    const without = (...off: readonly Layer[]) => new Set(LAYERS.filter((layer) => !off.includes(layer)));
    expect(heatOf(small, UNFOLDED, without("pathway")).rank("Frailty", "Island")).toBe("led");
    expect(heatOf(small, UNFOLDED, without("practice")).rank("Therapies", "City")).toBe("led");
    expect(heatOf(small, UNFOLDED, without("operational")).rank("Mental", "Island")).toBe("led");
    expect(heatOf(small, UNFOLDED, without("clinical")).rank("Mental", "Island")).toBe("gap");
  });

  it("stands for all that is folded into it", () => {
    const { heat, at, rank } = heatOf(small, { rows: new Set([idOf("sl", "Physical")]), columns: NONE });
    const city = at("Physical", "City");
    expect(rank("Physical", "City")).toBe("overlap");
    expect([heat.cells[city], heat.wte[city], heat.partners[city]]).toEqual([2, 16, 0]);
    expect(heat.partners[at("Physical", "Island")]).toBe(1);
    const open = heatOf(small, UNFOLDED);
    expect(open.heat.cells[open.at("Physical", "City")]).toBe(0);
  });

  it("counts the findings about it and remembers the worst", () => {
    const found = (severity: "advice" | "error") => ({
      key: severity,
      rule: "a/rule",
      messageId: "m",
      data: {},
      severity,
      headline: "",
      message: "",
      elements: [{ kind: "cell" as const, id: cellId("Frailty", "City"), name: "" }],
      evidence: {},
      source: "",
    });
    const report = { ...NOTHING_FOUND, findings: [found("advice"), found("error")] };
    const { heat, at } = heatOf(small, UNFOLDED, ALL_LAYERS, report);
    const blocks = makeBlocks(heat, "findings", []);
    expect(blocks[at("Frailty", "City")]).toMatchObject({ tone: "error", text: "2" });
    expect(blocks[at("Frailty", "Island")]).toMatchObject({ tone: "quiet", text: "" });
    expect(blocks[at("Mental", "City")]).toBeNull();
    expect(describeBlock(heat, at("Frailty", "City"), "findings")).toBe("2 findings, the worst: error");
  });

  it("can be told apart without colour, in every measure", () => {
    const steps = wteStepsOf(large.option.cells);
    for (const measure of HEAT_MEASURES) {
      const forms = heatKey(measure, steps).map(({ form }) => JSON.stringify(form));
      expect(new Set(forms).size).toBe(forms.length);
      expect(forms.length).toBeGreaterThanOrEqual(4);
    }
  });

  it("paints only what the key explains", () => {
    const steps = wteStepsOf(large.option.cells);
    const heat = deriveHeat(large, checkOption(large.option, new Map()), largeLayout, ALL_LAYERS);
    for (const measure of HEAT_MEASURES) {
      const known = new Set(heatKey(measure, steps).map(({ tone }) => tone));
      const painted = new Set(makeBlocks(heat, measure, steps).flatMap((block) => block?.tone ?? []));
      expect([...painted].filter((tone) => !known.has(tone))).toEqual([]);
    }
  });
});

describe("the matrix from afar", () => {
  const window = { width: 784, height: 668 };
  const standing = fitStanding(largeLayout, window, 16, 0.55);
  const fitted: Viewport = { ...window, ...standing };

  it("shows every row and column of size L at once, beside headers that can be read", () => {
    const corner = cornerBox(largeLayout, fitted);
    expect(corner.width).toBeGreaterThanOrEqual(148);
    for (const row of largeLayout.rows) {
      for (const column of [largeLayout.columns[0], largeLayout.columns.at(-1)]) {
        const box = boxOf(largeLayout, fitted, { row: row.id, column: column?.id ?? null });
        expect(box?.left).toBeGreaterThanOrEqual(corner.left + corner.width - 0.01);
        expect((box?.left ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(window.width);
        expect(box?.top).toBeGreaterThanOrEqual(corner.top + corner.height - 0.01);
        expect((box?.top ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(window.height);
      }
    }
  });

  it("finds under a point the place whose box is there", () => {
    const row = fc.constantFrom(null, ...largeLayout.rows.map(({ id }) => id));
    const column = fc.constantFrom(null, ...largeLayout.columns.map(({ id }) => id));
    const pan = fc.record({
      x: fc.integer({ min: -3000, max: 400 }),
      y: fc.integer({ min: -2000, max: 400 }),
      zoom: fc.double({ min: 0.05, max: 0.55, noNaN: true }),
    });
    fc.assert(
      fc.property(row, column, pan, (rowId, columnId, at) => {
        const viewport = { ...window, ...at };
        const place = { row: rowId, column: columnId };
        const box = boxOf(largeLayout, viewport, place);
        if (!box) throw new Error("The place has no box");
        const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        const corner = cornerBox(largeLayout, viewport);
        const isHidden =
          (columnId !== null && point.x < corner.left + corner.width) ||
          (rowId !== null && point.y < corner.top + corner.height);
        if (isHidden) expect(placeUnder(largeLayout, viewport, point)).not.toEqual(place);
        else expect(placeUnder(largeLayout, viewport, point)).toEqual(place);
      }),
    );
  });

  it("writes no name over another, and those higher up first", () => {
    const wish = fc.record({ gap: fc.integer({ min: 1, max: 9 }), rank: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (gaps) => {
        let middle = 0;
        const wishes = gaps.map(({ gap, rank }) => {
          middle += gap;
          return { middle, rank };
        });
        const chosen = chooseLabels(wishes, 13);
        const apart = (a: number, b: number) => Math.abs((wishes[a]?.middle ?? 0) - (wishes[b]?.middle ?? 0));
        chosen.slice(1).forEach((index, at) => {
          expect(apart(index, chosen[at] ?? 0)).toBeGreaterThanOrEqual(13);
        });
        // Whoever was left out stands in the way of one that goes before.
        wishes.forEach((left, index) => {
          if (chosen.includes(index)) return;
          const rank = (other: number) => wishes[other]?.rank ?? 0;
          expect(chosen.some((other) => apart(index, other) < 13 && rank(other) <= left.rank)).toBe(true);
        });
      }),
    );
  });

  it("is entered and left at different zooms, so that it does not flicker between two levels", () => {
    expect(levelAt(0.57, "near")).toBe("near");
    expect(levelAt(0.57, "far")).toBe("far");
    expect(levelAt(0.54, "near")).toBe("far");
    expect(levelAt(0.61, "far")).toBe("near");
    expect([levelAt(1.55, "near"), levelAt(1.55, "close")]).toEqual(["near", "close"]);
  });
});

describe("what is laid out again", () => {
  const renamed: Facts = { ...large, serviceLines: { ...large.serviceLines } };

  it("is the very same where nothing moved, and so are the nodes", () => {
    expect(keepTracks(largeLayout, layOutMatrix(renamed, UNFOLDED, oneLine))).toBe(largeLayout);
    const makeNodes = createNodeMaker();
    const window = { rows: [0, 9], columns: [0, 4] } as const;
    const before = makeNodes(largeLayout, window);
    // One name takes another line: what is below it moves, what is above stays.
    const [, second] = large.serviceLines.nodes;
    const taller = layOutMatrix(renamed, UNFOLDED, (text) => (text === second?.name ? 2 : 1));
    const after = makeNodes(keepTracks(largeLayout, taller), window);
    const same = after.filter((node, index) => node === before[index]).length;
    expect(after).toHaveLength(before.length);
    // The corner, five column headers, and the first row with its five crossings.
    expect(same).toBe(1 + 5 + 6);
  });
});
