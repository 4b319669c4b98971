import { useLayoutEffect } from "react";
import { useStoreApi } from "reactflow";
import type { MatrixViewStore } from "./matrix-view.ts";
import { levelAt } from "./zoom-level.ts";

/** Keeps the view's level in step with the canvas's zoom. */
export function useZoomLevel(view: MatrixViewStore): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const follow = () => {
      const before = view.getState().level;
      const level = levelAt(store.getState().transform[2], before);
      if (level !== before) view.setState({ level });
    };
    follow();
    return store.subscribe(follow);
  }, [store, view]);
}
