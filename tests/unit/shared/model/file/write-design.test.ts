import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OPTION_TABLES, type OptionDocument } from "../../../../../shared/model/document.ts";
import { readDesign } from "../../../../../shared/model/file/read-design.ts";
import { writeDesign } from "../../../../../shared/model/file/write-design.ts";
import { designs } from "../../../../support/arbitraries/designs.ts";

/** The same option with another past: tables filled the other way round, records with their fields in another order. */
function withAnotherPast(option: OptionDocument): OptionDocument {
  const tables = OPTION_TABLES.map((table) => [
    table,
    new Map(
      [...option[table]]
        .reverse()
        .map(([id, record]) => [id, Object.fromEntries(Object.entries(record).reverse())]),
    ),
  ]);
  return { ...option, ...Object.fromEntries(tables) };
}

describe("a design's file", () => {
  it("is the same to the byte for equal designs, whatever their history", () => {
    fc.assert(
      fc.property(designs(), (design) => {
        const options = new Map(
          [...design.options].reverse().map(([id, option]) => [id, withAnotherPast(option)]),
        );
        expect(writeDesign({ ...design, options })).toBe(writeDesign(design));
      }),
    );
  });

  it("is the same to the byte after it has been read and written again", () => {
    fc.assert(
      fc.property(designs(), (design) => {
        const text = writeDesign(design);
        const read = readDesign(text);
        expect(read.ok && writeDesign(read.value)).toBe(text);
      }),
    );
  });
});
