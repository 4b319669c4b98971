import type { KeyboardEvent } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Selection } from "../../editor/selection.ts";

/** Selects the posts of the list from the one that was selected last to another, as they are listed. */
export function selectUpTo(editor: Editor, button: HTMLElement, id: Id): void {
  const { selection } = editor.store.getState();
  const ids = listed(button).map((element) => element.dataset.post ?? "");
  const from = selection?.kind === "post" ? ids.indexOf(selection.id) : -1;
  const to = ids.indexOf(id);
  if (from < 0) {
    editor.select({ kind: "post", id });
    return;
  }
  const block = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  // The one it began with stays the one to go on from, so that another press reaches from there again.
  editor.selectMany(block.map(postSelection), selection);
}

/** Arrows walk the list, with Shift they select on the way; Ctrl+Space adds a post or takes it away, Ctrl+A takes all. */
export function handleListKey(editor: Editor, event: KeyboardEvent<HTMLElement>, id: Id): boolean {
  const isModified = event.ctrlKey || event.metaKey;
  const buttons = listed(event.currentTarget);
  const here = buttons.indexOf(event.currentTarget);
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp": {
      const next = buttons[here + (event.key === "ArrowDown" ? 1 : -1)];
      if (!next) return true;
      if (event.shiftKey) {
        const { selection } = editor.store.getState();
        if (selection?.kind !== "post") editor.select(postSelection(id));
        selectUpTo(editor, next, next.dataset.post ?? "");
      }
      next.focus();
      return true;
    }
    case " ":
      if (!isModified) return false;
      editor.toggleSelected(postSelection(id));
      return true;
    case "a":
      if (!isModified) return false;
      editor.selectMany(buttons.map((button) => postSelection(button.dataset.post ?? "")));
      return true;
    case "Escape": {
      const { selected, selection } = editor.store.getState();
      if (selected.size < 2) return false;
      editor.select(selection);
      return true;
    }
    default:
      return false;
  }
}

/** The buttons of all posts that are listed, from the top. */
function listed(button: HTMLElement): readonly HTMLElement[] {
  const list = button.closest("section");
  return list
    ? [...list.querySelectorAll<HTMLElement>("[data-post]")].filter((one) => one.checkVisibility())
    : [];
}

function postSelection(id: string): Selection {
  return { kind: "post", id };
}
