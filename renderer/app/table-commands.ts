import { askForFilter, clearArranging, isArranged, type TablesStore } from "../features/table/table-store.ts";
import type { CommandTable } from "./commands.ts";

/** What the tables can be told from menus and keys while they are on screen. */
export function tableCommands(tables: TablesStore, isShown: boolean): CommandTable {
  return {
    "view.filter-table": { run: () => askForFilter(tables), isEnabled: isShown },
    "view.clear-table": {
      run: () => clearArranging(tables),
      isEnabled: isShown && isArranged(tables.getState()),
    },
  };
}
