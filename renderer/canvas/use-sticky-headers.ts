import { type RefObject, useEffect } from "react";
import { useStoreApi } from "reactflow";

/**
 * Keeps the headers in view: as the canvas pans past its edge, two CSS variables carry how far, and the headers are
 * moved back by it. No component is drawn again while panning.
 */
export function useStickyHeaders(element: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useEffect(() => {
    const follow = () => {
      const [x, y, zoom] = store.getState().transform;
      element.current?.style.setProperty("--stick-x", `${Math.max(0, -x / zoom)}px`);
      element.current?.style.setProperty("--stick-y", `${Math.max(0, -y / zoom)}px`);
    };
    follow();
    return store.subscribe(follow);
  }, [store, element]);
}
