import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useStoreApi } from "reactflow";
import type { MatrixLayout } from "./matrix-layout.ts";
import type { Place } from "./matrix-view.ts";
import { headerScale, nearCorner } from "./near-headers.ts";

/** Keeps a header in view from now on. @returns ends that. */
export type Stick = (element: HTMLElement, place: Place) => () => void;

/** A header, and what was last set on it. */
interface Header {
  readonly place: Place;
  moved: string;
  scaled: string;
}

/**
 * Keeps the headers in view: as the canvas pans past its edge they are moved back by as much, each by itself and without
 * being drawn again. A variable that they all inherit would have every element of the canvas styled anew at each frame. How
 * much smaller than the rest they are drawn changes with the zoom alone, and is set on each of them then.
 */
export function useStickyHeaders(layout: MatrixLayout): Stick {
  const store = useStoreApi();
  const headers = useMemo(() => new Map<HTMLElement, Header>(), []);
  const current = useRef(layout);
  const { settle, settleAll } = useMemo(() => {
    /** What is to be set now on a header of either side, and on the corner. */
    const now = () => {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const viewport = { x, y, zoom, width, height };
      const corner = nearCorner(current.current, viewport);
      return {
        right: (corner.left - x) / zoom,
        down: (corner.top - y) / zoom,
        scale: headerScale(current.current, viewport),
      };
    };
    const settle = (element: HTMLElement, header: Header, { right, down, scale }: ReturnType<typeof now>) => {
      const { row, column } = header.place;
      const moved = `${column === null ? right : 0}px ${row === null ? down : 0}px`;
      if (header.moved !== moved) {
        header.moved = moved;
        element.style.translate = moved;
      }
      const across = column === null ? scale.across : 1;
      const lengthwise = row === null ? scale.down : 1;
      const scaled = `${across} ${lengthwise}`;
      if (header.scaled === scaled) return;
      header.scaled = scaled;
      element.style.setProperty("--across", String(across));
      element.style.setProperty("--down", String(lengthwise));
      element.toggleAttribute("data-scaled", across < 1 || lengthwise < 1);
    };
    return {
      settle: (element: HTMLElement, header: Header) => settle(element, header, now()),
      settleAll: () => {
        const wanted = now();
        for (const [element, header] of headers) settle(element, header, wanted);
      },
    };
  }, [store, headers]);
  // Another layout may have higher or wider headers.
  useLayoutEffect(() => {
    current.current = layout;
    settleAll();
  }, [layout, settleAll]);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const isSameSize = state.width === before.width && state.height === before.height;
        if (state.transform !== before.transform || !isSameSize) settleAll();
      }),
    [store, settleAll],
  );
  return useMemo(
    () => (element, place) => {
      const header = { place, moved: "", scaled: "1 1" };
      headers.set(element, header);
      settle(element, header);
      return () => headers.delete(element);
    },
    [headers, settle],
  );
}
