import type { ServerResponse } from "node:http";
import type { ExportLine } from "../../shared/ipc/loopback.ts";
import type { PrintJob } from "../../shared/ipc/print-job.ts";
import type { printPdf } from "../print/print-pdf.ts";
import { SECURITY_HEADERS } from "../serving/headers.ts";
import type { PrintJobs } from "../serving/print-jobs.ts";
import { randomToken } from "../serving/token.ts";

/** Prints for the pages, one job after the other: each takes a browser of its own, and with it much memory. */
export interface Exports {
  /** Answers with a line per step; ends the printing when the page hangs up. */
  run(job: PrintJob, response: ServerResponse): Promise<void>;
  /** Gives a finished PDF, once. */
  take(token: string): Uint8Array | null;
  /** Ends what runs or waits, when the server stops. */
  stop(): void;
}

export interface ExportParts {
  readonly bundleFolder: string;
  readonly jobs: PrintJobs;
  readonly print: typeof printPdf;
  readonly findBrowser: () => string | null;
}

/** How many finished PDFs wait to be fetched: a page that went away never fetches its own. */
const MOST_WAITING = 3;

/** Makes the exporter. */
export function createExports(parts: ExportParts): Exports {
  const finished = new Map<string, Uint8Array>();
  const asked = new Set<AbortController>();
  let last: Promise<unknown> = Promise.resolve();

  const keep = (bytes: Uint8Array): string => {
    const token = randomToken();
    finished.set(token, bytes);
    const oldest = finished.keys().next().value;
    if (finished.size > MOST_WAITING && oldest !== undefined) finished.delete(oldest);
    return token;
  };

  const print = async (
    job: PrintJob,
    signal: AbortSignal,
    say: (line: ExportLine) => void,
  ): Promise<ExportLine> => {
    const browser = parts.findBrowser();
    if (browser === null) {
      const message = "There is no Chrome, Edge, Chromium or Brave on this computer to make the PDF with.";
      return { status: "no-browser", token: parts.jobs.add(job), message };
    }
    const printed = await parts.print({
      job,
      bundleFolder: parts.bundleFolder,
      browser,
      signal,
      onProgress: ({ stage }) => say({ status: "progress", stage }),
    });
    if (!printed.ok) return { status: "failed", message: printed.reason };
    say({ status: "progress", stage: "writing" });
    return { status: "ready", token: keep(printed.value) };
  };

  return {
    async run(job, response) {
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        "Content-Type": "application/x-ndjson; charset=utf-8",
        "Cache-Control": "no-store",
      });
      const say = (line: ExportLine) => void response.write(`${JSON.stringify(line)}\n`);
      const controller = new AbortController();
      const { signal } = controller;
      const hangUp = () => controller.abort();
      asked.add(controller);
      response.once("close", hangUp);
      const turn = last.then(() => (signal.aborted ? null : print(job, signal, say)));
      last = turn.catch(() => undefined);
      try {
        const line = await turn;
        if (line !== null && !signal.aborted) say(line);
        else if (line?.status === "ready") finished.delete(line.token);
      } finally {
        asked.delete(controller);
        response.off("close", hangUp);
        response.end();
      }
    },
    take(token) {
      const bytes = finished.get(token) ?? null;
      finished.delete(token);
      return bytes;
    },
    stop() {
      for (const controller of asked) controller.abort();
    },
  };
}
