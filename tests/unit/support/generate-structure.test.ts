import { describe, expect, it } from "vitest";
import { readDesign } from "../../../shared/model/file/read-design.ts";
import { writeDesign } from "../../../shared/model/file/write-design.ts";
import { CATALOGUE } from "../../../shared/rules/catalogue/index.ts";
import { checkFacts } from "../../../shared/rules/engine/check-option.ts";
import { deriveFacts } from "../../../shared/structure/facts.ts";
import { generateDesign, generateStructure, STRUCTURE_SIZES } from "../../support/generate-structure.ts";

describe("generated structures", () => {
  it.each([
    ["S", 15, 8, 80, 80],
    ["M", 40, 25, 700, 800],
    ["L", 120, 60, 6_000, 5_000],
  ] as const)("are of the size asked for: %s", (size, rows, columns, cells, posts) => {
    const structure = generateStructure({ size, seed: 1 });

    expect(structure.serviceLines.size).toBe(rows);
    expect(structure.geographies.size).toBe(columns);
    expect(structure.cells.size).toBe(cells);
    expect(Math.abs(structure.posts.size / posts - 1)).toBeLessThan(0.1);
  });

  it("are the same for the same seed, and others for another", () => {
    const one = writeDesign(generateDesign({ size: "S", seed: 7 }));

    expect(writeDesign(generateDesign({ size: "S", seed: 7 }))).toBe(one);
    expect(writeDesign(generateDesign({ size: "S", seed: 8 }))).not.toBe(one);
  });

  it.each(STRUCTURE_SIZES)("are designs that can be opened: %s", (size) => {
    const design = generateDesign({ size, seed: 3 });

    const read = readDesign(writeDesign(design));

    expect(read).toEqual({ ok: true, value: design });
  });

  it.each(["M", "L"] as const)("give every rule something to find: %s", (size) => {
    const [baseline, option] = [...generateDesign({ size, seed: 1 }).options.values()].map((one) =>
      deriveFacts(one),
    );
    if (!option) throw new Error("No option was generated");

    const found = new Set(checkFacts(option, new Map(), { baseline }).findings.map(({ rule }) => rule));

    expect(CATALOGUE.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });
});
