import type { Id } from "../../shared/model/records/fields.ts";
import { pickUp } from "../ui/drag/carry.ts";
import type { Dragging } from "../ui/drag/drag-context.ts";
import type { DragPayload } from "../ui/drag/drag-store.ts";
import { notify } from "../ui/notices.ts";
import { focusRegion } from "../ui/regions.ts";
import type { Editor } from "./editor.ts";

const NOWHERE = "There is no service line or geography to carry it to yet. Add one first: L or G.";

/**
 * Picks up a post or a mandate outside the matrix, to be carried over it: the keyboard goes there.
 * @param from what had the focus, which gets it back when it is put back.
 */
export function pickUpForMatrix(
  editor: Editor,
  dragging: Dragging,
  payload: DragPayload,
  from: HTMLElement,
): void {
  const region = from.closest<HTMLElement>("[data-region]")?.dataset.region ?? "canvas";
  if (!dragging.goToPlaces()) {
    notify(NOWHERE, { tone: "hint" });
    return;
  }
  pickUp(dragging.store, payload, () => {
    if (from.isConnected) from.focus({ preventScroll: true });
    else focusRegion(region);
  });
  editor.announce(
    `${payload.label} picked up. Arrow keys carry it over the matrix, Space chooses practice or pathway, Enter puts it down, Escape puts it back.`,
  );
}

/** The same for a mandate, from where it leads now. */
export function pickUpMandate(editor: Editor, dragging: Dragging, id: Id, from: HTMLElement): void {
  const { option } = editor.store.getState().facts;
  const mandate = option.mandates.get(id);
  const label = option.posts.get(mandate?.post ?? "")?.title;
  if (!mandate || label === undefined) return;
  editor.bringIntoView({ kind: "mandate", id });
  pickUpForMatrix(editor, dragging, { kind: "mandate", id, label }, from);
}

/** Whether a key picks up what has the focus. */
export function isPickUp(press: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): boolean {
  return (
    press.shiftKey && press.key.toUpperCase() === "M" && !press.ctrlKey && !press.metaKey && !press.altKey
  );
}
