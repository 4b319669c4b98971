import { describe, expect, it } from "vitest";
import { importTables } from "../../../../shared/interchange/import-tables.ts";
import { describeConsequence, describeProblem } from "../../../../shared/interchange/table-problem.ts";
import { countingIds } from "../../../../shared/lib/ids.ts";
import { FILE_LIMITS } from "../../../../shared/model/file/limits.ts";
import { asFolder, importFolder, smallTables, type Tables } from "../../../support/small-tables.ts";

function faults(tables: Tables): readonly string[] {
  return importFolder(tables).problems.map(
    (problem) => `${describeProblem(problem)} → ${describeConsequence(problem.consequence)}`,
  );
}

function withHeader(table: string, column: number, header: string): Tables {
  const tables = smallTables();
  const headers = tables[table]?.[0];
  if (headers) headers[column] = header;
  return tables;
}

/** Milliseconds: hundreds of runs take their time where other tests run beside them. */
const PATIENCE = { timeout: 60_000 };

describe("headers", () => {
  it("are found in any order, case and spacing", () => {
    const tables = smallTables();
    const reordered = {
      ...tables,
      posts: (tables.posts ?? []).map((row) => [...row].reverse()),
    };
    reordered.posts[0] = (reordered.posts[0] ?? []).map((header) =>
      header.replaceAll("_", " ").toUpperCase(),
    );
    expect(importFolder(reordered).problems).toEqual([]);
    expect(importFolder(reordered).option?.reportingLines.size).toBe(5);
  });

  it("that are misspelt and needed stop the import, with the right one named", () => {
    expect(faults(withHeader("posts", 0, "reff"))).toEqual([
      "posts.csv, row 1, column A “reff”: “reff” is no column of “posts”; it has ref, title, discipline, level, band, wte, holder, employer, board, reports_to, professional_to, matrix_to, matrix_purpose and decision_right. Did you mean “ref”? → column ignored",
      "posts.csv, row 1: the column “ref” is missing; add it to the header row. → nothing can be imported until this is put right",
    ]);
    expect(importFolder(withHeader("posts", 0, "reff")).option).toBeNull();
  });

  it("that nobody knows are named, and their column is ignored", () => {
    expect(faults(withHeader("cells", 4, "budgets"))).toEqual([
      "cells.csv, row 1, column E “budgets”: “budgets” is no column of “cells”; it has service_line, geography, teams, wte, budget, volume and integrated_with. Did you mean “budget”? → column ignored",
    ]);
  });

  it("that are there twice are named", () => {
    expect(faults(withHeader("cells", 3, "Teams"))).toEqual([
      "cells.csv, row 1, column D “Teams”: the column “teams” is here a second time, after column C; keep one of them. → column ignored",
    ]);
  });

  it("may be left out where the model allows, which is noted", () => {
    const tables = smallTables();
    tables.geographies = (tables.geographies ?? []).map((row) => row.slice(0, 3));
    const { problems, notes, option } = importFolder(tables);
    expect({ problems, notes }).toEqual({
      problems: [],
      notes: ["geographies.csv has no column “population”: it was read as empty."],
    });
    expect([...(option?.geographies.values() ?? [])].map(({ population }) => population)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("may stand below empty rows, and rows keep the numbers the spreadsheet shows", () => {
    const tables = smallTables();
    tables.service_lines = [[""], [], ...(tables.service_lines ?? []), [], ["Crisis", "Nowhere"]];
    const [problem] = importFolder(tables).problems;
    expect(problem).toMatchObject({ file: "service_lines.csv", row: 8, found: "Nowhere" });
  });
});

describe("tables", PATIENCE, () => {
  it("that are needed and missing stop the import", () => {
    const { posts: _, ...tables } = smallTables();
    expect(faults(tables)).toEqual([
      "posts.csv: there is no table “posts”; add a file named “posts.csv”. Without it nobody leads anything. → nothing can be imported until this is put right",
    ]);
  });

  it("that are needed and misnamed are recognised", () => {
    const { posts = [], ...tables } = smallTables();
    expect(faults({ ...tables, post: posts })).toEqual([
      "posts.csv: there is no table “posts”; add a file named “posts.csv”. Without it nobody leads anything. Did you mean “post”? → nothing can be imported until this is put right",
    ]);
  });

  it("of cells and mandates may be left out, which is noted", () => {
    const { cells: _, mandates: __, ...tables } = smallTables();
    const { option, problems, notes } = importFolder(tables);
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      "There is no table “cells”: nothing is delivered anywhere yet.",
      "There is no table “mandates”: no post leads anything yet.",
    ]);
    expect(option?.cells.size).toBe(0);
  });

  it("of cells and mandates that are misnamed are recognised", () => {
    const { mandates = [], ...tables } = smallTables();
    expect(faults({ ...tables, mandate: mandates })).toEqual([
      "mandate.csv: “mandate” is none of the tables. Did you mean “mandates”? Then rename it. → table ignored",
    ]);
  });

  it("that are no table of a structure are noted, not read", () => {
    const { problems, notes } = importFolder({ ...smallTables(), Read_me_first: [["Hello"]] });
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      "“Read_me_first.csv” was not read: it is none of the tables service_lines, geographies, cells, posts or mandates.",
    ]);
  });

  it("that are there twice are named, and the second is ignored", () => {
    const tables = smallTables();
    expect(faults({ ...tables, "Service Lines": tables.service_lines ?? [] })).toEqual([
      "Service Lines.csv: this is a second table “service_lines” beside “service_lines.csv”; keep one of them. → table ignored",
    ]);
  });

  it("that are empty say what they should hold", () => {
    expect(faults({ ...smallTables(), geographies: [] })).toEqual([
      "geographies.csv: the table is empty; its first row should hold the headers name, tier, parent and population. → nothing can be imported until this is put right",
    ]);
  });

  it("are named by their sheet in a workbook", () => {
    const sheets = asFolder(smallTables()).map((table) => ({
      ...table,
      file: "structure.xlsx",
      sheet: table.name,
      rows: table.name === "cells" ? [...table.rows, ["Frailty", "Nowhere"]] : table.rows,
    }));
    const { problems } = importTables(sheets, { makeId: countingIds("x"), optionName: "Option" });
    expect(problems.map(describeProblem)).toEqual([
      "structure.xlsx, sheet “cells”, row 4, column B “geography”: there is no geography “Nowhere”; write a name of the table “geographies”.",
    ]);
  });

  it("with more elements than a design file holds are refused", () => {
    const tables = smallTables();
    for (let index = 0; index < FILE_LIMITS.elements; index += 1)
      tables.service_lines?.push([`Line ${index}`, ""]);
    const { option, problems } = importFolder(tables);
    expect(option).toBeNull();
    expect(problems.map(({ message }) => message)).toEqual([
      "the tables hold 200,020 elements together; Orgweave holds fewer than 200,000 in a design.",
    ]);
  });
});

describe("spellings", () => {
  it("of choices, numbers and yes or no are taken as they are meant", () => {
    const tables = smallTables();
    tables.geographies?.push(["Hampshire", "trust-wide", "Trust Wide", "1,998,300"]);
    tables.cells?.push(["FRAILTY", "Southampton", "2", "£ 1,250.50", "£1 250", "High", ""]);
    tables.posts?.push(["X1", "One", " Clinical ", "3", "Band 8A", "0.5", "", "", "TRUE", "ceo"]);
    tables.posts?.push(["X2", "Two", "CORPORATE", "3", "vsm", ".5", "", "", "x", "CEO"]);
    const { option, problems } = importFolder(tables);
    expect(problems).toEqual([]);
    expect([...(option?.geographies.values() ?? [])].at(-1)).toMatchObject({
      tier: "trust-wide",
      population: 1_998_300,
    });
    expect([...(option?.cells.values() ?? [])].at(-1)).toMatchObject({
      wte: 1250.5,
      budget: 1250,
      volume: "high",
    });
    expect([...(option?.posts.values() ?? [])].slice(-2)).toMatchObject([
      { discipline: "clinical", band: "8a", wte: 0.5, board: true },
      { discipline: "corporate", band: "VSM", wte: 0.5, board: true },
    ]);
  });

  it("that differ by case alone stand for the one that is meant, when only one can be", () => {
    const tables = smallTables();
    tables.service_lines?.push(["FRAILTY", ""], ["Podiatry", "frailty"]);
    const { problems } = importFolder(tables);
    expect(problems.map(({ row, found }) => [row, found])).toEqual([[6, "frailty"]]);
  });

  it("of a holder keep their words, and an empty cell is a vacancy", () => {
    const { option } = importFolder(smallTables());
    expect([...(option?.posts.values() ?? [])].map(({ holder }) => holder)).toEqual([
      "in post",
      null,
      "in post",
      "in post",
    ]);
  });
});
