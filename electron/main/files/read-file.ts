import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { fail, type Result, succeed } from "../../../shared/lib/result.ts";
import { describeOversize, FILE_LIMITS } from "../../../shared/model/file/limits.ts";
import { describeFileError } from "./file-error.ts";

/**
 * Reads a whole file of at most 20 MB. The size is asked before anything is read, and no more than the limit is read
 * whatever the size was said to be. Devices and pipes are refused: some of them never end, or never begin.
 * @returns the bytes, or why not, as a sentence that names the file and not its folder.
 */
export async function readWholeFile(path: string): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  const name = basename(path);
  try {
    // Without O_NONBLOCK opening a named pipe waits for somebody to write to it.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await handle.stat();
      if (!status.isFile()) return fail(`“${name}” is not a file.`);
      const oversize = describeOversize(status.size);
      if (oversize !== null) return fail(`“${name}” could not be opened. ${oversize}`);
      const buffer = new Uint8Array(Math.min(status.size, FILE_LIMITS.bytes) + 1);
      let length = 0;
      while (length < buffer.length) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      if (length > status.size) return fail(`“${name}” was being changed while it was read. Open it again.`);
      return succeed(buffer.slice(0, length));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail(describeFileError(error, name, "open"));
  }
}

/** The text of a file's bytes; null when they are not UTF-8. A byte order mark at its start is no part of it. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
