import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { Grid } from "./use-grid.ts";

/** The height of every line, in CSS pixels, as the style sheet has it. */
export const ROW_HEIGHT = 30;

const HEADER_HEIGHT = 34;

/** Lines beyond the edge that stay mounted, so that a short scroll finds them there already. */
const MARGIN = 8;

/**
 * The lines that are mounted: those in view, and the one with the keyboard wherever the table is scrolled, so that the
 * focus does not fall off with it.
 */
export function useRowWindow(scroller: RefObject<HTMLDivElement | null>, grid: Grid, focusLine: number) {
  useKeptScroll(scroller, grid);
  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: grid.arranged.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: MARGIN,
    scrollMargin: HEADER_HEIGHT,
    initialOffset: () => grid.state.scrolled.top,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        const isThere = focusLine < 0 || focusLine >= range.count || shown.includes(focusLine);
        return isThere ? shown : [...shown, focusLine].sort((a, b) => a - b);
      },
      [focusLine],
    ),
  });
  return { indexes: rows.getVirtualItems().map(({ index }) => index), height: rows.getTotalSize() };
}

/** Comes back to where the table was scrolled to, and remembers where it is left. */
function useKeptScroll(scroller: RefObject<HTMLDivElement | null>, grid: Grid): void {
  const current = useRef(grid);
  current.current = grid;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let place = current.current.state.scrolled;
    element.scrollTo(place);
    const remember = () => {
      place = { top: element.scrollTop, left: element.scrollLeft };
    };
    element.addEventListener("scroll", remember, { passive: true });
    return () => {
      element.removeEventListener("scroll", remember);
      current.current.change({ scrolled: place });
    };
  }, [scroller]);
}
