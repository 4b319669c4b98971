import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Makes the marks of a chart one stop of the Tab key, walked with the arrow keys, Home and End. */
export function useMarks(count: number) {
  const [current, setCurrent] = useState(0);
  const group = useRef<SVGSVGElement>(null);
  const focusable = Math.min(current, Math.max(0, count - 1));
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    let next: number;
    if (step !== undefined) next = focusable + step;
    else if (event.key === "Home") next = 0;
    else if (event.key === "End") next = count - 1;
    else return;
    event.preventDefault();
    const mark = group.current?.querySelectorAll<SVGGElement>("[role=button]")[next];
    if (!mark) return;
    setCurrent(next);
    mark.focus();
  };
  return { group, move, focusable, setCurrent };
}
