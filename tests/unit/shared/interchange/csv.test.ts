import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../shared/interchange/text/read-csv.ts";
import { writeCsv } from "../../../../shared/interchange/text/write-csv.ts";

const cells = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "é", ",", ";", "\t", '"', "\n", "\r", " ", "=", "'", "-") }),
  fc.string({ unit: "grapheme" }),
);
const grids = fc.array(fc.array(cells, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });

describe("reading .csv text", () => {
  it("agrees with Papa Parse on every file that Papa Parse writes", () => {
    fc.assert(
      fc.property(grids, fc.constantFrom("\r\n", "\n", "\r"), fc.boolean(), (grid, newline, quotes) => {
        const rows = [["first", "second"], ...grid];
        const text = Papa.unparse(rows, { newline, quotes });
        const theirs = Papa.parse<string[]>(text, { delimiter: ",", newline }).data;
        const ours = readCsv(text);
        expect(ours).toEqual({ ok: true, value: theirs });
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, and names the row of what it refuses", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", ";") }), (text) => {
        const read = readCsv(text);
        if (read.ok) return;
        const lines = text.split(/\r\n|\r|\n/).length;
        expect(read.reason.row).toBeGreaterThanOrEqual(1);
        expect(read.reason.row).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 500 },
    );
  });
});

describe("writing .csv text", () => {
  it("starts no cell with what a spreadsheet would run", () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const rows = Papa.parse<string[]>(writeCsv(grid).slice(1), { delimiter: "," }).data;
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 300 },
    );
  });

  it("guards a formula with an apostrophe and leaves plain text alone", () => {
    expect(writeCsv([["=1+1", "plain", "'=x", "it's", "a,b"]])).toBe(
      "\uFEFF'=1+1,plain,''=x,it's,\"a,b\"\r\n",
    );
  });
});
