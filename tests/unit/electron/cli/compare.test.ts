import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT, runCli } from "../../../support/run-cli.ts";
import { scratchFolder } from "../../../support/scratch-folder.ts";

const EXAMPLES = join(PROJECT, "resources/examples");
const { path } = scratchFolder();

/** Milliseconds: every run starts a process, and other tests run beside it. */
const PATIENCE = { timeout: 60_000 };

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

  it("says the same of tables from run to run, though every import gives other ids", async () => {
    const tables = ["hiow-predecessors", "hiow-single-trust"].map((name) => join(EXAMPLES, name));
    const [first, second] = [await runCli("compare", ...tables), await runCli("compare", ...tables)];
    expect(first.exit).toBe(0);
    expect(second.out).toBe(first.out);
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
    [["--format", "xml"], "--format takes text or json."],
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
