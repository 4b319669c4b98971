import { useEffect } from "react";
import { useStoreApi } from "reactflow";
import type { MatrixViewStore } from "./matrix-view.ts";

/** Remembers where the canvas stands when it goes off screen, so that it comes back there. */
export function useStanding(view: MatrixViewStore): void {
  const store = useStoreApi();
  useEffect(
    () => () => {
      const [x, y, zoom] = store.getState().transform;
      view.setState({ standing: { x, y, zoom } });
    },
    [store, view],
  );
}
