import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { saveAtomically } from "../main/files/save-atomically.ts";

/** Writes a command's output whole or not at all, over whatever has its name; or says in a sentence why it could not. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Result<null, string>> {
  const folder = dirname(resolve(path));
  const status = await stat(folder).catch(() => null);
  if (status === null || !status.isDirectory())
    return fail(`There is no folder “${dirname(path)}” to write to.`);
  const saved = await saveAtomically({ path: resolve(path), bytes });
  if (saved.ok) return succeed(null);
  return fail(
    saved.reason.kind === "failed"
      ? saved.reason.message
      : `“${path}” was changed by another program meanwhile.`,
  );
}
