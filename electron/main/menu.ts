import { Menu } from "electron";
import type { MenuCommand, MenuState } from "../../shared/ipc/menu.ts";
import { menuTemplate } from "./menu-template.ts";

/** The native menu bar. */
export interface ApplicationMenu {
  /** Takes over what the page says can be given now. */
  update(state: MenuState): void;
  /** Takes over the list of recent files. */
  refresh(): void;
}

export interface MenuSources {
  readonly recent: () => readonly string[];
  readonly onCommand: (command: MenuCommand) => void;
  readonly onRecent: (index: number) => void;
  readonly onClearRecent: () => void;
}

/** Shows the menu bar; every command rests until the page says which can be given. */
export function showMenu(sources: MenuSources): ApplicationMenu {
  let state: MenuState = { enabled: [], labels: {} };
  let menu: Menu;
  const rebuild = () => {
    menu = Menu.buildFromTemplate(
      menuTemplate({ ...sources, state, recent: sources.recent(), platform: process.platform }),
    );
    Menu.setApplicationMenu(menu);
  };
  rebuild();
  return {
    update(next) {
      const haveLabelsChanged = JSON.stringify(next.labels) !== JSON.stringify(state.labels);
      const changed = new Set([...state.enabled, ...next.enabled]);
      state = next;
      // A label cannot be changed once it is built, but being enabled can: a menu that is open stays open.
      if (haveLabelsChanged) return rebuild();
      for (const command of changed) {
        const item = menu.getMenuItemById(command);
        if (item !== null) item.enabled = next.enabled.includes(command);
      }
    },
    refresh: rebuild,
  };
}
