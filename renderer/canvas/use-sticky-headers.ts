import { useEffect, useMemo } from "react";
import { useStoreApi } from "reactflow";
import type { Place } from "./matrix-view.ts";

/** Keeps a header in view from now on. @returns ends that. */
export type Stick = (element: HTMLElement, place: Place) => () => void;

/**
 * Keeps the headers in view: as the canvas pans past its edge they are moved back by as much, each by itself and without
 * being drawn again. A variable that they all inherit would have every element of the canvas styled anew at each frame.
 */
export function useStickyHeaders(): Stick {
  const store = useStoreApi();
  const headers = useMemo(() => new Map<HTMLElement, { readonly place: Place; moved: string }>(), []);
  const move = useMemo(
    () =>
      (element: HTMLElement, { row, column }: Place) => {
        const [x, y, zoom] = store.getState().transform;
        const right = column === null ? Math.max(0, -x / zoom) : 0;
        const down = row === null ? Math.max(0, -y / zoom) : 0;
        const translate = `${right}px ${down}px`;
        const header = headers.get(element);
        if (!header || header.moved === translate) return;
        header.moved = translate;
        element.style.translate = translate;
      },
    [store, headers],
  );
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.transform === before.transform) return;
        for (const [element, { place }] of headers) move(element, place);
      }),
    [store, headers, move],
  );
  return useMemo(
    () => (element, place) => {
      headers.set(element, { place, moved: "" });
      move(element, place);
      return () => headers.delete(element);
    },
    [headers, move],
  );
}
