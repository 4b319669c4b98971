import type { Id } from "../../../shared/model/records/fields.ts";
import { draggedTogether } from "../../editor/dragged-together.ts";
import type { Editor } from "../../editor/editor.ts";
import { carryOver, pickUp, putDown } from "../../ui/drag/carry.ts";
import type { Dragging } from "../../ui/drag/drag-context.ts";
import { postElementId } from "./ChartTree.tsx";

/**
 * Picks up a post, with those selected along with it, to be carried to their new manager by keyboard.
 * @param goTo brings the keyboard to a post: back to this one where it is put back.
 */
export function pickUpPost(
  editor: Editor,
  { store }: Dragging,
  id: Id,
  goTo: (post: Id, how: "keep") => void,
): void {
  const title = editor.store.getState().facts.option.posts.get(id)?.title ?? "";
  const payload = draggedTogether(editor, "post", id, title);
  pickUp(store, payload, () => goTo(id, "keep"));
  store.setState(drawnAt(id));
  editor.announce(
    `${payload.label} picked up. Arrow keys carry it to its manager, Enter puts it down, Escape puts it back.`,
  );
}

/** Carries it over another post, and says what putting it down there would do. */
export function carryToPost(editor: Editor, { store, rules }: Dragging, id: Id): void {
  const at = { ...store.getState(), ...drawnAt(id) };
  const words = carryOver(store, rules, {
    target: `post:${id}`,
    point: { x: 0.5, y: 0.5 },
    x: at.x,
    y: at.y,
  });
  editor.announce(words ?? "It cannot be put down here.");
  // The chart moves there first; what is carried is drawn where the post has come to.
  requestAnimationFrame(() => {
    if (store.getState().isCarried) store.setState(drawnAt(id));
  });
}

/** What a key does while something is carried; answers whether it meant something. Escape is heard everywhere. */
export function handleCarriedKey(editor: Editor, { store, rules }: Dragging, key: string): boolean {
  switch (key) {
    case "Enter":
      if (!putDown(store, rules)) {
        editor.announce(store.getState().preview?.words ?? "It cannot be put down here.");
      }
      return true;
    case "Tab":
    case " ":
      return true;
    default:
      return false;
  }
}

/** Where what is carried is drawn over a post; nothing while the post is not mounted. */
function drawnAt(id: Id): { readonly x: number; readonly y: number } | Record<string, never> {
  const box = document.getElementById(postElementId(id))?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : {};
}
