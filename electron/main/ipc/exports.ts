import { basename } from "node:path";
import type { ExportOutcome } from "../../../shared/ipc/host.ts";
import type { PrintJob } from "../../../shared/ipc/print-job.ts";
import type { PrintJobs } from "../../serving/print-jobs.ts";
import { saveAtomically } from "../files/save-atomically.ts";
import { printToPdf } from "../pdf/print-to-pdf.ts";
import type { WindowOf } from "../window.ts";
import { choosePath } from "./files.ts";
import type { Bridge } from "./registry.ts";

/** Answers the page's wish for a PDF: asks where first, so that nobody waits for a file they then cancel. */
export function answerExports(bridge: Bridge, jobs: PrintJobs, windowOf: WindowOf): void {
  let running: AbortController | null = null;

  const run = async (job: PrintJob, suggestedName: string, signal: AbortSignal): Promise<ExportOutcome> => {
    const path = await choosePath(windowOf, {
      title: "Export as PDF",
      suggestedName,
      extension: ".pdf",
      filters: [{ name: "PDF documents", extensions: ["pdf"] }],
    });
    if (path === null || signal.aborted) return { status: "cancelled" };
    const printed = await printToPdf({
      job,
      jobs,
      signal,
      onProgress: (progress) => bridge.tell("exports:progress", progress),
    });
    if (signal.aborted) return { status: "cancelled" };
    if (!printed.ok) return { status: "failed", message: printed.reason };
    bridge.tell("exports:progress", { stage: "writing" });
    const saved = await saveAtomically({ path, bytes: printed.value });
    if (saved.ok) return { status: "saved", name: basename(path) };
    if (saved.reason.kind === "failed") return { status: "failed", message: saved.reason.message };
    throw new Error("A file that was to be replaced cannot be in conflict");
  };

  bridge.answer("exports:pdf", async (job, suggestedName) => {
    if (running !== null) return { status: "failed", message: "Another export is still running." };
    running = new AbortController();
    try {
      return await run(job, suggestedName, running.signal);
    } finally {
      running = null;
    }
  });
  bridge.answer("exports:cancel", async () => {
    running?.abort();
    return undefined;
  });
}
