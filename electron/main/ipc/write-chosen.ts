import { basename } from "node:path";
import type { ExportOutcome } from "../../../shared/ipc/host.ts";
import { saveAtomically } from "../files/save-atomically.ts";

/**
 * Writes text to a place the person has chosen, whole or not at all. The dialog has asked about a file that is there
 * already, so whatever it holds is replaced.
 * @param path null where the dialog was closed.
 */
export async function writeChosen(path: string | null, text: string): Promise<ExportOutcome> {
  if (path === null) return { status: "cancelled" };
  const saved = await saveAtomically({ path, bytes: new TextEncoder().encode(text) });
  if (saved.ok) return { status: "saved", name: basename(path) };
  if (saved.reason.kind === "failed") return { status: "failed", message: saved.reason.message };
  throw new Error("A file that was to be replaced cannot be in conflict");
}
