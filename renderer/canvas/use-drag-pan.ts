import { type RefObject, useEffect } from "react";
import { useStoreApi } from "reactflow";
import { useDragging } from "../ui/drag/drag-context.ts";
import { followEdges } from "./edge-pan.ts";

/** Pans the canvas while something is dragged near its edge, so that what is off screen can be dropped on. */
export function useDragPan(element: RefObject<HTMLElement | null>): void {
  const { store: drags } = useDragging();
  const flow = useStoreApi();
  useEffect(() => {
    let stop: (() => void) | null = null;
    const follow = () => {
      const { payload, isCarried } = drags.getState();
      const isDragging = payload !== null && !isCarried;
      if (isDragging && !stop && element.current) {
        stop = followEdges(
          element.current,
          (by) => void flow.getState().panBy(by),
          () => drags.getState(),
          () => undefined,
        );
      } else if (!isDragging && stop) {
        stop();
        stop = null;
      }
    };
    const unsubscribe = drags.subscribe(follow);
    return () => {
      unsubscribe();
      stop?.();
    };
  }, [drags, flow, element]);
}
