import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { type ImportedTables, importTables } from "../../../../shared/interchange/import-tables.ts";
import { readTables } from "../../../../shared/interchange/read-tables.ts";
import type { TableFile } from "../../../../shared/interchange/table.ts";
import type { TableProblem } from "../../../../shared/interchange/table-problem.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import { emptyDesign } from "../../../../shared/model/document.ts";
import { readDesign } from "../../../../shared/model/file/read-design.ts";
import { writeDesign } from "../../../../shared/model/file/write-design.ts";
import { asFolder, smallTables, type Tables } from "../../../support/small-tables.ts";
import { makeWorkbook } from "../../../support/workbook.ts";

const TABLES = Object.keys(smallTables());

/** What people and programs leave in cells. */
const garbage = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "-1",
    "1e309",
    "0x10",
    "NaN",
    "#REF!",
    "#N/A",
    "__proto__",
    "constructor",
    "Frailty",
    "CEO",
    "AMH",
    "yes",
    "2024-01-01",
    "£",
    "1.2.3",
    "１２",
    "\u0000",
    "\uFEFF",
    "name",
  ),
  fc.string({ unit: "binary" }),
);

const cellFaults = fc.record({
  table: fc.constantFrom(...TABLES),
  row: fc.nat(6),
  column: fc.nat(15),
  text: garbage,
});

function planted(faults: readonly { table: string; row: number; column: number; text: string }[]): Tables {
  const tables = smallTables();
  for (const { table, row, column, text } of faults) {
    const rows = tables[table];
    if (!rows) continue;
    const cells = rows[row] ?? [];
    rows[row] = cells;
    cells[column] = text;
    for (let index = 0; index < cells.length; index += 1) cells[index] ??= "";
  }
  return tables;
}

/** Milliseconds: hundreds of runs take their time where other tests run beside them. */
const PATIENCE = { timeout: 60_000 };

describe("whatever the cells hold", PATIENCE, () => {
  it("importing never throws, every problem names its place, and what comes out can be saved and opened", () => {
    fc.assert(
      fc.property(fc.array(cellFaults, { minLength: 1, maxLength: 8 }), (faults) => {
        const tables = asFolder(planted(faults));
        const imported = importTables(tables, { makeId: countingIds("x"), optionName: "Option" });
        expectPlaces(
          imported.problems,
          tables.map(({ file }) => file),
        );
        expectSound(imported);
        expectNothingDropped(imported, tables);
      }),
      { numRuns: 600 },
    );
  });
});

describe("whatever the bytes are", PATIENCE, () => {
  const folder: readonly TableFile[] = asFolder(smallTables()).map(({ file, rows }) => ({
    name: file,
    bytes: strToU8(rows.map((row) => row.map((cell) => JSON.stringify(cell)).join(",")).join("\n")),
  }));
  const workbook: readonly TableFile[] = [{ name: "structure.xlsx", bytes: makeWorkbook(smallTables()) }];

  it.each([
    ["a folder of .csv files", folder, 300],
    ["a workbook", workbook, 200],
    [
      "a workbook without compression",
      [{ name: "structure.xlsx", bytes: makeWorkbook(smallTables(), { level: 0 }) }],
      200,
    ],
  ])("reading %s never throws, and every problem names its file", async (_, files, numRuns) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ file: fc.nat(), at: fc.nat(), byte: fc.nat(255) }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.option(fc.nat(), { nil: null }),
        async (changes, cut) => {
          const changed = files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
          for (const { file, at, byte } of changes) {
            const target = changed[file % changed.length];
            if (target) target.bytes[at % target.bytes.length] = byte;
          }
          const first = changed[0];
          if (cut !== null && first) first.bytes = first.bytes.subarray(0, cut % first.bytes.length);
          const names = changed.map(({ name }) => name);
          const read = await readTables(changed);
          if (!read.ok) return expectPlaces(read.reason, names);
          const imported = importTables(read.value.tables, {
            makeId: countingIds("x"),
            optionName: "Option",
          });
          expectPlaces(imported.problems, [...names, ...TABLES.map((table) => `${table}.csv`)]);
          expectSound(imported);
        },
      ),
      { numRuns },
    );
  });
});

function expectPlaces(problems: readonly TableProblem[], files: readonly string[]): void {
  for (const problem of problems) {
    expect(files).toContain(problem.file);
    expect(problem.message).toMatch(/\S.*[.?]$/s);
    if (problem.row !== null) expect(problem.row).toBeGreaterThanOrEqual(1);
    if (problem.column !== null) expect(problem.column.letter).toMatch(/^[A-Z]+$/);
    if (problem.row === null) expect(["unusable", "table-ignored"]).toContain(problem.consequence.kind);
  }
}

/** An option that comes out of an import is one that a file can hold. */
function expectSound({ option, problems }: ImportedTables): void {
  const hasUnusable = problems.some(({ consequence }) => consequence.kind === "unusable");
  expect(option === null).toBe(hasUnusable);
  if (option === null) return;
  const design = {
    ...emptyDesign({ id: "design", title: "Design", organisation: "", notes: "" }),
    options: new Map([[option.info.id, option]]),
  };
  expect(readDesign(writeDesign(design))).toEqual({ ok: true, value: design });
}

/** Every row with something in it is in the option, or in the list of what is left out. */
function expectNothingDropped(
  { option, skippedRows, problems }: ImportedTables,
  tables: ReturnType<typeof asFolder>,
): void {
  if (option === null) return;
  const isRead = (file: string) =>
    !problems.some((problem) => problem.file === file && problem.consequence.kind === "table-ignored");
  let rows = 0;
  for (const { file, rows: all } of tables) {
    if (!isRead(file)) continue;
    rows += Math.max(0, all.filter((row) => row.some((cell) => cell.trim() !== "")).length - 1);
  }
  const { serviceLines, geographies, cells, posts, mandates } = option;
  const kept = [serviceLines, geographies, cells, posts, mandates].reduce(
    (sum, table) => sum + table.size,
    0,
  );
  expect(kept + skippedRows.length).toBe(rows);
}
