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

/** Copies or cuts what is selected, as the key does: the event that comes of it fills the system's clipboard. */
export function giveCopy(editor: Editor, shown: Shown, isCut: boolean): void {
  if (document.execCommand(isCut ? "cut" : "copy")) return;
  // A browser that lets no script do so: what is copied can be pasted in this window at least.
  const copied = copySelected(editor, shown, isCut);
  if (copied) rememberCopied(copied);
}

/** Pastes what was copied last in this window. */
export function givePaste(editor: Editor, shown: Shown): void {
  if (remembered) pasteCopied(editor, shown, remembered.clip);
  else {
    notify(
      "Nothing has been copied in this window yet. To paste from another program, press Ctrl+V (⌘V on a Mac).",
      {
        tone: "problem",
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
