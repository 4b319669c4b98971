import { commandItems, MENU_BAR, type MenuCommand } from "../../shared/ipc/menu.ts";
import type { PaletteCommand } from "../features/palette/entries.ts";
import { type CommandTable, giveCommand } from "./commands.ts";
import { acceleratorWords } from "./shortcuts.ts";

/** Commands that go to a view of the design, or to a list beside it. */
const VIEWS: ReadonlySet<MenuCommand> = new Set([
  "view.matrix",
  "view.reporting",
  "view.analytics",
  "view.tables",
  "view.compare",
  "view.people",
  "view.appraisal",
  "view.findings",
]);

/** What else people call a command, or what it is for. */
const SYNONYMS: Partial<Record<MenuCommand, string>> = {
  "file.new": "create start",
  "file.save": "keep download",
  "file.export-pdf": "print paper",
  "edit.undo": "take back revert",
  "edit.redo": "again repeat",
  "edit.duplicate": "copy",
  "edit.delete": "remove",
  "edit.rename": "call name title",
  "add.service-line": "new create insert row",
  "add.geography": "new create insert place column",
  "add.post": "new create insert job role person",
  "option.add": "new create scenario",
  "option.duplicate": "copy scenario",
  "option.manage": "scenarios archive order",
  "view.analytics": "charts dashboard span of control",
  "view.tables": "grid list spreadsheet rows",
  "view.compare": "differences side by side",
  "view.people": "outcomes consultation",
  "view.appraisal": "criteria score weights",
  "view.findings": "problems issues warnings errors",
  "view.rules": "settings thresholds checks",
  "view.left-panel": "sidebar",
  "view.right-panel": "sidebar inspector",
  "view.zoom-in": "larger bigger",
  "view.zoom-out": "smaller",
  "view.zoom-fit": "zoom to fit whole everything all",
  "view.zoom-reset": "reset zoom 100",
  "view.map": "minimap overview",
  "view.expand-all": "unfold open",
  "view.collapse-all": "fold close",
  "view.filter-table": "search find rows",
  "view.clear-table": "reset unfilter unsort",
  "view.theme-system": "appearance colours mode",
  "view.theme-light": "appearance colours bright mode",
  "view.theme-dark": "appearance colours night mode",
  "view.theme-contrast": "appearance colours accessibility mode",
  "help.shortcuts": "keys hotkeys",
};

/** The commands as the palette lists them: all that the menu has, also those that cannot be given now. */
export function paletteCommands(table: CommandTable, isMac: boolean): readonly PaletteCommand[] {
  return MENU_BAR.flatMap((menu) =>
    commandItems(menu).flatMap(({ item, path }) => {
      // The palette is open already.
      if (item.command === "edit.find") return [];
      const entry = table[item.command];
      return [
        {
          command: item.command,
          label: entry?.label ?? nameInFull(menu.label, item.label),
          menu: path,
          also: SYNONYMS[item.command] ?? "",
          keys:
            item.letter ?? (item.accelerator === undefined ? "" : acceleratorWords(item.accelerator, isMac)),
          isEnabled: entry !== undefined && entry.isEnabled !== false,
          isView: VIEWS.has(item.command),
          run: () => giveCommand(table, item.command),
        },
      ];
    }),
  );
}

/** “Post” in the menu of what can be added says little by itself. */
function nameInFull(menu: string, label: string): string {
  return menu === "Add" ? `Add a ${label.toLowerCase()}` : label;
}
