import { defineConfig } from "@playwright/test";
import { BROWSER_ARGUMENTS, testBrowser } from "./tests/support/browser.ts";

/**
 * Not the port of a running Orgweave: its drafts belong to the person, not to the tests. Another one lets two checkouts
 * be tested at once.
 */
const PORT = Number(process.env.ORGWEAVE_TEST_PORT ?? 4917);

export default defineConfig({
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [["list"]],
  // A bound on what hangs, not on what is slow: axe takes its time over a whole matrix on a busy machine.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    screenshot: "only-on-failure",
    // A recording costs a third of the time of a run: ask for it where a failure is not plain from the picture.
    trace: process.env.ORGWEAVE_TEST_TRACE ? "retain-on-failure" : "off",
  },
  globalSetup: "./tests/support/global-setup.ts",
  projects: [
    {
      name: "e2e",
      testDir: "tests/e2e",
      use: {
        baseURL: `http://127.0.0.1:${PORT}`,
        launchOptions: { executablePath: testBrowser(), args: [...BROWSER_ARGUMENTS] },
      },
    },
    {
      name: "electron",
      testDir: "tests/electron",
      // Every test starts an application of its own, and many end it: a recording would have to survive that.
      use: { trace: "off" },
    },
  ],
  // The very server that a person without Electron starts.
  webServer: {
    command: `node electron/start/start.ts --browser --no-open --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}/orgweave.json`,
    timeout: 180_000,
    reuseExistingServer: false,
    stdout: "ignore",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
  },
});
