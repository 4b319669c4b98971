import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { optionsInOrder } from "../../../../shared/model/document.ts";
import { readDesign } from "../../../../shared/model/file/read-design.ts";
import { PROJECT, runCli } from "../../../support/run-cli.ts";
import { smallTables } from "../../../support/small-tables.ts";
import { makeWorkbook } from "../../../support/workbook.ts";

const EXAMPLES = join(PROJECT, "resources/examples");
const FAULTS = join(PROJECT, "tests/fixtures/faults");
const folder = mkdtempSync(join(tmpdir(), "orgweave-cli-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds: every run starts a process, and other tests run beside it. */
const PATIENCE = { timeout: 60_000 };

const path = (name: string) => join(folder, name);

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

describe("orgweave validate", PATIENCE, () => {
  it.each(["hiow-single-trust", "hiow-predecessors"])(
    "says the same of the tables and of the design of %s",
    async (name) => {
      const json = async (file: string) => {
        const run = await runCli("validate", join(EXAMPLES, file), "--format", "json");
        expect([0, 1]).toContain(run.exit);
        const report = JSON.parse(run.out);
        expect(run.exit).toBe(report.counts.error > 0 ? 1 : 0);
        return report;
      };
      const [design, tables] = [await json(`${name}.orgweave`), await json(name)];
      expect(tables.metrics).toEqual(design.metrics);
      expect(tables.counts).toEqual(design.counts);
      expect(tables.findings.map(({ message }: { message: string }) => message).sort()).toEqual(
        design.findings.map(({ message }: { message: string }) => message).sort(),
      );
    },
  );

  it("prints JSON of the documented shape", async () => {
    const { out } = await runCli(
      "validate",
      join(EXAMPLES, "hiow-single-trust.orgweave"),
      "--format",
      "json",
    );
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual([
      "version",
      "option",
      "profile",
      "counts",
      "metrics",
      "findings",
      "waived",
    ]);
    expect(report).toMatchObject({ version: 1, option: "Single trust, matrix", profile: null });
    expect(Object.keys(report.counts)).toEqual(["error", "warning", "advice", "waived"]);
    expect(Object.keys(report.metrics)).toEqual([
      "serviceLines",
      "geographies",
      "cells",
      "posts",
      "vacantPosts",
      "layers",
      "meanSpan",
      "maxSpan",
      "gaps",
      "overlaps",
      "dyadCoverage",
    ]);
    expect(report.metrics).toMatchObject({
      serviceLines: 28,
      geographies: 13,
      cells: 126,
      posts: 69,
      vacantPosts: 4,
    });
    for (const finding of report.findings) {
      expect(Object.keys(finding)).toEqual(["rule", "severity", "message", "elements", "evidence", "source"]);
      for (const element of finding.elements) expect(Object.keys(element)).toEqual(["kind", "id", "name"]);
    }
  });

  it("lists accepted findings apart, with their reasons, and says of which the acceptance has lapsed", async () => {
    const file = JSON.parse(readFileSync(join(EXAMPLES, "hiow-single-trust.orgweave"), "utf8"));
    const [option] = file.options;
    const chief = (title: string) => option.posts.find((post: { title: string }) => post.title === title).id;
    const waiver = (id: string, title: string, reports: number) => ({
      id,
      rule: "span/direct-reports",
      finding: `span/direct-reports:tooMany:${chief(title)}`,
      evidence: `archetype: coach; direct reports: ${reports}; least: 6; most: 7`,
      reason: "Agreed until April",
      date: "2026-11-24",
    });
    option.waivers = [waiver("w1", "Chief Medical Officer", 13), waiver("w2", "Chief Operating Officer", 9)];
    writeFileSync(path("accepted.orgweave"), JSON.stringify(file));

    const { out } = await runCli("validate", path("accepted.orgweave"));
    expect(out).toContain(
      "Accepted (1)\n  span/direct-reports: Chief Medical Officer has 13 direct reports; a coach has 6 to 7.\n    Accepted on 24 November 2026: Agreed until April\n",
    );
    expect(out).toContain(
      "  span/direct-reports: Chief Operating Officer has 10 direct reports; a coach has 6 to 7.\n    Was accepted on 24 November 2026 for 9 direct reports; there are 10 now.\n",
    );
    expect(out).toContain("1 accepted.");

    const json = JSON.parse((await runCli("validate", path("accepted.orgweave"), "--format", "json")).out);
    expect(json.counts.waived).toBe(1);
    expect(json.waived).toMatchObject([
      {
        rule: "span/direct-reports",
        message: "Chief Medical Officer has 13 direct reports; a coach has 6 to 7.",
        reason: "Agreed until April",
        date: "2026-11-24",
      },
    ]);
    expect(json.findings.filter(({ lapsed }: { lapsed?: string }) => lapsed !== undefined)).toMatchObject([
      { lapsed: "Was accepted on 24 November 2026 for 9 direct reports; there are 10 now." },
    ]);
  });

  it("compares what an option adds up to with the design’s baseline, and never the baseline with itself", async () => {
    const name = "with-baseline.orgweave";
    const file = JSON.parse(readFileSync(join(EXAMPLES, "hiow-single-trust.orgweave"), "utf8"));
    const [today] = file.options;
    const option = { ...today, id: "smaller", name: "Smaller", order: "a5", cells: today.cells.slice(12) };
    writeFileSync(path(name), JSON.stringify({ ...file, options: [{ ...today, isBaseline: true }, option] }));
    const lost = /structure\/baseline: (WTE|Budget|Teams) adds? up to/;
    expect((await runCli("validate", path(name), "--option", "Smaller")).out).toMatch(lost);
    expect((await runCli("validate", path(name), "--option", today.name)).out).not.toMatch(lost);
  });

  it("prints every finding and the numbers of the option for people", async () => {
    const file = join(EXAMPLES, "hiow-single-trust.orgweave");
    const [text, json] = [await runCli("validate", file), await runCli("validate", file, "--format", "json")];
    const report = JSON.parse(json.out);
    for (const { rule, message } of report.findings) expect(text.out).toContain(`  ${rule}: ${message}\n`);
    expect(text.out).toContain(
      "Structure: 28 service lines, 13 geographies, 126 cells, 69 posts (4 vacant).\n",
    );
    expect(text.exit).toBe(json.exit);
  });

  it("takes the first option that is not the baseline, and says so", async () => {
    const design = path("two.orgweave");
    await runCli("import", join(EXAMPLES, "hiow-single-trust"), "-o", design, "--option", "Matrix");
    await runCli("import", join(EXAMPLES, "hiow-predecessors"), "--into", design, "--option", "Before");
    const chosen = await runCli("validate", design);
    expect(chosen.err).toBe("The design has 2 options; this is “Matrix”. Choose another with --option.\n");
    const named = await runCli("validate", design, "--option", "before");
    expect([named.err, named.out.split("\n")[0]]).toEqual(["", "Before"]);
    const unknown = await runCli("validate", design, "--option", "Matrx");
    expect(unknown).toMatchObject({
      exit: 2,
      err: "The design has no option “Matrx”; it has “Matrix”, “Before”. Did you mean “Matrix”?\n",
    });
  });

  it.each([
    [
      "proto-key.orgweave",
      /^proto-key\.orgweave: The file has a field named “__proto__” at options › no\. 1 “Option” › posts › no\. \d “Chief Executive”, which no design may have; remove it\.\n$/,
    ],
    [
      "newer-version.orgweave",
      /^newer-version\.orgweave: The file is of version 1000, made by a newer Orgweave; this one reads up to version \d+\. Open it with the newer one\.\n$/,
    ],
    ["not-json.orgweave", /^not-json\.orgweave: The file is not JSON, which a \.orgweave file is\.\n$/],
    [
      "reports-to-nobody",
      /^posts\.csv, row 3, column J “reports_to”: no post has the reference “CHIEF-EXEC”/,
    ],
    ["nowhere.orgweave", /^There is no file or folder “.*nowhere\.orgweave”\.\n$/],
    ["unknown-parent/posts.csv", /^“.*posts\.csv” is one table; name the folder that holds all of them\.\n$/],
  ])("refuses %s", async (name, message) => {
    const run = await runCli("validate", join(FAULTS, name));
    expect([run.exit, run.out]).toEqual([2, ""]);
    expect(run.err).toMatch(message);
  });

  it("refuses a design of 30 MB before reading it", async () => {
    writeFileSync(path("huge.orgweave"), Buffer.alloc(30 * 1024 * 1024, " "));
    expect(await runCli("validate", path("huge.orgweave"))).toEqual({
      exit: 2,
      out: "",
      err: "“huge.orgweave” could not be opened. The file is 30.0 MB; Orgweave opens files of up to 20 MB.\n",
    });
  });
});

describe("calling orgweave", PATIENCE, () => {
  it("with --help explains the command and its options", async () => {
    expect((await runCli("--help")).out).toMatch(/^Usage: orgweave COMMAND …\n.*validate.*import.*export/s);
    for (const command of ["validate", "import", "export"]) {
      const run = await runCli(command, "--help");
      expect([run.exit, run.err]).toEqual([0, ""]);
      expect(run.out).toMatch(new RegExp(`^Usage: orgweave ${command} .*Exit: 0`, "s"));
    }
  });

  it.each([
    [[], /^Usage: orgweave COMMAND …/],
    [["validat"], /^There is no command “validat”\. Did you mean “validate”\?\n\nUsage:/],
    [["validate"], /^orgweave validate: The file to check is missing\.\n\nUsage: orgweave validate/],
    [
      ["validate", "a", "b"],
      /^orgweave validate: “b” is one argument too many; put names with spaces in quotes\.\n/,
    ],
    [
      ["validate", "a", "--fromat", "json"],
      /^orgweave validate: There is no option “--fromat”; it takes --option, --profile, --rule, --max-warnings or --format\.\n/,
    ],
    [["validate", "a", "--format", "xml"], /^orgweave validate: “xml” is no format; choose text or json\.\n/],
    [["validate", "a", "--format"], /^orgweave validate: The option “--format” needs a value after it\.\n/],
    [["import", "a"], /^orgweave import: Say with -o which file to write\.\n/],
    [
      ["import", "a", "-o", "b.json"],
      /^orgweave import: “b\.json” should end in \.orgweave, as designs do\.\n/,
    ],
    [
      ["export", join(EXAMPLES, "hiow-predecessors.orgweave"), "-o", "nowhere/b.pdf"],
      /^There is no folder “nowhere” to write to\.\n$/,
    ],
    [
      ["export", "a", "-o", "b.png"],
      /^orgweave export: “b\.png” should end in \.pdf; no other format is exported\.\n/,
    ],
    [
      ["export", "a", "-o", "b.pdf", "--paper", "A5"],
      /^orgweave export: “A5” is no paper; choose A3 or A4\.\n/,
    ],
    [["export", "nowhere", "-o", "b.pdf"], /^There is no file or folder “nowhere”\.\n$/],
  ])("as %j says what is wrong and ends with 2", async (args, message) => {
    const run = await runCli(...args);
    expect([run.exit, run.out]).toEqual([2, ""]);
    expect(run.err).toMatch(message);
  });
});

describe("orgweave compare", PATIENCE, () => {
  const predecessors = join(EXAMPLES, "hiow-predecessors.orgweave");
  const trust = join(EXAMPLES, "hiow-single-trust.orgweave");

  it("tells what makes an option of one file into an option of another, and for whom", async () => {
    const run = await runCli("compare", predecessors, trust);
    expect([run.exit, run.err]).toEqual([0, ""]);
    expect(run.out).toContain("From “Four predecessor organisations” to “Single trust, matrix”\n");
    expect(run.out).toContain("Southampton North is new, within Southampton");
    expect(run.out).toContain("4 holders for 1 post, Chief Medical Officer (CMO):\n");
    expect(run.out).toMatch(/Gaps in coverage +254 +24 \*\n/);
    expect(run.out).not.toMatch(/\b(trust|before)-\d+/);
  });

  it("prints JSON of the documented shape, with every post of today once", async () => {
    const { out, exit } = await runCli(
      "compare",
      predecessors,
      trust,
      "--from",
      "Four predecessor organisations",
      "--to",
      "Single trust, matrix",
      "--format",
      "json",
    );
    expect(exit).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual([
      "version",
      "from",
      "to",
      "metrics",
      "changes",
      "impact",
      "newPosts",
    ]);
    expect(report).toMatchObject({
      version: 1,
      from: "Four predecessor organisations",
      to: "Single trust, matrix",
      metrics: { from: { posts: 38, layers: 3 }, to: { posts: 69, layers: 4 } },
    });
    for (const change of report.changes) {
      expect(Object.keys(change)).toEqual([
        "kind",
        "element",
        "name",
        "change",
        "before",
        "after",
        "message",
        "parts",
      ]);
    }
    expect(new Set(report.impact.map(({ post }: { post: string }) => post)).size).toBe(38);
    expect(report.impact).toHaveLength(38);
    expect(out).not.toContain("in post");
  });

  it("compares two options of one file, and finds nothing between an option and itself", async () => {
    await runCli(
      "import",
      join(EXAMPLES, "hiow-single-trust"),
      "-o",
      path("pair.orgweave"),
      "--option",
      "One",
    );
    await runCli(
      "import",
      join(EXAMPLES, "hiow-single-trust"),
      "--into",
      path("pair.orgweave"),
      "--option",
      "Two",
    );
    for (const to of ["One", "Two"]) {
      const { out, exit } = await runCli(
        "compare",
        path("pair.orgweave"),
        "--from",
        "One",
        "--to",
        to,
        "--format",
        "json",
      );
      expect(exit).toBe(0);
      const report = JSON.parse(out);
      expect([report.changes, report.newPosts]).toEqual([[], []]);
      expect(new Set(report.impact.map(({ outcome }: { outcome: string }) => outcome))).toEqual(
        new Set(["unchanged"]),
      );
    }
  });

  it("takes pay bands from a file, and says what is wrong with one", async () => {
    const bands = JSON.parse(readFileSync(join(PROJECT, "resources/pay-bands.json"), "utf8"));
    writeFileSync(path("bands.json"), JSON.stringify({ ...bands, bands: [] }));
    const cost = async (...more: readonly string[]) =>
      JSON.parse((await runCli("compare", predecessors, trust, "--format", "json", ...more)).out).metrics.to
        .cost;
    expect(await cost()).toBeGreaterThan(1_000_000);
    expect(await cost("--pay-bands", path("bands.json"))).toBe(0);
    writeFileSync(path("wrong.json"), JSON.stringify({ ...bands, name: 3 }));
    expect(await runCli("compare", predecessors, trust, "--pay-bands", path("wrong.json"))).toEqual({
      exit: 2,
      out: "",
      err: "wrong.json: name: expected text, found 3\n",
    });
  });

  it.each([
    [["--from", "Four predecessor"], "The design has no option “Four predecessor”"],
    [["--format", "xml"], "“xml” is no format; choose text or json."],
    [["--form", "json"], "There is no option “--form”"],
    [["third.orgweave"], "“third.orgweave” is one argument too many"],
  ])("refuses %j and says why", async (more, message) => {
    const run = await runCli("compare", predecessors, trust, ...more);
    expect([run.exit, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(message);
  });

  it("asks which options are meant where that is open", async () => {
    const run = await runCli("compare", path("pair.orgweave"));
    expect(run).toEqual({
      exit: 2,
      out: "",
      err: "Say with --from which option to start from: “One”, “Two”.\n",
    });
    expect(await runCli("compare", trust)).toMatchObject({
      exit: 2,
      err: "The design has no other option to compare with.\n",
    });
    expect(await runCli("compare")).toMatchObject({ exit: 2 });
  });
});
