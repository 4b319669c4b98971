import { useEffect } from "react";

/**
 * Says on an element that scrolls whether there is more of it before or after what is seen, as `data-more`: its style can
 * then show so. Where scroll bars hide until they are used, nothing else would.
 */
export function useMore(element: HTMLElement | null, along: "across" | "down"): void {
  useEffect(() => {
    if (!element) return;
    const tell = () => {
      const [from, seen, whole] =
        along === "down"
          ? [element.scrollTop, element.clientHeight, element.scrollHeight]
          : [element.scrollLeft, element.clientWidth, element.scrollWidth];
      const more = [...(from > 1 ? ["before"] : []), ...(from + seen < whole - 1 ? ["after"] : [])];
      if (more.length === 0) delete element.dataset.more;
      else element.dataset.more = more.join(" ");
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener("scroll", tell, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", tell);
    };
  }, [element, along]);
}
