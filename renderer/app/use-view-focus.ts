import { type RefObject, useCallback, useState } from "react";
import { whatIsAsked } from "../ui/asked.ts";
import { currentPlace } from "../ui/regions.ts";
import { useOnChange } from "../ui/use-on-change.ts";

/** How many frames a view has to show where its keyboard is: the chart and the matrix measure themselves first. */
const PATIENCE = 60;

/**
 * Brings the keyboard into a view that has just been opened or asked for: to where it was there last. A view without such
 * a place takes the focus itself, so that the next key is never one for a button that happens to be near.
 * @returns to be called when a view is asked for, other than by its button, which keeps the focus.
 */
export function useViewFocus(canvas: RefObject<HTMLElement | null>): () => void {
  const [arrivals, setArrivals] = useState(0);
  useOnChange([canvas, arrivals], () => {
    const main = canvas.current;
    if (!main) return undefined;
    main.focus({ preventScroll: true });
    let frame = 0;
    let left = PATIENCE;
    // Where the view was asked for over the screen, as in the palette, that has the focus until it has gone.
    let asked = whatIsAsked();
    const goOn = () => {
      if (!asked?.isConnected) asked = null;
      const active = document.activeElement;
      const isWaiting = active === main || active === document.body;
      // Whoever has gone on to something else meanwhile is left there; so is what was asked since then, and its answer.
      if (!isWaiting && !asked?.contains(active)) return;
      const place = isWaiting ? currentPlace(main) : null;
      if (place) {
        place.focus({ preventScroll: true });
        return;
      }
      if (active === document.body) main.focus({ preventScroll: true });
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(goOn);
    };
    goOn();
    return () => cancelAnimationFrame(frame);
  });
  return useCallback(() => setArrivals((count) => count + 1), []);
}
