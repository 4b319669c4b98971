import { useLayoutEffect } from "react";
import type { Shown } from "../../shared/model/clip/take-clip.ts";
import type { MatrixViewStore } from "../canvas/matrix-view.ts";
import { selectAllShown, shownTracks } from "../canvas/shown-tracks.ts";
import {
  type Copied,
  copySelected,
  duplicateSelected,
  pasteCopied,
  pasteTable,
} from "../editor/clipboard.ts";
import { giveCopy, givePaste, offeredCopy, rememberCopied } from "../editor/clipboard-actions.ts";
import type { Editor } from "../editor/editor.ts";
import { isDialogOpen } from "../ui/asked.ts";
import type { CommandTable } from "./commands.ts";
import { isTypingIn } from "./shortcuts.ts";

/** The kind of content that Orgweave puts on the clipboard for itself, beside a table for spreadsheets. */
const CLIP_TYPE = "application/x-orgweave-clip";

/** Carries out copying, cutting and pasting where nothing else on screen does: parts of the option, not texts. */
export function useClipboard(editor: Editor, view: MatrixViewStore, isActive: boolean): void {
  // Not once the screen has been painted, but with it: what is pressed in between would be lost.
  useLayoutEffect(() => {
    if (!isActive) return;
    const shown = () => shownOf(editor, view);
    const fill = (event: ClipboardEvent, copied: Copied) => {
      event.preventDefault();
      event.clipboardData?.setData(CLIP_TYPE, copied.clip);
      event.clipboardData?.setData("text/plain", copied.table);
    };
    const onCopy = (event: ClipboardEvent) => {
      const given = offeredCopy();
      if (given) {
        fill(event, given);
        return;
      }
      if (!isForUs(event) || document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      const copied = copySelected(editor, shown(), event.type === "cut");
      if (!copied) return;
      rememberCopied(copied);
      fill(event, copied);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isForUs(event)) return;
      event.preventDefault();
      const clip = event.clipboardData?.getData(CLIP_TYPE) ?? "";
      if (clip !== "") pasteCopied(editor, shown(), clip);
      else pasteTable(editor, shown(), event.clipboardData?.getData("text/plain") ?? "");
    };
    // Without a text selected a browser lets menus copy only where the page says that it has something to copy.
    const allow = (event: Event) => {
      if (offeredCopy() || isForUs(event)) event.preventDefault();
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    document.addEventListener("paste", onPaste);
    document.addEventListener("beforecopy", allow);
    document.addEventListener("beforecut", allow);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
      document.removeEventListener("paste", onPaste);
      document.removeEventListener("beforecopy", allow);
      document.removeEventListener("beforecut", allow);
    };
  }, [editor, view, isActive]);
}

/** Copying, pasting and selecting all, for menus. */
export function clipboardCommands(editor: Editor, view: MatrixViewStore, isActive: boolean): CommandTable {
  const isEnabled = isActive;
  return {
    "edit.cut": { run: () => giveCopy(editor, shownOf(editor, view), true), isEnabled },
    "edit.copy": { run: () => giveCopy(editor, shownOf(editor, view), false), isEnabled },
    "edit.paste": { run: () => givePaste(editor, shownOf(editor, view)), isEnabled },
    "edit.duplicate": { run: () => duplicateSelected(editor, shownOf(editor, view)), isEnabled },
    "edit.select-all": { run: () => selectAllShown(editor, view), isEnabled },
  };
}

function shownOf(editor: Editor, view: MatrixViewStore): Shown {
  return shownTracks(editor.store.getState().facts, view);
}

function isForUs(event: Event): boolean {
  return !event.defaultPrevented && !isTypingIn(document.activeElement) && !isDialogOpen();
}
