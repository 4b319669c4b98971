import { dialog } from "electron";
import { unreachable } from "../../../shared/lib/assert.ts";
import { readTableFolder, readWorkbook } from "../files/read-tables.ts";
import type { WindowOf } from "../window.ts";
import { choosePath } from "./files.ts";
import type { Bridge } from "./registry.ts";
import { writeChosen } from "./write-chosen.ts";

/** Answers the page's questions about workbooks, folders of tables and single tables. */
export function answerTables(bridge: Bridge, windowOf: WindowOf): void {
  bridge.answer("tables:open", async (source) => {
    switch (source) {
      case "workbook": {
        const path = await choose(windowOf, {
          title: "Import a workbook",
          filters: [{ name: "Excel workbooks", extensions: ["xlsx"] }],
          properties: ["openFile"],
        });
        return path === null ? { status: "cancelled" } : readWorkbook(path);
      }
      case "folder": {
        const path = await choose(windowOf, {
          title: "Import a folder of tables",
          properties: ["openDirectory"],
        });
        return path === null ? { status: "cancelled" } : readTableFolder(path);
      }
      default:
        return unreachable(source);
    }
  });
  bridge.answer("tables:save", async ({ suggestedName, text }) => {
    const path = await choosePath(windowOf, {
      title: "Export a table",
      suggestedName,
      extension: ".csv",
      filters: [{ name: "Tables of comma-separated values", extensions: ["csv"] }],
    });
    return writeChosen(path, text);
  });
}

async function choose(windowOf: WindowOf, options: Electron.OpenDialogOptions): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(windowOf(), options);
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
