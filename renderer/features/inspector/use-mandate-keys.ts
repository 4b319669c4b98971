import type { KeyboardEvent } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import { isPickUp, pickUpMandate } from "../../editor/pick-up.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { useDragging } from "../../ui/drag/drag-context.ts";

/** Lets Shift+M pick up a mandate that is listed, as it picks up a post, to be carried over the matrix. */
export function useMandateKeys(): (event: KeyboardEvent<HTMLElement>, mandate: Id) => void {
  const editor = useEditorActions();
  const dragging = useDragging();
  return (event, mandate) => {
    if (!isPickUp(event)) return;
    event.preventDefault();
    event.stopPropagation();
    pickUpMandate(editor, dragging, mandate, event.currentTarget);
  };
}
