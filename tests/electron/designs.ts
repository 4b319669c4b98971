import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../../electron/start/project.ts";
import type { PrintJob } from "../../shared/ipc/print-job.ts";

const EXAMPLE = join(PROJECT_FOLDER, "resources", "examples", "hiow-single-trust.orgweave");

/** The text of the example's file under another title. */
export function exampleTitled(title: string): string {
  const file = JSON.parse(readFileSync(EXAMPLE, "utf8")) as { readonly design: object };
  return JSON.stringify({ ...file, design: { ...file.design, title } });
}

/** The job of printing the example's first option. */
export function exampleJob(): PrintJob {
  const designText = readFileSync(EXAMPLE, "utf8");
  const { options } = JSON.parse(designText) as { readonly options: readonly { readonly id: string }[] };
  return { designText, option: options[0]?.id ?? "", paper: "A3", isDraft: true, date: "2026-11-24" };
}
