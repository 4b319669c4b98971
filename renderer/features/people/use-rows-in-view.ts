import { type RefObject, useEffect, useState } from "react";

/** Rows drawn beyond what is in sight, so that scrolling by a little shows no gap. */
const SPARE = 6;

/** Which rows of a long list are in sight: the others are not drawn. All rows are of one height, in pixels. */
export function useRowsInView(
  box: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): { readonly first: number; readonly last: number } {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box]);
  const first = Math.max(0, Math.min(Math.floor(seen.top / height) - SPARE, count - 1));
  const last = Math.min(count - 1, Math.ceil((seen.top + seen.height) / height) + SPARE);
  return { first, last };
}
