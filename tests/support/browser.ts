import { findBrowser, findCommand, NO_BROWSER } from "../../electron/print/find-browser.ts";
import { required } from "../../shared/lib/assert.ts";

/** How every test starts Chromium: without a sandbox (containers seldom allow one), and with no requests of its own. */
export const BROWSER_ARGUMENTS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium without its own windows, bars and pop-ups: nearer to what Electron brings, and twice as quick to open a page. */
const HEADLESS_SHELL = "chromium-headless-shell";

/** The installed browser that tests run in: the one named by `ORGWEAVE_BROWSER`, else the headless shell, else any. */
export function testBrowser(): string {
  const shell = process.env.ORGWEAVE_BROWSER ? null : findCommand(HEADLESS_SHELL);
  return shell ?? required(findBrowser(), `browser to test with. ${NO_BROWSER}`);
}
