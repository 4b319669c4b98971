import { commandItems, MENU_BAR, type MenuCommand } from "../../shared/ipc/menu.ts";

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Shortcut {
  readonly command: MenuCommand;
  readonly accelerator: string | null;
  readonly letter: string | null;
}

const SHORTCUTS: readonly Shortcut[] = MENU_BAR.flatMap((menu) =>
  commandItems(menu).flatMap(({ item }) =>
    item.role === undefined && (item.accelerator !== undefined || item.letter !== undefined)
      ? [{ command: item.command, accelerator: item.accelerator ?? null, letter: item.letter ?? null }]
      : [],
  ),
);

/** What has the focus: no field, a field that stands as it was, or one with something typed that is not an edit yet. */
export type Typing = "none" | "unchanged" | "changed";

/**
 * The command that a key asks for; null when it asks for none.
 * @param hasNativeMenu whether a native menu listens to the accelerators already: then only bare letters are left.
 */
export function commandForKey(press: KeyPress, typing: Typing, hasNativeMenu: boolean): MenuCommand | null {
  const hasModifier = press.ctrlKey || press.metaKey || press.altKey;
  // Windows knows redo by two keys; a menu lists, and listens to, only one.
  if (press.ctrlKey && !press.shiftKey && !press.altKey && press.key.toUpperCase() === "Y") {
    return typing === "changed" ? null : "edit.redo";
  }
  for (const { command, accelerator, letter } of SHORTCUTS) {
    if (letter !== null && !hasModifier && typing === "none" && press.key.toUpperCase() === letter)
      return command;
    if (accelerator === null || hasNativeMenu) continue;
    if (typing !== "none" && OWNED_BY_FIELDS.has(command)) continue;
    if (typing === "changed" && OWNED_WHILE_TYPING.has(command)) continue;
    if (matches(press, accelerator)) return command;
  }
  return null;
}

/** Keys that mean something in a text field: there the field keeps them. */
const OWNED_BY_FIELDS: ReadonlySet<MenuCommand> = new Set([
  "edit.rename",
  "edit.delete",
  "view.back",
  "view.forward",
]);

/** Keys that take back what is being typed; with nothing typed they are meant for the design. */
const OWNED_WHILE_TYPING: ReadonlySet<MenuCommand> = new Set(["edit.undo", "edit.redo"]);

/** Fields whose text is typed letter by letter, and that do not say that they stand as they were. */
const TYPED =
  "textarea:not([data-unchanged]), [contenteditable=true], input:not([data-unchanged], [type=checkbox], [type=radio], [type=range])";

/** What typing would go into, and whether something has been typed there. */
export function typingIn(target: EventTarget | null): Typing {
  if (!isTypingIn(target)) return "none";
  return target instanceof HTMLElement && target.closest(TYPED) !== null ? "changed" : "unchanged";
}

/** Whether the focus is where typing goes. */
export function isTypingIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable=true]") !== null
  );
}

/** An accelerator as people write it on this kind of keyboard: “Ctrl+Shift+Z”, “⇧⌘Z”. */
export function acceleratorWords(accelerator: string, isMac: boolean): string {
  const keys = accelerator.split("+").map((key) => (key === "" ? "+" : key));
  if (!isMac) return keys.map((key) => (key === "CmdOrCtrl" ? "Ctrl" : key)).join("+");
  return keys.map((key) => ({ CmdOrCtrl: "⌘", Shift: "⇧", Alt: "⌥" })[key] ?? key).join("");
}

function matches(press: KeyPress, accelerator: string): boolean {
  const parts = accelerator.split("+");
  const key = parts.at(-1) ?? "";
  // Electron's notation calls the arrow keys by their directions alone.
  const pressed = press.key.replace(/^Arrow/, "");
  return (
    parts.includes("CmdOrCtrl") === (press.ctrlKey || press.metaKey) &&
    parts.includes("Shift") === press.shiftKey &&
    parts.includes("Alt") === press.altKey &&
    pressed.toUpperCase() === key.toUpperCase()
  );
}
