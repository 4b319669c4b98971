import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { FileToken, OpenOutcome, SaveOutcome } from "../../../shared/ipc/host.ts";
import { describeOversize } from "../../../shared/model/file/limits.ts";
import type { FileTokens } from "./file-tokens.ts";
import { decodeText, readWholeFile } from "./read-file.ts";
import type { RecentFiles } from "./recent-files.ts";
import { hashOf, saveAtomically } from "./save-atomically.ts";

/** Opening and saving `.orgweave` files once it is settled which. */
export interface DesignFiles {
  openPath(path: string): Promise<OpenOutcome>;
  openToken(token: FileToken): Promise<OpenOutcome>;
  /** Replaces whatever is there: the person has just chosen this very file. */
  savePath(path: string, text: string): Promise<SaveOutcome>;
  /** Writes to a granted file, unless another program changed it since. */
  saveToken(token: FileToken, text: string): Promise<SaveOutcome>;
  recent(): readonly { readonly token: FileToken; readonly name: string }[];
}

const UNKNOWN_FILE = "Orgweave no longer knows this file. Choose it again with Open.";

/** Joins the registry of tokens and the recent list into one door to the disk. */
export function createDesignFiles(tokens: FileTokens, recentFiles: RecentFiles): DesignFiles {
  // Saves to one file wait for each other: of two at once, one would take the other for another program.
  let saving: Promise<unknown> = Promise.resolve();
  const queued = <Value>(save: () => Promise<Value>): Promise<Value> => {
    const next = saving.then(save);
    saving = next.catch(() => undefined);
    return next;
  };

  const open = async (token: FileToken, path: string): Promise<OpenOutcome> => {
    const read = await readWholeFile(path);
    if (!read.ok) {
      // A disk that is merely busy or not mounted yet takes nothing off the list.
      if (!existsSync(path) && existsSync(dirname(path))) recentFiles.remove(path);
      return { status: "failed", message: read.reason };
    }
    const name = basename(path);
    const text = decodeText(read.value);
    if (text === null)
      return { status: "failed", message: `“${name}” is not a text file, which a design is.` };
    tokens.remember(token, hashOf(read.value));
    recentFiles.add(path);
    return { status: "opened", file: { token, name, text } };
  };

  const save = async (token: FileToken, path: string, text: string, expectedHash: string | null) => {
    const name = basename(path);
    const bytes = new TextEncoder().encode(text);
    // What could not be opened again is not saved in the first place.
    const oversize = describeOversize(bytes.length);
    if (oversize !== null)
      return { status: "failed", message: `“${name}” was not saved. ${oversize}` } as const;
    const saved = await saveAtomically({ path, bytes, ...(expectedHash === null ? {} : { expectedHash }) });
    if (saved.ok) {
      tokens.remember(token, saved.value);
      recentFiles.add(path);
      return { status: "saved", token, name } as const;
    }
    if (saved.reason.kind === "failed") return { status: "failed", message: saved.reason.message } as const;
    const message = `“${name}” was changed by another program since you opened it. Nothing was written. Save to a new file, or open it again.`;
    return { status: "conflict", message } as const;
  };

  return {
    openPath: (path) => open(tokens.grant(path), path),
    async openToken(token) {
      const file = tokens.get(token);
      return file === null ? { status: "failed", message: UNKNOWN_FILE } : open(token, file.path);
    },
    savePath: (path, text) => queued(() => save(tokens.grant(path), path, text, null)),
    saveToken: (token, text) =>
      queued(async () => {
        const file = tokens.get(token);
        // A file of the recent list that nobody has opened yet: what stands there has not been seen, so it stays.
        if (file === null || file.hash === null) return { status: "failed", message: UNKNOWN_FILE };
        return save(token, file.path, text, file.hash);
      }),
    recent: () => recentFiles.list().map((path) => ({ token: tokens.grant(path), name: basename(path) })),
  };
}
