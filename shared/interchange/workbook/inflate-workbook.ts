import { Unzip, UnzipInflate } from "fflate";
import { fail, type Result, succeed } from "../../lib/result.ts";

/** What a workbook may hold at most, counted while it is inflated: what its own directory claims is not believed. */
export const WORKBOOK_LIMITS = {
  /** Bytes of all parts together once inflated: 100 MB. */
  inflatedBytes: 100 * 1024 * 1024,
  /** Parts in the archive. */
  parts: 2_000,
} as const;

/** Small steps, because what one step inflates to can only be refused afterwards: 16 kB become 16 MB at worst. */
const STEP_BYTES = 16 * 1024;

class Refusal extends Error {}

/**
 * Inflates the XML parts of a workbook, and stops as soon as they grow beyond the limits.
 * @returns the parts by path, or why the workbook is refused, as a sentence.
 */
export function inflateWorkbook(
  bytes: Uint8Array,
  limits: { readonly inflatedBytes: number; readonly parts: number } = WORKBOOK_LIMITS,
): Result<ReadonlyMap<string, Uint8Array>, string> {
  const parts = new Map<string, Uint8Array>();
  let seen = 0;
  let inflated = 0;
  const unzip = new Unzip((part) => {
    seen += 1;
    if (seen > limits.parts) {
      throw new Refusal(
        `The workbook has more than ${limits.parts.toLocaleString("en-GB")} parts; none has.`,
      );
    }
    if (!/\.(xml|rels)$/.test(part.name)) return;
    if (parts.has(part.name)) {
      throw new Refusal(`The workbook holds its part “${part.name}” twice; save it again from Excel.`);
    }
    const chunks: Uint8Array[] = [];
    part.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      inflated += chunk.length;
      if (inflated > limits.inflatedBytes) {
        const megabytes = Math.round(limits.inflatedBytes / (1024 * 1024));
        throw new Refusal(
          `The workbook unpacks to more than ${megabytes} MB; Orgweave stops there. Save the tables in a workbook of their own.`,
        );
      }
      chunks.push(chunk);
      if (isLast) parts.set(part.name, joined(chunks));
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP_BYTES) {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    }
  } catch (error) {
    if (error instanceof Refusal) return fail(error.message);
    return fail("The workbook is damaged: its parts cannot be unpacked. Open it in Excel and save it again.");
  }
  return succeed(parts);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
