import type { Shown } from "../../shared/model/clip/take-clip.ts";
import { notify } from "../ui/notices.ts";
import type { Action } from "./actions/action.ts";
import { type Copied, copySelected, duplicateSelected, pasteCopied } from "./clipboard.ts";
import type { Editor } from "./editor.ts";

/**
 * What was copied last in this window. A page may read the system's clipboard only while a key pastes it; menus paste
 * this.
 */
let remembered: Copied | null = null;

/** Keeps what was copied for menus to paste. */
export function rememberCopied(copied: Copied): void {
  remembered = copied;
}

/** What a menu is copying just now: the event that comes of it puts it on the system's clipboard. */
let offered: Copied | null = null;

/** What is to be put on the clipboard because a menu asked for it; null where a key did. */
export function offeredCopy(): Copied | null {
  return offered;
}

/** Copies or cuts what is selected, as the key does. */
export function giveCopy(editor: Editor, shown: Shown, isCut: boolean): void {
  const copied = copySelected(editor, shown, isCut);
  if (!copied) return;
  rememberCopied(copied);
  offered = copied;
  // A browser that lets no script copy still lets what was copied be pasted in this window.
  document.execCommand("copy");
  offered = null;
}

/** Pastes what was copied last in this window. */
export function givePaste(editor: Editor, shown: Shown): void {
  if (remembered) pasteCopied(editor, shown, remembered.clip);
  else {
    notify(
      "Nothing has been copied in this window yet. To paste from another program, press Ctrl+V (⌘V on a Mac).",
      {
        tone: "hint",
      },
    );
  }
}

/** Lines of a menu for copying and pasting. */
export function clipboardActions(editor: Editor, shown: Shown): readonly Action[] {
  return [
    { id: "cut", label: "Cut", keys: "Ctrl+X", run: () => giveCopy(editor, shown, true) },
    { id: "copy", label: "Copy", keys: "Ctrl+C", run: () => giveCopy(editor, shown, false) },
    { id: "paste", label: "Paste", keys: "Ctrl+V", run: () => givePaste(editor, shown) },
    { id: "duplicate", label: "Duplicate", keys: "Ctrl+D", run: () => duplicateSelected(editor, shown) },
  ];
}
