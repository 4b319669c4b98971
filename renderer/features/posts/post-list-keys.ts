import type { KeyboardEvent } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import { deleteSelectedAction } from "../../editor/actions/element-actions.ts";
import { draggedTogether } from "../../editor/dragged-together.ts";
import type { Editor } from "../../editor/editor.ts";
import { isPickUp, pickUpForMatrix } from "../../editor/pick-up.ts";
import { type Selection, selectedIds, selectionKey } from "../../editor/selection.ts";
import type { Dragging } from "../../ui/drag/drag-context.ts";

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

/** Takes a post into the selection or out of it. Among things of other kinds a post begins a selection of its own. */
export function togglePost(editor: Editor, id: Id): void {
  const { selected } = editor.store.getState();
  if (selectedIds(selected, "post").length === 0) editor.select(postSelection(id));
  else editor.toggleSelected(postSelection(id));
}

/**
 * Arrows walk the list, with Shift they select on the way; Ctrl+Space adds a post or takes it away, Ctrl+A takes all.
 * Shift+M picks up a post, with those selected along with it, to be carried over the matrix by keyboard.
 */
export function handleListKey(
  editor: Editor,
  event: KeyboardEvent<HTMLElement>,
  post: Post,
  dragging: Dragging,
): boolean {
  const { id } = post;
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
      togglePost(editor, id);
      return true;
    case "Delete":
      if (!editor.store.getState().selected.has(selectionKey(postSelection(id)))) {
        editor.select(postSelection(id));
      }
      deleteSelectedAction(editor)?.run();
      stillListed(editor, buttons, here)?.focus();
      return true;
    case "M":
      if (!isPickUp(event)) return false;
      pickUpForMatrix(editor, dragging, draggedTogether(editor, "post", id, post.title), event.currentTarget);
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

/** The nearest post that is still there: the next one, else the one before. */
function stillListed(editor: Editor, buttons: readonly HTMLElement[], here: number): HTMLElement | undefined {
  const { posts } = editor.store.getState().facts.option;
  const isLeft = (button: HTMLElement) => posts.has(button.dataset.post ?? "");
  return buttons.slice(here).find(isLeft) ?? buttons.slice(0, here).findLast(isLeft);
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
