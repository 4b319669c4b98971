import type { Browser, Page } from "playwright-core";
import type { PrintJob, PrintProgress } from "../../shared/ipc/print-job.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { createAnswer } from "../serving/answer.ts";
import { createPrintJobs } from "../serving/print-jobs.ts";
import { findBrowser, NO_BROWSER } from "./find-browser.ts";

export interface PrintPdfRequest {
  readonly job: PrintJob;
  /** The built renderer, with `print.html` in it. */
  readonly bundleFolder: string;
  /** Aborting ends the browser at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PrintProgress) => void;
  /** The browser to print with; left out, an installed one is found. */
  readonly browser?: string;
}

/** The reserved top-level name `invalid` (RFC 6761) is never looked up: whatever is not answered here goes nowhere. */
const ORIGIN = "https://orgweave.invalid";

/** What the browser may leave out when it only draws paper: above all, everything that talks to a network. */
const QUIET = [
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
];

/** The largest designs draw in seconds; a page that takes this long, in milliseconds, will never be done. */
const LONGEST_DRAWING = 5 * 60_000;

/**
 * Prints a job with an installed browser that nobody sees: the print page of the bundle is answered from the folder
 * itself, without a port, and every other request is refused.
 * @returns the PDF's bytes, or the reason in words why there are none.
 */
export async function printPdf(request: PrintPdfRequest): Promise<Result<Uint8Array, string>> {
  const { signal } = request;
  const hasStopped = () => signal?.aborted ?? false;
  const executablePath = request.browser ?? findBrowser();
  if (executablePath === null) return fail(NO_BROWSER);
  if (hasStopped()) return fail(STOPPED);
  let browser: Browser;
  try {
    browser = await launch(executablePath);
  } catch {
    return fail(`The browser ${executablePath} could not be started to print with.`);
  }
  const stop = () => void browser.close();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    // An abort that came while the browser started has found nothing to stop.
    if (hasStopped()) return fail(STOPPED);
    return await draw(await browser.newPage(), request);
  } catch {
    return fail(hasStopped() ? STOPPED : "The browser stopped before the pages were drawn.");
  } finally {
    signal?.removeEventListener("abort", stop);
    await browser.close().catch(() => undefined);
  }
}

const STOPPED = "The export was stopped.";

async function launch(executablePath: string): Promise<Browser> {
  // Loaded when it is needed: it is large, and most starts never print.
  const { chromium } = await import("playwright-core");
  const options = {
    executablePath,
    args: QUIET,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  // Chromium refuses to run as root with its sandbox.
  if (process.getuid?.() === 0) return chromium.launch({ ...options, chromiumSandbox: false });
  try {
    return await chromium.launch({ ...options, chromiumSandbox: true });
  } catch (error) {
    // Some containers and distributions allow no sandbox to a plain program; the page is our own and has no network.
    if (!/sandbox/i.test(String(error))) throw error;
    return chromium.launch({ ...options, chromiumSandbox: false });
  }
}

async function draw(page: Page, request: PrintPdfRequest): Promise<Result<Uint8Array, string>> {
  const jobs = createPrintJobs();
  const token = jobs.add(request.job);
  const answer = createAnswer(request.bundleFolder, jobs);
  await page.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) return route.abort();
    const { status, headers, body } = await answer(url.pathname);
    return route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  });
  request.onProgress?.({ stage: "drawing" });
  const response = await page.goto(`${ORIGIN}/print.html?job=${token}`);
  if (response?.status() !== 200) return fail("The application is not built: its print page is missing.");
  const root = page.locator("html[data-print-state=ready], html[data-print-state=failed]");
  await root.waitFor({ state: "attached", timeout: LONGEST_DRAWING });
  if ((await root.getAttribute("data-print-state")) === "failed") {
    return fail((await root.getAttribute("data-print-message")) ?? "The pages could not be drawn.");
  }
  request.onProgress?.({ stage: "printing" });
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  return succeed(new Uint8Array(bytes));
}
