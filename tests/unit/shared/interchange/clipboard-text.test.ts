import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClipboard, writeClipboard } from "../../../../shared/interchange/text/clipboard-text.ts";
import { texts } from "../../../support/arbitraries/texts.ts";

describe("a block on the clipboard", () => {
  it("is read as Excel writes it: tabs, a line for each row, one more at the end", () => {
    expect(readClipboard("Frailty\t12\r\nStroke\t4\r\n")).toEqual([
      ["Frailty", "12"],
      ["Stroke", "4"],
    ]);
  });

  it("keeps line breaks, tabs and quotes within a quoted cell", () => {
    expect(readClipboard('"two\nlines"\t"a ""word"""\r\n')).toEqual([["two\nlines", 'a "word"']]);
  });

  it("keeps empty cells, and a single cell that is empty", () => {
    expect(readClipboard("\t\r\n\tb")).toEqual([
      ["", ""],
      ["", "b"],
    ]);
    expect(readClipboard("")).toEqual([[""]]);
  });

  it("never takes a comma or a semicolon for the end of a cell", () => {
    expect(readClipboard("Musculoskeletal, podiatry; pain")).toEqual([["Musculoskeletal, podiatry; pain"]]);
  });

  it("splits text with a lone quote as it stands", () => {
    expect(readClipboard('"unfinished\tb')).toEqual([['"unfinished', "b"]]);
  });

  it("guards what a spreadsheet would run as a formula", () => {
    expect(writeClipboard([["=HYPERLINK(1)", "+44"]])).toBe("'=HYPERLINK(1)\t'+44\r\n");
  });

  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(texts, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
          ),
        (rows) => {
          expect(readClipboard(writeClipboard(rows))).toEqual(rows);
        },
      ),
    );
  });
});
