import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fail, type Result, succeed } from "../../shared/lib/result.ts";
import { saveAtomically } from "../main/files/save-atomically.ts";

/** Says in a sentence that there is no folder to write a file to, before anybody waits for the file; null when there is. */
export async function findFolderFault(path: string): Promise<string | null> {
  const status = await stat(dirname(resolve(path))).catch(() => null);
  return status?.isDirectory() ? null : `There is no folder “${dirname(path)}” to write to.`;
}

/** Writes a command's output whole or not at all, over whatever has its name; or says in a sentence why it could not. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Result<null, string>> {
  const fault = await findFolderFault(path);
  if (fault !== null) return fail(fault);
  const saved = await saveAtomically({ path: resolve(path), bytes });
  if (saved.ok) return succeed(null);
  return fail(
    saved.reason.kind === "failed"
      ? saved.reason.message
      : `“${path}” was changed by another program meanwhile.`,
  );
}
