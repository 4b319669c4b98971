import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readDesign } from "../../shared/model/file/read-design.ts";
import { PROJECT, runCli } from "../support/run-cli.ts";

const EXAMPLES = join(PROJECT, "resources/examples");

test.describe("orgweave export", () => {
  let folder = "";

  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "orgweave-export-"));
  });

  test.afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("prints a design on A3 landscape: tagged, with its language", async () => {
    const output = join(folder, "trust.pdf");
    const run = await runCli("export", join(EXAMPLES, "hiow-single-trust.orgweave"), "-o", output);
    expect(run).toMatchObject({ exit: 0, out: "Printed “Single trust, matrix” on A3 to trust.pdf.\n" });
    const pdf = readFileSync(output, "latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/Outlines");
    expect(pdf).toContain("/Lang (en-GB)");
    // A3 is 420 mm × 297 mm, here in points.
    expect(mediaBoxes(pdf)).toEqual(["1191 × 842"]);
  });

  test("prints accepted findings apart, with reason and day, and which acceptance has lapsed", async () => {
    const design = JSON.parse(readFileSync(join(EXAMPLES, "hiow-single-trust.orgweave"), "utf8"));
    const [option] = design.options;
    option.waivers = [
      ["Chief Medical Officer", 13],
      ["Chief Operating Officer", 9],
    ].map(([title, reports], index) => ({
      id: `w${index}`,
      rule: "span/direct-reports",
      finding: `span/direct-reports:tooMany:${option.posts.find((post: { title: string }) => post.title === title).id}`,
      evidence: `archetype: coach; direct reports: ${reports}; least: 6; most: 7`,
      reason: `Agreed for the ${title}`,
      date: "2026-11-24",
    }));
    const source = join(folder, "accepted.orgweave");
    writeFileSync(source, JSON.stringify(design));
    const output = join(folder, "accepted.pdf");
    expect(await runCli("export", source, "-o", output)).toMatchObject({ exit: 0 });

    const words = execFileSync("pdftotext", [output, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    const accepted = words.slice(words.indexOf("1 finding accepted with a reason"));
    expect(accepted).toContain("Chief Medical Officer has 13 direct reports");
    expect(accepted).toContain("Agreed for the Chief Medical Officer");
    expect(accepted).toContain("24 November 2026");
    expect(accepted).not.toContain("Chief Operating Officer has 10");
    expect(words).toContain("Was accepted on 24 November 2026 for 9 direct reports; there are 10 now.");
    expect(words).toContain("The reason given was “Agreed for the Chief Operating Officer”.");
  });

  for (const example of ["hiow-single-trust", "hiow-predecessors"]) {
    test(`prints every name of ${example}, in tables with headers and captions`, async () => {
      const source = join(EXAMPLES, `${example}.orgweave`);
      const output = join(folder, `${example}.pdf`);
      expect(await runCli("export", source, "-o", output)).toMatchObject({ exit: 0 });

      const words = tidy(execFileSync("pdftotext", [output, "-"], { encoding: "utf8" }));
      const read = readDesign(readFileSync(source, "utf8"));
      const [option] = read.ok ? [...read.value.options.values()] : [];
      const names = [
        ...[...(option?.serviceLines.values() ?? [])].map((node) => node.name),
        ...[...(option?.geographies.values() ?? [])].map((node) => node.name),
        ...[...(option?.posts.values() ?? [])].map((post) => post.title),
      ];
      expect(names.length).toBeGreaterThan(70);
      expect(names.filter((name) => !words.includes(tidy(name)))).toEqual([]);

      const facts = execFileSync("pdfinfo", [output], { encoding: "utf8" });
      expect(facts).toMatch(/Tagged:\s+yes/);
      expect(facts).toMatch(/\(A3\)/);
      const structure = execFileSync("pdfinfo", ["-struct", output], { encoding: "utf8" });
      for (const tag of ["Table", "TH", "Caption"])
        expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, "m"));
    });
  }

  test("prints a folder of tables on A4", async () => {
    const output = join(folder, "before.pdf");
    const run = await runCli("export", join(EXAMPLES, "hiow-predecessors"), "-o", output, "--paper", "a4");
    expect(run).toMatchObject({ exit: 0, out: "Printed “hiow-predecessors” on A4 to before.pdf.\n" });
    expect(mediaBoxes(readFileSync(output, "latin1"))).toEqual(["842 × 595"]);
  });

  test("leaves no file behind when it is interrupted", async () => {
    const output = join(folder, "interrupted.pdf");
    const child = spawn(
      process.execPath,
      [
        join(PROJECT, "electron/cli/orgweave.ts"),
        "export",
        join(EXAMPLES, "hiow-single-trust.orgweave"),
        "-o",
        output,
      ],
      { cwd: PROJECT, stdio: ["ignore", "ignore", "pipe"] },
    );
    let err = "";
    const exit = await new Promise((resolve) => {
      child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
        err += chunk;
        // Once: a second one ends the program at once, as in any other.
        if (chunk.includes("Drawing the pages.")) child.kill("SIGINT");
      });
      child.on("close", resolve);
    });
    expect(exit).toBe(2);
    expect(err).toContain("The export was stopped.");
    expect(existsSync(output)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** The sizes of the pages in whole points, each once. */
function mediaBoxes(pdf: string): readonly string[] {
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return [
    ...new Set(
      boxes.map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`),
    ),
  ];
}

/** Words alone: where a line breaks is the page's affair. */
function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
