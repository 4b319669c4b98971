import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT, runCli } from "../../../support/run-cli.ts";
import { scratchFolder } from "../../../support/scratch-folder.ts";

const EXAMPLES = join(PROJECT, "resources/examples");
const FAULTS = join(PROJECT, "tests/fixtures/faults");
const { path } = scratchFolder();

/** Milliseconds: every run starts a process, and other tests run beside it. */
const PATIENCE = { timeout: 60_000 };

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
