import { findBrowser, NO_BROWSER } from "../../electron/print/find-browser.ts";
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

/** The installed browser that tests run in. */
export function testBrowser(): string {
  return required(findBrowser(), `browser to test with. ${NO_BROWSER}`);
}
