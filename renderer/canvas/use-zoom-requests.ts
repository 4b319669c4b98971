import { useEffect, useRef } from "react";
import { useReactFlow } from "reactflow";
import { useStore } from "zustand";
import type { MatrixViewStore } from "./matrix-view.ts";
import type { ViewportMoves } from "./use-viewport-moves.ts";

/** Carries out zooming asked for by menus and keys. */
export function useZoomRequests(view: MatrixViewStore, moves: ViewportMoves): void {
  const flow = useReactFlow();
  const zoom = useStore(view, (state) => state.zoom);
  const done = useRef(zoom?.count ?? 0);
  useEffect(() => {
    if (!zoom || zoom.count === done.current) return;
    done.current = zoom.count;
    switch (zoom.request) {
      case "in":
        void flow.zoomIn();
        return;
      case "out":
        void flow.zoomOut();
        return;
      case "fit":
        moves.fit();
        return;
      case "reset":
        moves.reset();
    }
  }, [zoom, flow, moves]);
}
