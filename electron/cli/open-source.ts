import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import type { DesignDocument } from "../../shared/model/document.ts";
import { makeId } from "./make-id.ts";
import { designOf, type Faults, kindOf, readDesignFile, readOption } from "./read-source.ts";
import type { Terminal } from "./terminal.ts";

/** Opens what a path stands for as a design: a `.orgweave` file, a workbook or a folder of tables. */
export async function openSource(path: string, terminal: Terminal): Promise<Result<DesignDocument, Faults>> {
  const kind = await kindOf(path);
  if (!kind.ok) return kind;
  if (kind.value === "design") return readDesignFile(path);
  const read = await readOption(path, kind.value, null, makeId);
  if (!read.ok) return fail(read.reason);
  for (const note of read.value.notes) terminal.note(`Note: ${note}`);
  return succeed(designOf(read.value.option, makeId));
}
