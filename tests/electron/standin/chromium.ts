import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium } from "playwright-core";
import { required } from "../../../shared/lib/assert.ts";

let opened: BrowserContext | null = null;
let whole: CDPSession | null = null;

/** The Chromium whose pages are the stand-in's windows. */
export function context(): BrowserContext {
  return required(opened, "the stand-in's Chromium");
}

/** For what concerns the browser rather than a page: it hangs on the first page, which no window uses. */
export function browserSession(): CDPSession {
  return required(whole, "the stand-in's Chromium");
}

/**
 * Starts Chromium with a debugging port besides the pipe that the stand-in itself uses: through it the test drives the
 * same pages.
 * @returns the address of that port.
 */
export async function startChromium(
  executablePath: string,
  profile: string,
  args: readonly string[],
): Promise<string> {
  opened = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, "--remote-debugging-port=0"],
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  whole = await opened.newCDPSession(opened.pages()[0] ?? (await opened.newPage()));
  const lines = (await readFile(join(profile, "DevToolsActivePort"), "utf8")).split("\n");
  return `http://127.0.0.1:${lines[0]}`;
}

export async function stopChromium(): Promise<void> {
  await opened?.close().catch(() => undefined);
}
