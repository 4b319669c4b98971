import type { MenuItemConstructorOptions } from "electron";
import {
  type CommandItem,
  MENU_BAR,
  type MenuCommand,
  type MenuItem,
  type MenuState,
} from "../../shared/ipc/menu.ts";

/** What a menu bar is made of. */
export interface MenuParts {
  readonly state: MenuState;
  /** What to show for each recent file, newest first. */
  readonly recent: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly onCommand: (command: MenuCommand) => void;
  readonly onRecent: (index: number) => void;
  readonly onClearRecent: () => void;
}

const separator: MenuItemConstructorOptions = { type: "separator" };

/** The id under which the submenu of recent files is found. */
export const RECENT_MENU = "recent-files";

/** The native menu bar: the agreed menus, and the roles that each platform expects around them. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const isMac = parts.platform === "darwin";
  const bar: MenuItemConstructorOptions[] = MENU_BAR.map((menu) => ({
    label: menu.label,
    submenu: [...menu.items.map((item) => line(item, parts)), ...rolesOf(menu.label, isMac)],
  }));
  if (!isMac) return bar;
  return [
    appleMenu(parts),
    ...bar.flatMap((menu) => (menu.label === "Help" ? [{ role: "windowMenu" as const }, menu] : [menu])),
  ];
}

function line(item: MenuItem, parts: MenuParts): MenuItemConstructorOptions {
  if ("separator" in item) return separator;
  if ("recentFiles" in item) return recentMenu(parts);
  if ("items" in item) return { label: item.label, submenu: item.items.map((one) => line(one, parts)) };
  // A role works in fields and dialogs as well: it is never disabled, so it has no id to be disabled by.
  if (item.role !== undefined) return { role: item.role, label: item.label };
  return {
    id: item.command,
    label: plainLabel(parts.state.labels[item.command] ?? item.label),
    enabled: parts.state.enabled.includes(item.command),
    click: () => parts.onCommand(item.command),
    ...shortcut(item, parts.platform),
  };
}

function shortcut(item: CommandItem, platform: NodeJS.Platform): MenuItemConstructorOptions {
  if (item.accelerator !== undefined) return { accelerator: item.accelerator };
  // A registered bare letter would be taken from every field; macOS cannot show one without registering it.
  if (item.letter === undefined || platform === "darwin") return {};
  return { accelerator: item.letter, registerAccelerator: false };
}

function recentMenu(parts: MenuParts): MenuItemConstructorOptions {
  const files = parts.recent.map((label, index) => ({
    label: plainLabel(label),
    click: () => parts.onRecent(index),
  }));
  return {
    id: RECENT_MENU,
    label: "Open recent",
    enabled: files.length > 0,
    submenu: [...files, separator, { label: "Clear the list", click: parts.onClearRecent }],
  };
}

/** An ampersand in a name would be taken for the mark of a mnemonic, and not be shown. */
function plainLabel(label: string): string {
  return label.replaceAll("&", "&&");
}

function rolesOf(label: string, isMac: boolean): MenuItemConstructorOptions[] {
  switch (label) {
    case "File":
      return [separator, isMac ? { role: "close" } : { role: "quit" }];
    case "View":
      return [separator, { role: "togglefullscreen" }];
    default:
      return [];
  }
}

function appleMenu(parts: MenuParts): MenuItemConstructorOptions {
  return {
    label: "Orgweave",
    submenu: [
      { label: "About Orgweave", click: () => parts.onCommand("help.about") },
      separator,
      { role: "services" },
      separator,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      separator,
      { role: "quit" },
    ],
  };
}
