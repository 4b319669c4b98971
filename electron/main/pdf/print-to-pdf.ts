import { setTimeout as sleep } from "node:timers/promises";
import { BrowserWindow } from "electron";
import type { PrintJob, PrintProgress } from "../../../shared/ipc/print-job.ts";
import { fail, type Result, succeed } from "../../../shared/lib/result.ts";
import type { PrintJobs } from "../../serving/print-jobs.ts";
import { APP_ORIGIN } from "../origin.ts";

export interface PrintRequest {
  readonly job: PrintJob;
  readonly jobs: PrintJobs;
  /** Aborting closes the hidden window, wherever it is. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PrintProgress) => void;
}

/** How often the page is asked whether it has drawn, in milliseconds. */
const ASKING_EVERY = 50;

/** Asks the print page's root element; the world of its own keeps the page's scripts out of the answer. */
const READ_STATE = `(() => {
  const { printState, printMessage } = document.documentElement.dataset;
  return { state: printState ?? "drawing", message: printMessage ?? "" };
})()`;
const PRINTING_WORLD = 999;

/**
 * Prints a job in a hidden window of the print page.
 * @returns the PDF's bytes, or why there are none; what it returns after an abort means nothing.
 */
export async function printToPdf(request: PrintRequest): Promise<Result<Uint8Array, string>> {
  const { jobs, signal, onProgress } = request;
  const token = jobs.add(request.job);
  // No preload: the print page gets its job by its address and asks nothing of the machine.
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // A window that is not shown would otherwise draw at leisure.
      backgroundThrottling: false,
    },
  });
  const close = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  signal.addEventListener("abort", close, { once: true });
  // Electron leaves a question to a page unanswered for ever when the page is gone before its answer.
  const gone = new Promise<never>((_resolve, reject) => {
    window.once("closed", () => reject(new Error("The window was closed")));
    window.webContents.once("render-process-gone", () => reject(new Error("The page crashed")));
  });
  gone.catch(() => undefined);
  const unlessGone = <Value>(work: Promise<Value>): Promise<Value> => Promise.race([work, gone]);
  try {
    onProgress({ stage: "drawing" });
    await unlessGone(window.loadURL(`${APP_ORIGIN}/print.html?job=${token}`));
    for (;;) {
      const { state, message } = await unlessGone(readState(window));
      if (state === "failed") return fail(message === "" ? PAGE_STOPPED : message);
      if (state === "ready") break;
      await unlessGone(sleep(ASKING_EVERY));
    }
    onProgress({ stage: "printing" });
    const printing = window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return succeed(await unlessGone(printing));
  } catch {
    return fail(PAGE_STOPPED);
  } finally {
    signal.removeEventListener("abort", close);
    jobs.remove(token);
    close();
  }
}

const PAGE_STOPPED = "The pages could not be drawn.";

async function readState(
  window: BrowserWindow,
): Promise<{ readonly state: string; readonly message: string }> {
  const answer: unknown = await window.webContents.executeJavaScriptInIsolatedWorld(PRINTING_WORLD, [
    { code: READ_STATE },
  ]);
  if (typeof answer !== "object" || answer === null) return { state: "drawing", message: "" };
  const { state, message } = answer as { readonly state?: unknown; readonly message?: unknown };
  return { state: String(state), message: String(message) };
}
