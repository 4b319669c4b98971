import { readFile } from "node:fs/promises";
import { bundlePath } from "./bundle-path.ts";
import { contentType, SECURITY_HEADERS } from "./headers.ts";
import type { PrintJobs } from "./print-jobs.ts";

/** What is served for one path. */
export interface Answer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

/**
 * The same bundle for every way to start: the desktop shell's protocol, the loopback server and the printer. Besides
 * the built files it serves waiting print jobs as `/print-jobs/<token>`.
 * @param folder the built renderer.
 * @returns the answer for a request's path (percent-encoded, without the query).
 */
export function createAnswer(folder: string, jobs: PrintJobs): (path: string) => Promise<Answer> {
  return async (path) => {
    const token = /^\/print-jobs\/([a-z0-9-]{1,64})$/.exec(path)?.[1];
    if (token !== undefined) {
      const job = jobs.get(token);
      if (job === null) return missing();
      return found("application/json; charset=utf-8", encoder.encode(JSON.stringify(job)));
    }
    const file = bundlePath(folder, path);
    if (file === null) return missing();
    try {
      return found(contentType(file), Uint8Array.from(await readFile(file)));
    } catch {
      return missing();
    }
  };
}

function found(type: string, body: Uint8Array<ArrayBuffer>): Answer {
  // The bundle may be rebuilt between two starts: nothing is kept from one to the next.
  return {
    status: 200,
    headers: { ...SECURITY_HEADERS, "Content-Type": type, "Cache-Control": "no-store" },
    body,
  };
}

function missing(): Answer {
  return {
    status: 404,
    headers: {
      ...SECURITY_HEADERS,
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
    },
    body: encoder.encode("There is nothing here."),
  };
}
