import { type RefObject, useEffect } from "react";
import { firstFocusable } from "../ui/regions.ts";

/**
 * Keeps the keyboard where it was when what had the focus goes away: deleted, undone, or drawn anew elsewhere. The
 * focus goes to the element with the same `data-focus-key`, else to the first of the same part of the window, else to the
 * canvas; left alone, it would fall back to the page, and the next Tab would begin at its top. Never to the first of the
 * top bar: that leaves the design.
 */
export function useKeptFocus(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: {
      readonly element: Element;
      readonly region: HTMLElement;
      readonly key: string | null;
    } | null = null;
    const remember = (event: FocusEvent) => {
      const element = event.target;
      // What is asked over the screen gives the focus back itself; it is remembered from before.
      if (!(element instanceof Element) || !screen.current?.contains(element)) return;
      const region = element.closest<HTMLElement>("[data-region]") ?? screen.current;
      last = { element, region, key: element.getAttribute("data-focus-key") };
    };
    const keep = () => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const same =
        last.key === null
          ? null
          : last.region.querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(last.key)}"]`);
      const canvas = screen.current?.querySelector<HTMLElement>("[data-region=canvas]");
      const isKept = last.region.isConnected && !["top", undefined].includes(last.region.dataset.region);
      const region = isKept ? last.region : (canvas ?? last.region);
      (same ?? firstFocusable(region) ?? canvas)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(keep);
    document.addEventListener("focusin", remember);
    // A dialog's going away counts as well: it stands beside the screen.
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [screen]);
}
