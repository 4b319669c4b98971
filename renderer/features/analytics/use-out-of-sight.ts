import { type RefObject, useCallback, useEffect, useState } from "react";
import { useOnChange } from "../../ui/use-on-change.ts";

/** How many rows and columns of a table lie beyond each edge of what it scrolls in. */
export interface OutOfSight {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

export type Edge = keyof OutOfSight;

const ALL_IN_SIGHT: OutOfSight = { left: 0, right: 0, above: 0, below: 0 };

/** Less of a line than this, in pixels, is missed by nobody. */
const SLACK = 2;

/**
 * Counts the lines that scrolling has put out of sight, as it goes on and as the room changes. Not every system draws a
 * scrollbar before it is used.
 * @param lines changes whenever other rows or columns are in the table.
 */
export function useOutOfSight(
  scroller: RefObject<HTMLElement | null>,
  lines: unknown,
): readonly [OutOfSight, () => void] {
  const [hidden, setHidden] = useState(ALL_IN_SIGHT);
  const count = useCallback(() => {
    if (!scroller.current) return;
    const next = countHidden(scroller.current);
    setHidden((now) => (EDGES.every((edge) => now[edge] === next[edge]) ? now : next));
  }, [scroller]);
  useEffect(() => {
    const watched = scroller.current;
    if (!watched) return;
    const observer = new ResizeObserver(count);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [scroller, count]);
  // Other lines are out of sight as soon as they are others.
  useOnChange([count, lines], () => {
    count();
    return undefined;
  });
  return [hidden, count];
}

const EDGES = ["left", "right", "above", "below"] as const satisfies readonly Edge[];

function countHidden(scroller: HTMLElement): OutOfSight {
  const room = scroller.getBoundingClientRect();
  const corner = scroller.querySelector("thead td")?.getBoundingClientRect();
  // Headers stay in sight, over what is scrolled under them.
  const [left, top] = [corner?.right ?? room.left, corner?.bottom ?? room.top];
  const columns = boxesOf(scroller, "th[scope=col]");
  const rows = boxesOf(scroller, "th[scope=row]");
  return {
    left: columns.filter((box) => box.left < left - SLACK).length,
    right: columns.filter((box) => box.right > room.right + SLACK).length,
    above: rows.filter((box) => box.top < top - SLACK).length,
    below: rows.filter((box) => box.bottom > room.bottom + SLACK).length,
  };
}

function boxesOf(scroller: HTMLElement, selector: string): readonly DOMRect[] {
  return [...scroller.querySelectorAll(selector)].map((line) => line.getBoundingClientRect());
}
