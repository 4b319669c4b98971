import type { ExportOutcome, Host } from "../../shared/ipc/host.ts";
import {
  type ExportLine,
  exportedPdfPath,
  exportLineSchema,
  LOOPBACK_PATHS,
} from "../../shared/ipc/loopback.ts";
import type { PrintJob, PrintProgress } from "../../shared/ipc/print-job.ts";
import { unreachable } from "../../shared/lib/assert.ts";
import { download, isPickerClosed, type PickerType } from "./file-pickers.ts";

const PDF_TYPES: readonly PickerType[] = [
  { description: "PDF documents", accept: { "application/pdf": [".pdf"] } },
];

const SERVER_GONE =
  "Orgweave's server does not answer. Start it again with “npm start”, then export once more.";

/** Exports of a plain browser: the server that served the page prints with a browser of its own. */
export function createBrowserExports(): Host["exports"] {
  const listeners = new Set<(progress: PrintProgress) => void>();
  let running: AbortController | null = null;
  const report = (progress: PrintProgress) => {
    for (const listener of listeners) listener(progress);
  };

  return {
    async pdf(job, suggestedName) {
      if (running !== null) return { status: "failed", message: "Another export is still running." };
      const controller = new AbortController();
      running = controller;
      try {
        return await exportPdf(job, suggestedName, controller.signal, report);
      } catch (error) {
        if (controller.signal.aborted || isPickerClosed(error)) return { status: "cancelled" };
        return {
          status: "failed",
          message: error instanceof TypeError ? SERVER_GONE : "The PDF could not be written.",
        };
      } finally {
        running = null;
      }
    },
    async cancel() {
      running?.abort();
    },
    onProgress(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

async function exportPdf(
  job: PrintJob,
  suggestedName: string,
  signal: AbortSignal,
  report: (progress: PrintProgress) => void,
): Promise<ExportOutcome> {
  const name = suggestedName.endsWith(".pdf") ? suggestedName : `${suggestedName}.pdf`;
  // Asked first: nobody waits for a file they then cancel, and a browser asks only right after a click.
  const handle = await window.showSaveFilePicker?.({ types: PDF_TYPES, suggestedName: name });
  try {
    const outcome = await printAndKeep(job, name, handle, signal, report);
    if (outcome.status !== "saved") await leaveNoFile(handle);
    return outcome;
  } catch (error) {
    await leaveNoFile(handle);
    throw error;
  }
}

/** Choosing a place has made an empty file there, or emptied the one that was to be replaced. */
async function leaveNoFile(handle: RemovableHandle | undefined): Promise<void> {
  try {
    if (handle !== undefined && (await handle.getFile()).size === 0) await handle.remove?.();
  } catch {
    // An empty file is left: it says no less than the message that comes with it.
  }
}

/** Not in the standard type library yet. */
type RemovableHandle = FileSystemFileHandle & { readonly remove?: () => Promise<void> };

async function printAndKeep(
  job: PrintJob,
  name: string,
  handle: FileSystemFileHandle | undefined,
  signal: AbortSignal,
  report: (progress: PrintProgress) => void,
): Promise<ExportOutcome> {
  const response = await fetch(LOOPBACK_PATHS.exports, { method: "POST", body: JSON.stringify(job), signal });
  if (!response.ok || response.body === null) {
    return { status: "failed", message: `The PDF could not be made. ${await response.text()}` };
  }
  for await (const line of readLines(response.body)) {
    switch (line.status) {
      case "progress":
        report({ stage: line.stage });
        break;
      case "failed":
        return line;
      case "no-browser":
        return offerPrintingByHand(line.token, line.message);
      case "ready": {
        const pdf = await fetch(exportedPdfPath(line.token), { signal });
        if (!pdf.ok) return { status: "failed", message: "The PDF was made but could not be fetched." };
        await keep(await pdf.arrayBuffer(), name, handle, signal);
        return { status: "saved", name: handle?.name ?? name };
      }
      default:
        return unreachable(line);
    }
  }
  return { status: "failed", message: SERVER_GONE };
}

async function keep(
  bytes: ArrayBuffer,
  name: string,
  handle: FileSystemFileHandle | undefined,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  if (handle === undefined) {
    download(bytes, name, "application/pdf");
    return;
  }
  const writable = await handle.createWritable();
  try {
    await writable.write(bytes);
    signal.throwIfAborted();
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

/** Opens the very pages the server would have printed: any browser can print what it shows. */
function offerPrintingByHand(token: string, message: string): ExportOutcome {
  const address = new URL(`/print.html?job=${token}`, location.href).href;
  const isOpen = window.open(address, "_blank") !== null;
  const offer = isOpen
    ? "The pages have been opened in a new tab: print them from there with Ctrl+P, and choose “Save as PDF”."
    : `Open ${address} in a new tab, print it with Ctrl+P, and choose “Save as PDF”.`;
  return { status: "failed", message: `${message} ${offer}` };
}

/** The lines of a streamed answer, as they come. */
async function* readLines(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ExportLine> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield exportLineSchema.parse(JSON.parse(line));
  }
}
