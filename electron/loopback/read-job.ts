import type { IncomingMessage } from "node:http";
import { type PrintJob, printJobSchema } from "../../shared/ipc/print-job.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";

/** Bytes of a print job at most: a file of 20 MB whose every quotation mark and line break is escaped once more. */
const LARGEST_JOB = 48 * 1024 * 1024;

export interface UnusableJob {
  readonly status: 400 | 413;
  readonly message: string;
}

/** Reads a print job from a request's body, giving up as soon as it is too large. */
export async function readJob(request: IncomingMessage): Promise<Result<PrintJob, UnusableJob>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_JOB) return fail({ status: 413, message: "The print job is too large." });
    chunks.push(chunk);
  }
  const unusable = fail({ status: 400, message: "This is not a print job." } as const);
  try {
    const parsed = printJobSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
    return parsed.success ? succeed(parsed.data) : unusable;
  } catch {
    return unusable;
  }
}
