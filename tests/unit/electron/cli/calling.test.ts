import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT, runCli } from "../../../support/run-cli.ts";

const EXAMPLES = join(PROJECT, "resources/examples");

/** Milliseconds: every run starts a process, and other tests run beside it. */
const PATIENCE = { timeout: 60_000 };

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
    [["validate", "a", "--format", "xml"], /^orgweave validate: --format takes text or json\.\n/],
    [["validate", "a", "--format"], /^orgweave validate: --format takes text or json\.\n/],
    [
      ["validate", "a", "--max-warnings", "-1"],
      /^orgweave validate: --max-warnings takes a whole number from 0\.\n/,
    ],
    [
      ["validate", "a", "--rule", "--format", "json"],
      /^orgweave validate: --rule takes the id of a rule\.\n/,
    ],
    [["export", "a", "-o"], /^orgweave export: --output takes the PDF to write\.\n/],
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
    [["export", "a", "-o", "b.pdf", "--paper", "A5"], /^orgweave export: --paper takes A3 or A4\.\n/],
    [["export", "nowhere", "-o", "b.pdf"], /^There is no file or folder “nowhere”\.\n$/],
  ])("as %j says what is wrong and ends with 2", async (args, message) => {
    const run = await runCli(...args);
    expect([run.exit, run.out]).toEqual([2, ""]);
    expect(run.err).toMatch(message);
  });
});
