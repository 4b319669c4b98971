import { describe, expect, it } from "vitest";
import { gridContext } from "../../../../renderer/features/table/grid-context.ts";
import { layBlock, type PasteTarget } from "../../../../renderer/features/table/paste-block.ts";
import { columnsOf } from "../../../../renderer/features/table/table-columns.ts";
import { GRID_TABLES } from "../../../../shared/interchange/grid/tables.ts";
import { deriveFacts } from "../../../../shared/structure/facts.ts";
import { onlyOption, postIn, smallDesign } from "../../shared/interchange/grid/grid-support.ts";

const design = smallDesign();
const context = gridContext(deriveFacts(onlyOption(design)), { findings: [], waived: [], lapsed: [] });
const ids = ["CEO", "CMO", "COO"].map((ref) => postIn(design, ref).id);
const columns = ["title", "level", "direct_reports", "wte"].flatMap((name) =>
  columnsOf("posts").filter((column) => column.name === name),
);

function lay(block: string[][], change: Partial<PasteTarget> = {}) {
  const { edits, problems } = layBlock(context, GRID_TABLES.posts, block, {
    rows: ids,
    columns,
    range: { rows: 1, columns: 1 },
    firstRow: 5,
    ...change,
  });
  return {
    edits: edits.map(({ id, rowNumber, texts }) => [
      rowNumber,
      ids.indexOf(id ?? ""),
      Object.fromEntries(texts),
    ]),
    problems: problems.map(({ rowNumber, column, message }) => `${rowNumber}, ${column}: ${message}`),
  };
}

describe("a block laid over the grid", () => {
  it("goes down and to the right from where it is put; rows beyond the last are new", () => {
    const block = [
      ["A", "1"],
      ["B", "2"],
    ];
    expect(lay(block, { rows: ids.slice(2) })).toEqual({
      edits: [
        [5, 2, { title: "A", level: "1" }],
        [6, -1, { title: "B", level: "2" }],
      ],
      problems: [],
    });
  });

  it("that names its columns is laid by them, in whatever order", () => {
    expect(
      lay([
        ["wte", "Title"],
        ["0.5", "A"],
      ]).edits,
    ).toEqual([[5, 0, { wte: "0.5", title: "A" }]]);
  });

  it("of one text fills the whole range; one that does not go into it is put once", () => {
    const range = { rows: 2, columns: 1 };
    expect(lay([["A"]], { range }).edits.map(([row]) => row)).toEqual([5, 6]);
    expect(lay([["A"], ["B"], ["C"]], { range }).edits.map(([row]) => row)).toEqual([5, 6, 7]);
  });

  it("says of each text that has no place why it has none", () => {
    expect(lay([["A", "1", "7", "1", "too far"]]).problems).toEqual([
      "5, Direct reports: “Direct reports” is worked out from the rest and cannot be written.",
      "5, : there is no column here; begin further to the left, or show more columns.",
    ]);
  });

  it("passes over what is worked out where it says the same, and over nothing", () => {
    const reports = String(context.facts.reporting.reportsOf(ids[0] ?? "").length);
    expect(lay([["A", "1", reports, "1", ""]]).problems).toEqual([]);
  });
});
