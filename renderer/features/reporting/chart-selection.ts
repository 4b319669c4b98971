import type { Id } from "../../../shared/model/records/fields.ts";
import type { Action } from "../../editor/actions/action.ts";
import { actionsFor } from "../../editor/actions/element-actions.ts";
import { manyActions } from "../../editor/actions/many-actions.ts";
import type { Editor } from "../../editor/editor.ts";
import { type Selection, selectedIds, selectionKey } from "../../editor/selection.ts";
import type { ChartLayout } from "./chart-layout.ts";

/** How a post joins the selection: alone, in or out of it, as the end of a block, or not at all (the keyboard only). */
export type Choice = "only" | "toggle" | "block" | "keep";

/** Shift reaches from the post that was chosen last, Ctrl (⌘ on a Mac) adds and takes away. */
export function howOf(press: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): Choice {
  if (press.shiftKey) return "block";
  return press.ctrlKey || press.metaKey ? "toggle" : "only";
}

/** Brings the selection to a post. */
export function choosePost(editor: Editor, layout: ChartLayout, id: Id, how: Choice): void {
  const { selected, selection } = editor.store.getState();
  switch (how) {
    case "keep":
      return;
    case "toggle":
      // Among things of other kinds a post begins a selection of its own.
      if (selectedIds(selected, "post").length === 0) editor.select(postSelection(id));
      else editor.toggleSelected(postSelection(id));
      return;
    case "block": {
      const from = selection?.kind === "post" ? selection.id : id;
      // The one it began with stays the one to go on from, so that another press reaches from there again.
      editor.selectMany(between(layout, from, id).map(postSelection), postSelection(from));
      return;
    }
    case "only":
      if (selected.size !== 1 || !selected.has(selectionKey(postSelection(id)))) {
        editor.select(postSelection(id));
      }
  }
}

/** Selects every post that is shown. */
export function chooseEverybody(editor: Editor, layout: ChartLayout): void {
  const { selection } = editor.store.getState();
  const isShown = selection?.kind === "post" && layout.at.has(selection.id);
  const all = layout.placed.map(({ post }) => postSelection(post.id));
  editor.selectMany(all, isShown ? selection : (all[0] ?? null));
}

/** Whether a post is one of several that are selected: what is done with it is done with them all. */
export function isAmongMany(editor: Editor, id: Id): boolean {
  const { selected } = editor.store.getState();
  return selected.size > 1 && selected.has(selectionKey(postSelection(id)));
}

/** What can be done with a post, or with all that is selected where it is among that. */
export function postActionsOf(editor: Editor, id: Id): readonly Action[] {
  return isAmongMany(editor, id) ? manyActions(editor) : actionsFor(editor, postSelection(id));
}

/**
 * From one post to another: reports of one manager with those between them, as they stand. What stands elsewhere in the
 * tree has nothing between that a reader would mean: of that, all from the one to the other in the order of the tree that
 * stand as high.
 */
function between(layout: ChartLayout, from: Id, to: Id): readonly Id[] {
  const [a, b] = [layout.at.get(from), layout.at.get(to)];
  if (!a || !b) return [to];
  const line = a.manager === b.manager ? layout.reportsOf(a.manager) : layout.placed;
  const [first, last] = [line.indexOf(a), line.indexOf(b)];
  return line
    .slice(Math.min(first, last), Math.max(first, last) + 1)
    .filter((item) => line !== layout.placed || item === a || item === b || (a.y === b.y && item.y === a.y))
    .map(({ post }) => post.id);
}

function postSelection(id: Id): Extract<Selection, { readonly id: Id }> {
  return { kind: "post", id };
}
