import { dialog } from "electron";
import { unreachable } from "../../../shared/lib/assert.ts";
import { readTableFolder, readWorkbook } from "../files/read-tables.ts";
import type { WindowOf } from "../window.ts";
import type { Bridge } from "./registry.ts";

/** Answers the page's questions about workbooks and folders of tables. */
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
}

async function choose(windowOf: WindowOf, options: Electron.OpenDialogOptions): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(windowOf(), options);
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
