import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../electron/start/ensure-built.ts";
import { PROJECT_FOLDER } from "../../electron/start/project.ts";
import { ensureBrowser } from "./installed-browser.ts";
import { NO_TESTS, readPlaywrightCounts, readVitestCounts, type TestCounts } from "./test-counts.ts";

/** How a step ended, in a line of the summary. */
interface Step {
  readonly name: string;
  readonly isGood: boolean;
  readonly words: string;
  readonly counts: TestCounts;
}

const reports = mkdtempSync(join(tmpdir(), "orgweave-reports-"));
const steps: Step[] = [];

/** Runs a tool of the project with its output on the screen. */
function run(
  tool: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  const isWindows = process.platform === "win32";
  const program = join(PROJECT_FOLDER, "node_modules", ".bin", isWindows ? `${tool}.cmd` : tool);
  const ended = spawnSync(program, args, {
    cwd: PROJECT_FOLDER,
    stdio: "inherit",
    shell: isWindows,
    env: { ...process.env, ...environment },
  });
  return ended.status === 0;
}

function check(name: string, isGood: boolean): boolean {
  steps.push({ name, isGood, words: isGood ? "passed" : "failed", counts: NO_TESTS });
  return isGood;
}

/** A runner that wrote no report has failed before its first test: that counts as one failure. */
function count(name: string, hasRun: boolean, counts: TestCounts | null): void {
  const known = counts ?? { passed: 0, failed: 1 };
  const isGood = hasRun && known.failed === 0;
  const failed = isGood ? 0 : Math.max(known.failed, 1);
  steps.push({
    name,
    isGood,
    words: `${known.passed} passed, ${failed} failed`,
    counts: { ...known, failed },
  });
}

console.log("Type check");
check(
  "Type check",
  ["shared", "electron", "renderer", "tests"]
    .map((folder) => run("tsc", ["-p", folder]))
    .every((isGood) => isGood),
);

console.log("Lint");
check("Lint", run("biome", ["check", "."]));

console.log("Unit tests");
const unitReport = join(reports, "vitest.json");
const hasUnitRun = run("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${unitReport}`,
]);
count("Unit tests", hasUnitRun, readVitestCounts(unitReport));

console.log("Build");
const built = await ensureBuilt({ say: (line) => console.log(line) });
if (!built.ok) console.error(built.reason);
check("Build", built.ok);

console.log("End-to-end tests");
const browser = ensureBrowser();
console.log(browser.ok ? browser.value : browser.reason);
if (built.ok && browser.ok) {
  const report = join(reports, "playwright.json");
  const hasRun = run("playwright", ["test", "--reporter=list,json"], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  count("End-to-end tests", hasRun, readPlaywrightCounts(report));
} else {
  steps.push({
    name: "End-to-end tests",
    isGood: false,
    words: browser.ok ? "not run: there is no build" : `not run: ${browser.reason}`,
    counts: { passed: 0, failed: 1 },
  });
}

rmSync(reports, { recursive: true, force: true });
console.log("");
for (const { name, words } of steps) console.log(`${name}: ${words}`);
const total = (of: keyof TestCounts) => steps.reduce((sum, { counts }) => sum + counts[of], 0);
process.exitCode = steps.every(({ isGood }) => isGood) ? 0 : 1;
console.log(`${total("passed")} passed, ${total("failed")} failed`);
