import type { KeyboardEvent } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import { actionsFor } from "../../editor/actions/element-actions.ts";
import type { Editor } from "../../editor/editor.ts";
import { neighbour } from "./chart-keys.ts";
import type { ChartLayout } from "./chart-layout.ts";
import type { ChartStore } from "./chart-store.ts";

interface ChartHands {
  readonly editor: Editor;
  readonly store: ChartStore;
  readonly layout: ChartLayout;
  readonly goTo: (post: Id) => void;
  readonly toggle: (post: Id) => void;
  readonly openMenu: (post: Id) => void;
  readonly onInspect: () => void;
}

/** What a key does on a post of the chart: arrow keys walk, Space folds, letters act as they do elsewhere. */
export function handleChartKey(post: Id, event: KeyboardEvent, hands: ChartHands): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (!act(post, event, hands)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Answers whether the key meant something here. */
function act(post: Id, event: KeyboardEvent, hands: ChartHands): boolean {
  const { editor, layout, goTo, toggle } = hands;
  const here = layout.at.get(post);
  if (!here) return false;
  switch (event.key) {
    case "ArrowDown":
      if (here.folded > 0) {
        toggle(post);
        editor.announce(`Unfolded ${plural(here.folded, "post")}.`);
        return true;
      }
      break;
    case "Enter":
      hands.onInspect();
      return true;
    case " ":
      if (here.reports === 0) editor.announce("Nobody reports to this post.");
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
    default:
  }
  if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") {
    const next = neighbour(layout, post, event.key);
    if (next) goTo(next.post.id);
    else editor.announce("The chart ends here.");
    return true;
  }
  const keys =
    event.key === "Backspace" ? "Delete" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const action = actionsFor(editor, { kind: "post", id: post }).find((one) => one.keys === keys);
  action?.run();
  return action !== undefined;
}
