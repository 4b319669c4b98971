import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { Host } from "../../shared/ipc/host.ts";
import type { MenuCommand } from "../../shared/ipc/menu.ts";
import { isDialogOpen } from "../ui/asked.ts";
import { useWindowKeys } from "../ui/use-window-keys.ts";
import { type CommandTable, enabledCommands, giveCommand } from "./commands.ts";
import { commandForKey, typingIn } from "./shortcuts.ts";

/**
 * Lets the menu and the keyboard give commands, and tells the menu which can be given.
 * @returns gives a command as it is then: the very same function every time, for what need not be drawn again whenever a
 * command changes.
 */
export function useCommands(host: Host, commands: CommandTable): (command: MenuCommand) => void {
  const current = useRef(commands);
  current.current = commands;

  useWindowKeys((event) => {
    if (event.defaultPrevented || isDialogOpen()) return;
    const command = commandForKey(event, typingIn(event.target), host.kind === "desktop");
    if (command === null) return;
    event.preventDefault();
    giveCommand(commands, command);
  });
  // As with keys: the menu may be used the moment the screen is there.
  useLayoutEffect(
    () =>
      host.menu.onCommand((command) => {
        if (isFieldEdit(command)) return;
        giveCommand(current.current, command);
      }),
    [host],
  );

  const state = {
    enabled: enabledCommands(commands),
    labels: Object.fromEntries(
      Object.entries(commands).flatMap(([command, entry]) =>
        entry.label === undefined ? [] : [[command, entry.label.slice(0, 200)]],
      ),
    ),
  };
  const told = JSON.stringify(state);
  useEffect(() => {
    host.menu.update(JSON.parse(told));
  }, [host, told]);
  return useCallback((command) => giveCommand(current.current, command), []);
}

/** A native menu takes Ctrl+Z before the field that has the focus: once something is typed there, the field's own undo is given back to it. */
function isFieldEdit(command: MenuCommand): boolean {
  const typing = typingIn(document.activeElement);
  if (typing !== "none" && command === "edit.delete") return true;
  if (typing !== "changed" || (command !== "edit.undo" && command !== "edit.redo")) return false;
  document.execCommand(command === "edit.undo" ? "undo" : "redo");
  return true;
}
