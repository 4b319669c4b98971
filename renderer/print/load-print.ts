import { type PrintJob, printJobSchema } from "../../shared/ipc/print-job.ts";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { type DesignDocument, findBaseline } from "../../shared/model/document.ts";
import { readDesign } from "../../shared/model/file/read-design.ts";
import { deriveFacts, type Facts } from "../../shared/structure/facts.ts";

/** What a print job asks for, read and ready to draw. */
export interface Print {
  readonly job: PrintJob;
  readonly design: DesignDocument;
  /** The facts of the option to print. */
  readonly facts: Facts;
  /** The facts of the design's baseline; undefined where there is none, or where the baseline is what is printed. */
  readonly baseline: Facts | undefined;
}

/** Gets the page's job by the token in its address. Says in words why there is nothing to print. */
export async function loadPrint(token: string | null): Promise<Result<Print, string>> {
  if (token === null || !/^[a-z0-9-]{1,64}$/.test(token)) {
    return fail("This page prints an option of a design, and its address names none.");
  }
  let answer: unknown;
  try {
    const response = await fetch(`print-jobs/${token}`);
    if (!response.ok) return fail("What was to be printed is no longer there. Export it once more.");
    answer = await response.json();
  } catch {
    return fail("What was to be printed could not be read. Export it once more.");
  }
  return readPrint(answer);
}

/** Reads a print job from parsed JSON. */
export function readPrint(answer: unknown): Result<Print, string> {
  const parsed = printJobSchema.safeParse(answer);
  if (!parsed.success) return fail("What was to be printed is incomplete. Export it once more.");
  const job = parsed.data;
  const read = readDesign(job.designText);
  if (!read.ok) return fail(read.reason.problems.join(" "));
  const option = read.value.options.get(job.option);
  if (!option) return fail(`“${read.value.info.title}” has no such option any more.`);
  const baseline = findBaseline(read.value, option);
  return succeed({
    job,
    design: read.value,
    facts: deriveFacts(option),
    baseline: baseline && deriveFacts(baseline),
  });
}
