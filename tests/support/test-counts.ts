import { readFileSync } from "node:fs";
import { z } from "../../shared/lib/zod.ts";

/** How many tests a runner ran. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

export const NO_TESTS: TestCounts = { passed: 0, failed: 0 };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});

/** Counts in vitest's JSON report; null when it wrote none, having failed before. */
export function readVitestCounts(file: string): TestCounts | null {
  const report = vitestReport.safeParse(readJson(file));
  if (!report.success) return null;
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = report.data;
  // A file that does not even load fails without a test of its own.
  const failed = numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : numFailedTests;
  return { passed, failed };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Counts in Playwright's JSON report; null when it wrote none, having failed before. */
export function readPlaywrightCounts(file: string): TestCounts | null {
  const report = playwrightReport.safeParse(readJson(file));
  if (!report.success) return null;
  const { expected, unexpected, flaky } = report.data.stats;
  return { passed: expected, failed: unexpected + flaky };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
