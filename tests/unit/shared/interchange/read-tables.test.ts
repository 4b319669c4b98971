import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../../shared/interchange/read-tables.ts";
import { describeProblem } from "../../../../shared/interchange/table-problem.ts";
import { makeWorkbook, workbookParts } from "../../../support/workbook.ts";

async function rowsOf(bytes: Uint8Array, name = "cells.csv") {
  const read = await readTables([{ name, bytes }]);
  if (!read.ok) throw new Error(read.reason.map(describeProblem).join("; "));
  return read.value.tables[0]?.rows;
}

async function refusal(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const read = await readTables([{ name, bytes }]);
  return read.ok ? [] : read.reason.map(describeProblem);
}

/** Milliseconds: hundreds of runs take their time where other tests run beside them. */
const PATIENCE = { timeout: 60_000 };

describe("a .csv file", () => {
  const expected = [
    ["name", "parent"],
    ["Café", "Town; centre"],
  ];

  it.each([
    ["UTF-8", strToU8('name,parent\nCafé,"Town; centre"\n')],
    ["UTF-8 with a byte order mark", strToU8('\uFEFFname,parent\r\nCafé,"Town; centre"\r\n')],
    ["UTF-16, little end first", utf16('name,parent\nCafé,"Town; centre"', true)],
    ["UTF-16, big end first", utf16('name,parent\nCafé,"Town; centre"', false)],
    ["semicolons", strToU8('name;parent\nCafé;"Town; centre"')],
    ["tabs", strToU8("name\tparent\nCafé\tTown; centre")],
    ["old line ends", strToU8('name,parent\rCafé,"Town; centre"\r')],
    ["quotes throughout", strToU8('"name","parent"\n"Café","Town; centre"\n')],
  ])("in %s is read", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(expected);
  });

  it("in windows-1252 is read, with a note that it was a guess", async () => {
    const bytes = Uint8Array.from([...strToU8("name\nCaf"), 0xe9, ...strToU8(" "), 0x80, 0x93]);
    const read = await readTables([{ name: "cells.csv", bytes }]);
    expect(read.ok && read.value.tables[0]?.rows).toEqual([["name"], ["Café €“"]]);
    expect(read.ok && read.value.notes).toEqual([
      "cells.csv is not UTF-8; it was read as windows-1252. If accents look wrong, save it as “CSV UTF-8”.",
    ]);
  });

  it("keeps line breaks and doubled quotes within quotes, and the rows a spreadsheet shows", async () => {
    expect(await rowsOf(strToU8('a,b\n"two\nlines","say ""so"""\n\nlast,'))).toEqual([
      ["a", "b"],
      ["two\nlines", 'say "so"'],
      [""],
      ["last", ""],
    ]);
  });

  it("with a quote never closed is refused, with its row and column", async () => {
    expect(await refusal(strToU8('a,b\n1,2\n3,"four\n5,6\n'), "cells.csv")).toEqual([
      "cells.csv, row 3, column B: a quote is opened and never closed; put a second quote at the end of the cell's text.",
    ]);
  });

  it("with text after a quote is refused, with its row and column", async () => {
    expect(await refusal(strToU8('a,b\n"1" and more,2\n'), "cells.csv")).toEqual([
      "cells.csv, row 2, column A: text follows a closing quote; double the quotes that belong to the cell's text.",
    ]);
  });

  it("takes the guard against formulas off again", async () => {
    expect(await rowsOf(strToU8("name\n'=1+1\n''@x\n'tis\n"))).toEqual([
      ["name"],
      ["=1+1"],
      ["'@x"],
      ["'tis"],
    ]);
  });

  it("that is no text is refused", async () => {
    expect(await refusal(Uint8Array.from([0, 1, 2, 3]), "cells.csv")).toEqual([
      "cells.csv: This is no text; save the table from Excel as “CSV UTF-8”.",
    ]);
  });

  it("over 20 MB is refused before it is read", async () => {
    expect(await refusal(new Uint8Array(30 * 1024 * 1024), "cells.csv")).toEqual([
      "cells.csv: The file is 30.0 MB; Orgweave opens files of up to 20 MB.",
    ]);
  });

  it("among others that are over 20 MB together is refused", async () => {
    const bytes = new Uint8Array(12 * 1024 * 1024);
    const read = await readTables([
      { name: "cells.csv", bytes },
      { name: "posts.csv", bytes },
    ]);
    expect(read.ok ? [] : read.reason.map(describeProblem)).toEqual([
      "cells.csv: Together with the other tables it is too large: 24 MB, of 20 MB that Orgweave reads.",
    ]);
  });

  it("is told from a file that is neither table nor workbook", async () => {
    expect(await refusal(strToU8("x"), "posts.ods")).toEqual([
      "posts.ods: Orgweave reads tables from .xlsx workbooks and .csv files; this is neither.",
    ]);
  });
});

describe("a workbook", PATIENCE, () => {
  it("gives its sheets with text, numbers, yes or no, dates, errors and formulas as they show", async () => {
    const bytes = makeWorkbook({
      "Service Lines": [
        ["name", "x < y & z"],
        [],
        [1250.5, true, { day: 45000 }, { error: "#REF!" }, { formula: "A1&B1", result: "sum" }, "=1+1"],
      ],
    });
    const read = await readTables([{ name: "structure.xlsx", bytes }]);
    expect(read.ok && read.value.tables).toEqual([
      {
        file: "structure.xlsx",
        sheet: "Service Lines",
        name: "Service Lines",
        rows: [
          ["name", "x < y & z", "", "", "", ""],
          ["", "", "", "", "", ""],
          ["1250.5", "TRUE", "2023-03-15", "#REF!", "sum", "=1+1"],
        ],
      },
    ]);
  });

  it("that unpacks to more than 100 MB is refused, whatever it declares", async () => {
    const bomb = makeWorkbook({ posts: [["a".repeat(120 * 1024 * 1024)]] });
    expect(bomb.length).toBeLessThan(200_000);
    const expected = [
      "bomb.xlsx: The workbook unpacks to more than 100 MB; Orgweave stops there. Save the tables in a workbook of their own.",
    ];
    expect(await refusal(bomb, "bomb.xlsx")).toEqual(expected);
    expect(await refusal(declaringNothing(bomb), "bomb.xlsx")).toEqual(expected);
  });

  it("with thousands of parts is refused", async () => {
    const parts = workbookParts({ posts: [["ref"]] });
    for (let index = 0; index < 2_001; index += 1) parts[`junk/${index}.bin`] = new Uint8Array(0);
    expect(await refusal(zipSync(parts), "many.xlsx")).toEqual([
      "many.xlsx: The workbook has more than 2,000 parts; none has.",
    ]);
  });

  it.each([
    ['r="A999999999"', "far.xlsx: The workbook has a row 999999999, where no spreadsheet has one."],
    ['r="ZZZZZZ1"', "far.xlsx: The workbook has a cell at ZZZZZZ1, where no spreadsheet has one."],
    [
      'r="XFD1048576"',
      "far.xlsx: The workbook's cells lie too far apart. Delete what stands far below or right of the tables.",
    ],
  ])("with a cell at %s is refused before the gap is filled", async (address, message) => {
    const parts = workbookParts({ posts: [["ref"]] });
    const xml = `<worksheet><sheetData><row><c ${address}><v>1</v></c></row></sheetData></worksheet>`;
    parts["xl/worksheets/sheet1.xml"] = strToU8(xml);
    expect(await refusal(zipSync(parts), "far.xlsx")).toEqual([message]);
  });

  it("that is cut short is refused", async () => {
    const bytes = makeWorkbook({ posts: [["ref"], ["CEO"]] });
    expect(await refusal(bytes.subarray(0, 900), "cut.xlsx")).toEqual([
      "cut.xlsx: The workbook is damaged: its parts cannot be unpacked. Open it in Excel and save it again.",
    ]);
  });

  it("that is something else under its name is refused", async () => {
    expect(await refusal(strToU8("ref,title"), "posts.xlsx")).toEqual([
      "posts.xlsx: This is no .xlsx workbook. Save the tables from Excel as .xlsx, or as .csv files.",
    ]);
    expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), "old.xlsx")).toEqual([
      "old.xlsx: The workbook has a password or is in Excel's format from before 2007; save it without one, as .xlsx.",
    ]);
  });
});

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, isLittleEndian);
  [...text].forEach((letter, index) => {
    view.setUint16(2 + index * 2, letter.charCodeAt(0), isLittleEndian);
  });
  return new Uint8Array(view.buffer);
}

/** The archive with every declared size set to 1, in the local headers and in the directory. */
function declaringNothing(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 1, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  return bytes;
}
