import { describe, expect, it } from "vitest";
import { foldableRows, foldOf, foldRows } from "../../../../renderer/features/compare/matrix/fold.ts";
import type { ComparedCells } from "../../../../renderer/features/compare/session/messages.ts";
import { CELL_STANDINGS, type CellStanding } from "../../../../shared/compare/overlay/cell-standings.ts";
import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";

const node = (key: string, depth: number): UnionNode => ({
  key,
  name: key,
  depth,
  ids: [key],
  standings: ["same"],
});

/** Two divisions, the second without services, and a service within a service. */
const ROWS = [node("Mental", 0), node("Crisis", 1), node("Wards", 1), node("Secure", 2), node("Primary", 0)];
const COLUMNS = [node("City", 0), node("Coast", 0)];

/** Standing and WTE by row, one for each column; “none” delivers nothing. */
function cellsOf(rows: readonly (readonly (readonly [CellStanding, number])[])[]): ComparedCells {
  const flat = rows.flat();
  return {
    codes: Uint8Array.from(flat, ([standing]) => CELL_STANDINGS.indexOf(standing)),
    counts: { none: 0, same: 0, added: 0, removed: 0, changed: 0, ledPractice: 0, ledPathway: 0, led: 0 },
    wte: Float32Array.from(flat, ([, wte]) => wte),
    teams: Float32Array.from(flat, ([, wte]) => wte),
  };
}

const NONE = ["none", -1] as const;

function folded(cells: ComparedCells, ...keys: readonly string[]) {
  const {
    rows,
    marks,
    cells: all,
  } = foldRows({ rows: ROWS, columns: COLUMNS, cells: [cells] }, new Set(keys));
  const [own] = all;
  return rows.map(({ key }, row) => ({
    key,
    mark: marks[row] ?? null,
    cells: COLUMNS.map((_, column) => {
      const at = row * COLUMNS.length + column;
      return [CELL_STANDINGS[own?.codes[at] ?? 0], own?.wte[at]];
    }),
  }));
}

describe("folding rows of compared matrices", () => {
  const cells = cellsOf([
    [NONE, NONE],
    [
      ["same", 4],
      ["added", 2],
    ],
    [
      ["same", 3],
      ["added", Number.NaN],
    ],
    [["led", 1], NONE],
    [["removed", -1], NONE],
  ]);

  it("leaves everything as it is while nothing is folded, and says which rows could be", () => {
    expect(folded(cells).map(({ key, mark }) => `${key} ${mark}`)).toEqual([
      "Mental open",
      "Crisis null",
      "Wards open",
      "Secure null",
      "Primary null",
    ]);
    expect(foldableRows(ROWS)).toEqual(["Mental", "Wards"]);
  });

  it("has a folded row stand for all that lies within it, however deep, with its figures together", () => {
    expect(folded(cells, "Mental")).toEqual([
      {
        key: "Mental",
        mark: "folded",
        cells: [
          ["led", 8],
          ["added", 2],
        ],
      },
      {
        key: "Primary",
        mark: null,
        cells: [
          ["removed", -1],
          ["none", -1],
        ],
      },
    ]);
    expect(folded(cells, "Wards").map(({ key }) => key)).toEqual(["Mental", "Crisis", "Wards", "Primary"]);
  });

  it("calls it a change where only part of it differs, or parts differ in other ways", () => {
    const mixed = cellsOf([
      [NONE, NONE],
      [
        ["same", 4],
        ["removed", -1],
      ],
      [
        ["added", 3],
        ["led", 1],
      ],
      [NONE, NONE],
      [NONE, NONE],
    ]);
    expect(folded(mixed, "Mental")[0]?.cells).toEqual([
      ["changed", 7],
      ["changed", 1],
    ]);
  });

  it("has others lead the component that they lead in all of it, and both where the parts differ", () => {
    const led = cellsOf([
      [NONE, NONE],
      [
        ["ledPractice", 4],
        ["ledPractice", 2],
      ],
      [
        ["same", 3],
        ["ledPathway", 1],
      ],
      [NONE, NONE],
      [NONE, NONE],
    ]);
    expect(folded(led, "Mental")[0]?.cells).toEqual([
      ["ledPractice", 7],
      ["led", 3],
    ]);
  });

  it("folds the row that a service lies in, and none where there is none", () => {
    expect([
      foldOf(ROWS, "Crisis"),
      foldOf(ROWS, "Secure"),
      foldOf(ROWS, "Mental"),
      foldOf(ROWS, "Primary"),
    ]).toEqual(["Mental", "Wards", "Mental", null]);
  });
});
