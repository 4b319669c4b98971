import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { optionsInOrder } from "../../../../shared/model/document.ts";
import { readDesign } from "../../../../shared/model/file/read-design.ts";
import { PROJECT, runCli } from "../../../support/run-cli.ts";
import { scratchFolder } from "../../../support/scratch-folder.ts";
import { smallTables } from "../../../support/small-tables.ts";
import { makeWorkbook } from "../../../support/workbook.ts";

const EXAMPLES = join(PROJECT, "resources/examples");
const FAULTS = join(PROJECT, "tests/fixtures/faults");
const { folder, path } = scratchFolder();

/** Milliseconds: every run starts a process, and other tests run beside it. */
const PATIENCE = { timeout: 60_000 };

function optionsIn(name: string) {
  const read = readDesign(readFileSync(path(name), "utf8"));
  if (!read.ok) throw new Error(read.reason.problems.join("\n"));
  return { design: read.value, options: optionsInOrder(read.value) };
}

describe("orgweave import", PATIENCE, () => {
  it("makes a design of a folder of tables, named after it, for the employer of its chief executive", async () => {
    const run = await runCli("import", join(EXAMPLES, "hiow-single-trust"), "-o", path("trust.orgweave"));
    expect(run).toEqual({
      exit: 0,
      out: "Imported “hiow-single-trust” into trust.orgweave: 28 service lines, 13 geographies, 126 cells, 69 posts, 62 mandates and 75 reporting lines.\n",
      err: "",
    });
    const { design, options } = optionsIn("trust.orgweave");
    expect(options.map(({ info }) => info.name)).toEqual(["hiow-single-trust"]);
    expect(design.info.organisation).toBe("Hampshire and Isle of Wight Healthcare");
  });

  it("makes a design of a workbook", async () => {
    writeFileSync(path("structure.xlsx"), makeWorkbook(smallTables()));
    const run = await runCli(
      "import",
      path("structure.xlsx"),
      "-o",
      path("book.orgweave"),
      "--option",
      "Draft 2",
    );
    expect([run.exit, run.err]).toEqual([0, ""]);
    const { options } = optionsIn("book.orgweave");
    expect(options.map(({ info, posts }) => [info.name, posts.size])).toEqual([["Draft 2", 4]]);
  });

  it("adds an option to a design, which keeps the options it had", async () => {
    const design = path("both.orgweave");
    await runCli("import", join(EXAMPLES, "hiow-single-trust"), "-o", design);
    const predecessors = ["import", join(EXAMPLES, "hiow-predecessors"), "--into", design];
    expect(await runCli(...predecessors)).toMatchObject({ exit: 0, err: "" });
    expect(optionsIn("both.orgweave").options.map(({ info }) => info.name)).toEqual([
      "hiow-single-trust",
      "hiow-predecessors",
    ]);
    expect(await runCli(...predecessors)).toMatchObject({
      exit: 2,
      err: "both.orgweave has an option “hiow-predecessors” already; give this one another name with --option.\n",
    });
  });

  it("notes what is missing without being wrong", async () => {
    const { cells: _, ...tables } = smallTables();
    writeFileSync(path("few.xlsx"), makeWorkbook(tables));
    const run = await runCli("import", path("few.xlsx"), "-o", path("few.orgweave"));
    expect([run.exit, run.err]).toEqual([
      0,
      "Note: There is no table “cells”: nothing is delivered anywhere yet.\n",
    ]);
  });

  it.each([
    [
      "wrong-header",
      "posts.csv, row 1, column J “reports_too”: “reports_too” is no column of “posts”; it has ref, title, discipline, level, band, wte, holder, employer, board, reports_to, professional_to, matrix_to, matrix_purpose and decision_right. Did you mean “reports_to”?",
    ],
    [
      "unknown-parent",
      "service_lines.csv, row 3, column B “parent”: there is no service line “Adult mental heath” in this table; write a name of its “name” column, or leave the cell empty for the top. Did you mean “Adult mental health”?",
    ],
    [
      "reports-to-nobody",
      "posts.csv, row 3, column J “reports_to”: no post has the reference “CHIEF-EXEC”; write one of the “ref” column, or leave the cell empty.",
    ],
    [
      "text-for-a-number",
      "geographies.csv, row 3, column D “population”: “a quarter of a million” is not a number; write digits, such as 12 or 1250.5.",
    ],
  ])("refuses tables with the planted fault %s and writes nothing", async (fault, message) => {
    const run = await runCli("import", join(FAULTS, fault), "-o", path(`${fault}.orgweave`));
    expect(run).toEqual({ exit: 2, out: "", err: `${message}\nNothing was imported: 1 fault.\n` });
    expect(readdirSync(folder)).not.toContain(`${fault}.orgweave`);
  });

  it("refuses a table of 30 MB before reading it", async () => {
    writeFileSync(path("huge.xlsx"), Buffer.alloc(30 * 1024 * 1024));
    const run = await runCli("import", path("huge.xlsx"), "-o", path("huge.orgweave"));
    expect(run).toMatchObject({
      exit: 2,
      err: "“huge.xlsx” could not be opened. The file is 30.0 MB; Orgweave opens files of up to 20 MB.\nNothing was imported: 1 fault.\n",
    });
  });
});
