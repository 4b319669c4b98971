import type { RefObject } from "react";
import { firstFocusable } from "../ui/regions.ts";
import { useWindowKeys } from "../ui/use-window-keys.ts";

/** Lets F6 and Shift+F6 walk the parts of the window, each marked with `data-region`. */
export function useRegions(screen: RefObject<HTMLElement | null>): void {
  useWindowKeys((event) => {
    if (event.key !== "F6" || !screen.current) return;
    const regions = [...screen.current.querySelectorAll<HTMLElement>("[data-region]")];
    const here = regions.findIndex((region) => region.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    const next = regions[(here + step + regions.length) % regions.length];
    if (!next) return;
    event.preventDefault();
    firstFocusable(next)?.focus();
  });
}
