import type { Editor } from "../editor/editor.ts";
import type { MatrixLayout } from "./matrix-layout.ts";
import type { MatrixViewStore, Place } from "./matrix-view.ts";
import { blockBetween } from "./place-blocks.ts";
import { selectionAt } from "./places.ts";

/** How a place joins the selection: alone, in or out of it, as the end of a block, or not at all (the keyboard only). */
export type Choice = "only" | "toggle" | "block" | "keep";

/** Brings the keyboard's place and the selection to a place. */
export function choosePlace(
  editor: Editor,
  view: MatrixViewStore,
  layout: MatrixLayout,
  place: Place,
  how: Choice,
): void {
  const selection = selectionAt(place);
  const state = view.getState();
  if (how === "block") {
    const anchor = state.anchor ?? state.place;
    const block = blockBetween(layout, anchor, place);
    if (block) {
      view.setState({ place, anchor });
      editor.selectMany(block, selection);
      return;
    }
  }
  if (how === "keep") {
    view.setState({ place });
    return;
  }
  view.setState({ place, anchor: place });
  if (how === "toggle" && selection) editor.toggleSelected(selection);
  else editor.select(selection);
}

/** Begins or ends selecting several: then a press, or Space, takes one place more into the selection or out of it. */
export function setAdding(editor: Editor, view: MatrixViewStore, isAdding: boolean): void {
  view.setState({ isAdding });
  editor.announce(
    isAdding
      ? "Selecting several: arrow keys move, Space or a press adds or takes away, Escape ends it."
      : "No longer selecting several.",
  );
}
