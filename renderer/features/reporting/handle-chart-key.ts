import type { KeyboardEvent } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import { deleteSelectedAction } from "../../editor/actions/element-actions.ts";
import type { Editor } from "../../editor/editor.ts";
import type { Dragging } from "../../ui/drag/drag-context.ts";
import { carryToPost, handleCarriedKey, pickUpPost } from "./carry-post.ts";
import { neighbour } from "./chart-keys.ts";
import type { ChartLayout } from "./chart-layout.ts";
import { type Choice, chooseEverybody, choosePost, isAmongMany, postActionsOf } from "./chart-selection.ts";
import type { ChartStore } from "./chart-store.ts";

export interface ChartHands {
  readonly editor: Editor;
  readonly store: ChartStore;
  readonly dragging: Dragging;
  readonly layout: ChartLayout;
  /** Moves the focus to a post and brings it into view; selects it as is said. */
  readonly goTo: (post: Id, how?: Choice) => void;
  readonly toggle: (post: Id) => void;
  readonly openMenu: (post: Id) => void;
  readonly onInspect: () => void;
}

/**
 * What a key does on a post of the chart: arrow keys walk, with Shift they select on the way and with Ctrl they leave the
 * selection as it is; Space folds, letters act as they do elsewhere.
 */
export function handleChartKey(post: Id, event: KeyboardEvent, hands: ChartHands): void {
  if (event.altKey || !hands.layout.at.has(post)) return;
  const isModified = event.ctrlKey || event.metaKey;
  const isMeant = hands.dragging.store.getState().isCarried
    ? carry(post, event, hands)
    : walk(post, event, hands) || (isModified ? select(post, event, hands) : act(post, event, hands));
  if (!isMeant) return;
  event.preventDefault();
  event.stopPropagation();
}

function carry(post: Id, { key, ctrlKey, metaKey }: KeyboardEvent, hands: ChartHands): boolean {
  const { editor, dragging, layout, goTo } = hands;
  if (ctrlKey || metaKey) return false;
  if (handleCarriedKey(editor, dragging, key)) return true;
  const next = neighbour(layout, post, key);
  if (!next) return isWalk(key);
  goTo(next.post.id, "keep");
  carryToPost(editor, dragging, next.post.id);
  return true;
}

const isWalk = (key: string) => key.startsWith("Arrow") || key === "Home" || key === "End";

function walk(post: Id, event: KeyboardEvent, { editor, layout, goTo, toggle }: ChartHands): boolean {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if (!isWalk(key)) return false;
  const folded = layout.at.get(post)?.folded ?? 0;
  if (key === "ArrowDown" && folded > 0 && !shiftKey) {
    toggle(post);
    editor.announce(`Unfolded ${plural(folded, "post")}.`);
    return true;
  }
  const next = neighbour(layout, post, key);
  if (next) goTo(next.post.id, shiftKey ? "block" : ctrlKey || metaKey ? "keep" : "only");
  else editor.announce("The chart ends here.");
  return true;
}

/** Keys that change what is selected. */
function select(post: Id, { key, shiftKey }: KeyboardEvent, { editor, layout }: ChartHands): boolean {
  if (shiftKey) return false;
  if (key === " ") choosePost(editor, layout, post, "toggle");
  else if (key.toLowerCase() === "a") chooseEverybody(editor, layout);
  else return false;
  return true;
}

/** Answers whether the key meant something here. */
function act(post: Id, event: KeyboardEvent, hands: ChartHands): boolean {
  const { editor, layout, toggle } = hands;
  const here = layout.at.get(post);
  switch (event.key) {
    case "Enter":
      hands.onInspect();
      return true;
    case " ":
      if (!here || here.reports === 0) editor.announce("Nobody reports to this post.");
      else {
        toggle(post);
        editor.announce(here.folded > 0 ? `Unfolded ${plural(here.folded, "post")}.` : "Folded.");
      }
      return true;
    case "Escape":
      if (hands.store.getState().chain === "off") return false;
      hands.store.setState({ chain: "off" });
      editor.announce("Everybody is shown.");
      return true;
    case "ContextMenu":
      hands.openMenu(post);
      return true;
    case "F10":
      if (!event.shiftKey) return false;
      hands.openMenu(post);
      return true;
    case "M":
      if (!event.shiftKey) break;
      pickUpPost(editor, hands.dragging, post, hands.goTo);
      return true;
    default:
  }
  return runAction(post, event.key, hands);
}

/** Keys that do something with a post, or with all that is selected where it is among that. */
function runAction(post: Id, key: string, { editor, onInspect }: ChartHands): boolean {
  const keys = key === "Backspace" ? "Delete" : key.length === 1 ? key.toUpperCase() : key;
  if (isAmongMany(editor, post) && keys !== "Delete") {
    // The manager of them all is chosen in the details.
    if (keys === "C") onInspect();
    return keys === "C";
  }
  const action =
    keys === "Delete" && isAmongMany(editor, post)
      ? deleteSelectedAction(editor)
      : postActionsOf(editor, post).find((one) => one.keys === keys);
  action?.run();
  return action !== undefined;
}
