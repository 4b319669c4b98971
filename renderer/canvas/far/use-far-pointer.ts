import { type RefObject, useCallback } from "react";
import { useStoreApi } from "reactflow";
import type { MatrixLayout } from "../matrix-layout.ts";
import type { MatrixViewStore, Place } from "../matrix-view.ts";
import { placeUnder } from "./far-geometry.ts";

/** Finds the painted place under a pointer; null from near, where places are elements, and beside the matrix. */
export function useFarPointer(
  view: MatrixViewStore,
  layout: MatrixLayout,
  element: RefObject<HTMLElement | null>,
) {
  const store = useStoreApi();
  return useCallback(
    ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Place | null => {
      const around = element.current?.getBoundingClientRect();
      if (!around || view.getState().level !== "far") return null;
      const { transform, width, height } = store.getState();
      return placeUnder(
        layout,
        { x: transform[0], y: transform[1], zoom: transform[2], width, height },
        { x: clientX - around.left, y: clientY - around.top },
      );
    },
    [view, layout, element, store],
  );
}
