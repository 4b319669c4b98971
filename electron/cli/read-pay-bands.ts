import { basename } from "node:path";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { describeIssues } from "../../shared/model/problems.ts";
import { type PayTable, payTableSchema } from "../../shared/model/records/pay-table.ts";
import { decodeText, readWholeFile } from "../main/files/read-file.ts";

/** Reads a table of pay bands, such as a changed copy of `resources/pay-bands.json`; or says in a sentence what is wrong with it. */
export async function readPayBands(path: string): Promise<Result<PayTable, string>> {
  const bytes = await readWholeFile(path);
  if (!bytes.ok) return fail(bytes.reason);
  let content: unknown;
  try {
    content = JSON.parse(decodeText(bytes.value) ?? "");
  } catch {
    return fail(`${basename(path)}: The file is not JSON, which a table of pay bands is.`);
  }
  const parsed = payTableSchema.safeParse(content);
  return parsed.success
    ? succeed(parsed.data)
    : fail(`${basename(path)}: ${describeIssues(parsed.error.issues, content)}`);
}
