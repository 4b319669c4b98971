import type { Host } from "../../../shared/ipc/host.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { useWindowKeys } from "../../ui/use-window-keys.ts";

/**
 * Undo and redo by keyboard while a dialog is open, when the window's own shortcuts rest. A native menu listens all the
 * time; where there is one, this does nothing. Text fields keep their own undo.
 */
export function useUndoKeys(host: Host): void {
  const editor = useEditorActions();
  useWindowKeys((event) => {
    if (
      host.kind !== "browser" ||
      event.defaultPrevented ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey
    )
      return;
    if (event.target instanceof HTMLInputElement) return;
    const key = event.key.toUpperCase();
    const isRedo = (key === "Z" && event.shiftKey) || (key === "Y" && !event.shiftKey);
    if (!isRedo && key !== "Z") return;
    event.preventDefault();
    if (isRedo) editor.redo();
    else editor.undo();
  });
}
