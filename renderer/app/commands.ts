import type { MenuCommand } from "../../shared/ipc/menu.ts";

/** What the application can do now. Menus, shortcuts and buttons all go through here. */
export type CommandTable = Readonly<Partial<Record<MenuCommand, CommandEntry>>>;

export interface CommandEntry {
  readonly run: () => void;
  /** False while it has nothing to work on; true when left out. */
  readonly isEnabled?: boolean;
  /** A name that changes: “Undo Rename Frailty”. */
  readonly label?: string;
}

/** The commands that can be given now. */
export function enabledCommands(table: CommandTable): MenuCommand[] {
  return (Object.keys(table) as MenuCommand[]).filter((command) => table[command]?.isEnabled !== false);
}

/** Gives a command if it can be given now. */
export function giveCommand(table: CommandTable, command: MenuCommand): void {
  const entry = table[command];
  if (entry && entry.isEnabled !== false) entry.run();
}
