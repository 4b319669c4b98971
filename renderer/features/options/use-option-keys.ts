import { currentOptions } from "../../../shared/model/document.ts";
import type { Editor } from "../../editor/editor.ts";
import { isDialogOpen } from "../../ui/asked.ts";
import { useWindowKeys } from "../../ui/use-window-keys.ts";

/** Alt and a digit show the option of that place among the tabs, wherever the focus is but in a dialog. */
export function useOptionKeys(editor: Editor): void {
  useWindowKeys((event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    // The key, not the letter: with Alt, a Mac types something else.
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    if (digit === undefined || isDialogOpen()) return;
    const option = currentOptions(editor.store.getState().design)[Number(digit) - 1];
    if (!option) return;
    event.preventDefault();
    editor.showOption(option.info.id);
  });
}
