import type { CommandTable } from "./commands.ts";
import { chooseTheme } from "./theme.ts";

/** The themes, as commands of every screen. */
export function themeCommands(): CommandTable {
  return {
    "view.theme-system": { run: () => chooseTheme("system") },
    "view.theme-light": { run: () => chooseTheme("light") },
    "view.theme-dark": { run: () => chooseTheme("dark") },
    "view.theme-contrast": { run: () => chooseTheme("contrast") },
  };
}
