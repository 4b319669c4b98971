import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../../electron/start/project.ts";
import type { PrintJob } from "../../shared/ipc/print-job.ts";

/** A design to open and print. */
export const EXAMPLE = join(PROJECT_FOLDER, "resources", "examples", "hiow-single-trust.orgweave");

/** The job of printing the example's first option. */
export function exampleJob(): PrintJob {
  const designText = readFileSync(EXAMPLE, "utf8");
  const { options } = JSON.parse(designText) as { readonly options: readonly { readonly id: string }[] };
  return { designText, option: options[0]?.id ?? "", paper: "A3", isDraft: true, date: "2026-11-24" };
}
