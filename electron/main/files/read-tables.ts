import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { TablesOutcome } from "../../../shared/ipc/host.ts";
import { FILE_LIMITS } from "../../../shared/model/file/limits.ts";
import { describeFileError } from "./file-error.ts";
import { readWholeFile } from "./read-file.ts";

/** Reads one workbook. */
export async function readWorkbook(path: string): Promise<TablesOutcome> {
  const name = basename(path);
  const read = await readWholeFile(path);
  if (!read.ok) return { status: "failed", message: read.reason };
  return { status: "opened", name, files: [{ name, bytes: read.value }] };
}

/** Far more tables than an option has: a folder with more of them is the wrong folder. */
const MOST_TABLES = 100;

/** Reads the `.csv` files that lie directly in a folder: 20 MB of them at most, taken together. */
export async function readTableFolder(path: string): Promise<TablesOutcome> {
  const name = basename(path);
  let names: string[];
  try {
    const entries = await readdir(path, { withFileTypes: true });
    names = entries
      .filter((entry) => !entry.isDirectory() && /\.csv$/i.test(entry.name))
      .map((entry) => entry.name);
  } catch (error) {
    return { status: "failed", message: describeFileError(error, name, "open") };
  }
  if (names.length === 0) return { status: "failed", message: `The folder “${name}” holds no .csv files.` };
  if (names.length > MOST_TABLES) {
    return {
      status: "failed",
      message: `The folder “${name}” holds ${names.length} .csv files; Orgweave reads folders of up to ${MOST_TABLES}.`,
    };
  }
  const files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  let total = 0;
  for (const fileName of names.sort()) {
    const read = await readWholeFile(join(path, fileName));
    if (!read.ok) return { status: "failed", message: read.reason };
    total += read.value.length;
    if (total > FILE_LIMITS.bytes) {
      const megabytes = FILE_LIMITS.bytes / (1024 * 1024);
      return { status: "failed", message: `The tables in “${name}” are more than ${megabytes} MB together.` };
    }
    files.push({ name: fileName, bytes: read.value });
  }
  return { status: "opened", name, files };
}
