import type { TableSource, TablesOutcome } from "../../shared/ipc/host.ts";
import { unreachable } from "../../shared/lib/assert.ts";
import { describeOversize } from "../../shared/model/file/limits.ts";
import { chooseFiles } from "./file-pickers.ts";

/** Lets the person choose tables in a plain browser. */
export async function openTables(source: TableSource): Promise<TablesOutcome> {
  switch (source) {
    case "workbook": {
      const files = await chooseFiles({ accept: ".xlsx" });
      const file = files[0];
      return file === undefined ? { status: "cancelled" } : read(file.name, [file]);
    }
    case "folder": {
      const files = await chooseFiles({ accept: ".csv", isFolder: true });
      const first = files[0];
      if (first === undefined) return { status: "cancelled" };
      const folder = first.webkitRelativePath.split("/")[0] ?? "";
      // The browser gives out folders within the folder as well; tables lie directly in it.
      const tables = files
        .filter((file) => /\.csv$/i.test(file.name) && file.webkitRelativePath.split("/").length === 2)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      if (tables.length === 0)
        return { status: "failed", message: `The folder “${folder}” holds no .csv files.` };
      return read(folder, tables);
    }
    default:
      return unreachable(source);
  }
}

async function read(name: string, files: readonly File[]): Promise<TablesOutcome> {
  const oversize = describeOversize(files.reduce((total, file) => total + file.size, 0));
  if (oversize !== null) return { status: "failed", message: `“${name}” could not be opened. ${oversize}` };
  try {
    const contents = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return { status: "opened", name, files: contents };
  } catch {
    return {
      status: "failed",
      message: `“${name}” could not be read. It may have been moved or changed meanwhile.`,
    };
  }
}
