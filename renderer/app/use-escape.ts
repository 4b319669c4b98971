import type { RefObject } from "react";
import type { Editor } from "../editor/editor.ts";
import { whatIsAsked } from "../ui/asked.ts";
import { firstFocusable } from "../ui/regions.ts";
import { useWindowKeys } from "../ui/use-window-keys.ts";
import { isTypingIn } from "./shortcuts.ts";

/**
 * Lets Escape back out of whatever nothing on screen has taken it for: from a field or a panel to the canvas, from several
 * selected things to one, from one to none.
 */
export function useEscape(screen: RefObject<HTMLElement | null>, editor: Editor): void {
  useWindowKeys((event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (whatIsAsked()) return;
    // The first Escape empties a search field.
    if (
      event.target instanceof HTMLInputElement &&
      event.target.type === "search" &&
      event.target.value !== ""
    )
      return;
    const canvas = screen.current?.querySelector<HTMLElement>("[data-region=canvas]");
    const isOutside = !canvas?.contains(document.activeElement);
    if (canvas && isOutside && (isTypingIn(event.target) || isIn("right"))) {
      (firstFocusable(canvas) ?? canvas).focus({ preventScroll: true });
      return;
    }
    const { selection, selected } = editor.store.getState();
    editor.select(selected.size > 1 ? selection : null);
  });
}

function isIn(region: string): boolean {
  return document.activeElement?.closest(`[data-region="${region}"]`) instanceof Element;
}
