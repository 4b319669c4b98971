import { createHash, randomBytes } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import * as nodeFiles from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail, type Result, succeed } from "../../../shared/lib/result.ts";
import { describeFileError, errorCode } from "./file-error.ts";

/** The few calls a save makes, so that a test can let any of them fail. */
export interface SaveFileSystem {
  open(
    path: string,
    flags: string,
    mode?: number,
  ): Promise<Pick<FileHandle, "writeFile" | "chmod" | "sync" | "close">>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  readFile(path: string): Promise<Uint8Array>;
  realpath(path: string): Promise<string>;
  stat(path: string): Promise<{ readonly mode: number }>;
  /** Waits between two tries of a rename, in milliseconds. */
  sleep(milliseconds: number): Promise<unknown>;
}

const REAL: SaveFileSystem = {
  open: nodeFiles.open,
  rename: nodeFiles.rename,
  unlink: nodeFiles.unlink,
  readFile: nodeFiles.readFile,
  realpath: nodeFiles.realpath,
  stat: nodeFiles.stat,
  sleep,
};

export interface SaveRequest {
  readonly path: string;
  readonly bytes: Uint8Array;
  /**
   * The hash the file had when it was last read or written here. Anything else there now is another program's work:
   * nothing is written. Left out where the person has just chosen to replace the file.
   */
  readonly expectedHash?: string;
}

export type SaveFailure =
  | { readonly kind: "conflict" }
  | { readonly kind: "failed"; readonly message: string };

/** Virus scanners and sync clients on Windows hold a fresh file for a moment: about 1.5 s of patience in all. */
const RENAME_WAITS = [20, 50, 100, 200, 400, 800] as const;
const BUSY = new Set(["EPERM", "EBUSY", "EACCES"]);

/** The SHA-256 of a file's bytes, in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Writes a file whole or not at all: to a temporary file in the same folder, flushed, renamed over the old one, the
 * folder flushed, and then read back. Whatever fails before the rename leaves the old file as it was.
 *
 * Another program's change is told by the hash alone. The modification time misses changes (tools that keep it) and
 * raises false alarms (sync clients that touch it), and a file of at most 20 MB is read in no time.
 * @returns the hash of what the file now holds.
 */
export async function saveAtomically(
  request: SaveRequest,
  files: SaveFileSystem = REAL,
): Promise<Result<string, SaveFailure>> {
  const { bytes } = request;
  const name = basename(request.path);
  const path = await targetOf(request.path, files);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const mode = await modeOf(path, files);
    // A rename would replace a protected file without asking.
    if (mode !== null && (mode & 0o200) === 0)
      return fail({ kind: "failed", message: `“${name}” is write-protected.` });
    await writeTemporary(temporary, bytes, mode, files);
    // As late as possible, so that hardly any time is left for a change to slip in between.
    if (request.expectedHash !== undefined && (await hasChanged(path, request.expectedHash, files))) {
      await removeQuietly(temporary, files);
      return fail({ kind: "conflict" });
    }
    await renamePatiently(temporary, path, files);
  } catch (error) {
    await removeQuietly(temporary, files);
    return fail({ kind: "failed", message: describeFileError(error, name, "save") });
  }
  await flushFolder(dirname(path), files);
  return readBack(path, bytes, name, files);
}

/** A link stays a link: what it points to is replaced. */
async function targetOf(path: string, files: SaveFileSystem): Promise<string> {
  try {
    return await files.realpath(path);
  } catch {
    return path;
  }
}

async function modeOf(path: string, files: SaveFileSystem): Promise<number | null> {
  try {
    return (await files.stat(path)).mode & 0o777;
  } catch {
    return null;
  }
}

async function writeTemporary(
  path: string,
  bytes: Uint8Array,
  mode: number | null,
  files: SaveFileSystem,
): Promise<void> {
  const handle = await files.open(path, "wx", mode ?? 0o644);
  try {
    await handle.writeFile(bytes);
    // Who could read and write the old file can the new one; creating it was subject to the user's mask.
    if (mode !== null) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function hasChanged(path: string, expectedHash: string, files: SaveFileSystem): Promise<boolean> {
  try {
    return hashOf(await files.readFile(path)) !== expectedHash;
  } catch (error) {
    // A file moved away or deleted holds nothing that could be lost by writing it again.
    if (errorCode(error) === "ENOENT") return false;
    throw error;
  }
}

async function renamePatiently(from: string, to: string, files: SaveFileSystem): Promise<void> {
  for (const wait of RENAME_WAITS) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!BUSY.has(errorCode(error))) throw error;
      await files.sleep(wait);
    }
  }
  await files.rename(from, to);
}

async function removeQuietly(path: string, files: SaveFileSystem): Promise<void> {
  try {
    await files.unlink(path);
  } catch {
    // It was never made, or the disk that failed fails again: the save has its own message already.
  }
}

/** Without this the rename itself can be lost in a power cut. Windows cannot open a folder, and needs not. */
async function flushFolder(folder: string, files: SaveFileSystem): Promise<void> {
  try {
    const handle = await files.open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is in place; some file systems refuse to flush a folder.
  }
}

async function readBack(
  path: string,
  bytes: Uint8Array,
  name: string,
  files: SaveFileSystem,
): Promise<Result<string, SaveFailure>> {
  const expected = hashOf(bytes);
  try {
    if (hashOf(await files.readFile(path)) === expected) return succeed(expected);
  } catch (error) {
    return fail({ kind: "failed", message: describeFileError(error, name, "save") });
  }
  return fail({
    kind: "failed",
    message: `“${name}” was written, but the disk gives back something else. Save it somewhere else.`,
  });
}
