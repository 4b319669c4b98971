import { z } from "../lib/zod.ts";
import { PRINT_STAGES } from "./print-job.ts";

/**
 * What the loopback server and the page in a plain browser say to each other. `POST /exports/pdf` takes a print job
 * and answers with one JSON object per line while it prints; `GET /exports/<token>.pdf` then gives the file, once.
 * `POST /print-jobs` only keeps the job, for printing by hand: it answers with the token of its print page.
 */
export const LOOPBACK_PATHS = {
  identity: "/orgweave.json",
  exports: "/exports/pdf",
  printJobs: "/print-jobs",
} as const;

const token = z.string().regex(/^[a-z0-9-]{8,64}$/, "a token");

export const exportLineSchema = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("progress"), stage: z.enum(PRINT_STAGES) }),
  z.strictObject({ status: z.literal("ready"), token }),
  /** No installed browser can print: the person may print the page of the kept job by hand. */
  z.strictObject({ status: z.literal("no-browser"), token, message: z.string() }),
  z.strictObject({ status: z.literal("failed"), message: z.string() }),
]);

export type ExportLine = z.infer<typeof exportLineSchema>;

/** Where the finished export of a token is fetched. */
export function exportedPdfPath(exportToken: string): string {
  return `/exports/${exportToken}.pdf`;
}

/** Who answers on the port. */
export const identitySchema = z.strictObject({
  application: z.literal("orgweave"),
  version: z.string(),
});

export type Identity = z.infer<typeof identitySchema>;
