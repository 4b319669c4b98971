import { MENU_BAR, type MenuCommand } from "../../shared/ipc/menu.ts";
import type { PaletteCommand } from "../features/palette/entries.ts";
import { type CommandTable, giveCommand } from "./commands.ts";
import { acceleratorWords } from "./shortcuts.ts";

/** Commands that go to a view of the design, or to a list beside it. */
const VIEWS: ReadonlySet<MenuCommand> = new Set([
  "view.matrix",
  "view.reporting",
  "view.analytics",
  "view.findings",
]);

/** The commands as the palette lists them: all that the menu has, also those that cannot be given now. */
export function paletteCommands(table: CommandTable, isMac: boolean): readonly PaletteCommand[] {
  return MENU_BAR.flatMap((menu) =>
    menu.items.flatMap((item) => {
      // The palette is open already.
      if (!("command" in item) || item.command === "edit.find") return [];
      const entry = table[item.command];
      return [
        {
          command: item.command,
          label: entry?.label ?? nameInFull(menu.label, item.label),
          menu: menu.label,
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
