import { describe, expect, it } from "vitest";
import {
  filterChanges,
  markOfChange,
  placeOfChange,
  postKey,
} from "../../../../renderer/features/compare/change-places.ts";
import { NO_FILTER, optionsToCompare } from "../../../../renderer/features/compare/compare-store.ts";
import {
  fitAll,
  namesInPlace,
  panBy,
  zoomBy,
} from "../../../../renderer/features/compare/matrix/geometry.ts";
import { stepFrom } from "../../../../renderer/features/compare/matrix/steps.ts";
import { metricsAsText } from "../../../../renderer/features/compare/metrics-text.ts";
import { tabulateMetrics } from "../../../../shared/compare/metrics/metrics-table.ts";
import { uniteAxis } from "../../../../shared/compare/overlay/union-axis.ts";
import { readClipboard } from "../../../../shared/interchange/text/clipboard-text.ts";
import { emptyDesign, emptyOption, type OptionDocument } from "../../../../shared/model/document.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { compare } from "../../../support/compare-structures.ts";
import { buildOption, idOf, type StructureSpec } from "../../../support/structure-builder.ts";

const HERE: StructureSpec = {
  serviceLines: { "Physical health": { Frailty: {} }, "Mental health": { Crisis: {} } },
  geographies: { Trust: { City: {}, Coast: {} } },
  cells: { Frailty: ["City"], Crisis: ["City"] },
  posts: {
    CE: { title: "Chief Executive" },
    F1: { title: "Head of Frailty", to: "CE", leads: [{ practice: "Frailty" }] },
    C1: { title: "Head of Crisis", to: "CE", leads: [{ practice: "Crisis" }] },
  },
};

const THERE: StructureSpec = {
  ...HERE,
  cells: { Frailty: ["City", "Coast"], Crisis: [] },
  posts: { ...HERE.posts, F1: { title: "Frailty Lead", to: "CE", leads: [{ practice: "Frailty" }] } },
};

const named = (option: OptionDocument, id: string) => ({ ...option, info: { ...option.info, id } });
const [from, to] = [named(buildOption(HERE), "from"), named(buildOption(THERE), "to")];
const { changes, matching } = compare(from, to);
const facts = [deriveFacts(from), deriveFacts(to)];
const ground = {
  rows: uniteAxis("serviceLines", facts, [matching]),
  columns: uniteAxis("geographies", facts, [matching]),
  index: 1,
};
const design = {
  ...emptyDesign({ id: "d", title: "Design", organisation: "", notes: "" }),
  options: new Map([
    ["from", from],
    ["to", to],
  ]),
};
const keyOf = (nodes: typeof ground.rows, name: string) =>
  nodes.find((node) => node.name === name)?.key ?? "";
const filtered = (filter: Partial<typeof NO_FILTER>) =>
  filterChanges(changes, { ...NO_FILTER, ...filter }, ground).map(({ kind, change }) => `${kind} ${change}`);

describe("names beside a matrix from afar", () => {
  it("stand whole between the edges, and none lies over another", () => {
    // Each row is 8 pixels high, and a name takes 14.
    const middleOf = (index: number) => index * 8 + 4;
    expect(namesInPlace([0, 1, 3, 5, 7], middleOf, [0, 60], 7)).toEqual([
      { index: 0, at: 7 },
      { index: 3, at: 28 },
      { index: 5, at: 44 },
    ]);
  });

  it("are the names that there are where all have room", () => {
    const placed = namesInPlace([2, 0, 1], (index) => index * 20 + 10, [0, 60], 7);
    expect(placed.map(({ index }) => index)).toEqual([0, 1, 2]);
  });
});

describe("the list of changes", () => {
  it("is narrowed down by a service line with all below it, a geography, a post, a kind and words", () => {
    expect(filtered({})).toEqual(["cell delivered", "cell withdrawn", "post retitled"]);
    expect(filtered({ row: keyOf(ground.rows, "Physical health") })).toContain("cell delivered");
    expect(filtered({ row: keyOf(ground.rows, "Physical health") })).not.toContain("cell withdrawn");
    expect(filtered({ column: keyOf(ground.columns, "Coast") })).toEqual(["cell delivered"]);
    expect(filtered({ post: postKey(1, idOf("post", "F1")) })).toEqual(["post retitled"]);
    expect(filtered({ kind: "cell" })).toEqual(["cell delivered", "cell withdrawn"]);
    expect(filtered({ text: "LEAD frailty" })).toEqual(["post retitled"]);
    expect(filtered({ kind: "post", text: "crisis" })).toEqual([]);
  });

  it("leads to where each can be seen: in the second option, or in the first where it has gone", () => {
    const places = changes.map((change) => placeOfChange(change, design, ["from", "to"]));
    expect(places).toEqual([
      {
        optionId: "to",
        selection: { kind: "crossing", serviceLine: idOf("sl", "Frailty"), geography: idOf("geo", "Coast") },
      },
      {
        optionId: "from",
        selection: { kind: "crossing", serviceLine: idOf("sl", "Crisis"), geography: idOf("geo", "City") },
      },
      { optionId: "to", selection: { kind: "post", id: idOf("post", "F1") } },
    ]);
    expect(changes.map(markOfChange)).toEqual(["added", "removed", "changed"]);
  });
});

describe("the options to compare", () => {
  const option = (id: string, part: Partial<OptionDocument["info"]> = {}) =>
    emptyOption({
      id,
      name: id,
      description: "",
      order: `a${id}`,
      isBaseline: false,
      isArchived: false,
      ...part,
    });
  const of = (...options: readonly OptionDocument[]) => ({
    ...design,
    options: new Map(options.map((each) => [each.info.id, each])),
  });

  it("are the baseline and then the others, four at most and none that is archived", () => {
    const all = of(
      option("1"),
      option("2", { isArchived: true }),
      option("3", { isBaseline: true }),
      option("4"),
      option("5"),
      option("6"),
    );
    expect(optionsToCompare(all, null)).toEqual(["3", "1", "4", "5"]);
  });

  it("are those chosen, as far as they are still at hand", () => {
    const three = of(option("1", { isBaseline: true }), option("2"), option("3", { isArchived: true }));
    expect(optionsToCompare(three, ["2", "1"])).toEqual(["2", "1"]);
    expect(optionsToCompare(three, ["2", "3"])).toEqual(["2", "1"]);
  });
});

describe("matrices side by side", () => {
  const extent = { rows: 100, columns: 50, column: 100 };
  const size = { width: 400, height: 388 };

  it("fit in whole, and stay what they are under the pointer when zoomed", () => {
    const camera = fitAll(extent, size);
    expect(camera.scale).toBeCloseTo(0.08);
    const near = zoomBy({ x: 100, y: 100, scale: 0.5 }, 2, { x: 40, y: 60 }, extent, size);
    expect(near.x + 40 / near.scale).toBeCloseTo(100 + 40 / 0.5);
    expect(near.y + 60 / near.scale).toBeCloseTo(100 + 60 / 0.5);
  });

  it("never leave the window, however far they are dragged", () => {
    const camera = { x: 0, y: 0, scale: 1 };
    expect(panBy(camera, -500, -500, extent, size)).toEqual(camera);
    const far = panBy(camera, 1e6, 1e6, extent, size);
    expect(far.x).toBeLessThan(extent.columns * extent.column);
    expect(far.y).toBeLessThan(extent.rows * 30);
  });

  it("are walked by the arrow keys, and no further than their edges", () => {
    expect(stepFrom(null, "ArrowDown", false, extent)).toEqual({ row: 0, column: 0 });
    expect(stepFrom({ row: 0, column: 3 }, "ArrowUp", false, extent)).toEqual({ row: 0, column: 3 });
    expect(stepFrom({ row: 5, column: 3 }, "ArrowRight", false, extent)).toEqual({ row: 5, column: 4 });
    expect(stepFrom({ row: 5, column: 3 }, "End", true, extent)).toEqual({ row: 99, column: 49 });
    expect(stepFrom({ row: 5, column: 3 }, "x", false, extent)).toBeNull();
  });
});

describe("the numbers copied as a table", () => {
  it("are tab-separated, plain, and name the best; no name can act as a formula", () => {
    const deeper = buildOption({
      ...THERE,
      posts: { ...THERE.posts, T1: { title: "Team Leader", to: "F1" } },
    });
    const { metrics } = compare(from, deeper);
    const text = metricsAsText(["=Today", "New\tone"], tabulateMetrics(metrics));
    expect(text).toContain('Number\t\'=Today\t"New\tone"\tBest');
    const rows = readClipboard(text);
    expect(rows[0]).toEqual(["Number", "=Today", "New\tone", "Best"]);
    expect(rows).toContainEqual(["Posts", "3", "4", ""]);
    expect(rows).toContainEqual(["Layers of management", "2", "3", "=Today"]);
    expect(rows.every((row) => row.length === 4)).toBe(true);
    expect(text).not.toContain("£");
  });
});
