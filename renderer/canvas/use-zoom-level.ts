import { useLayoutEffect } from "react";
import { useStoreApi } from "reactflow";
import type { MatrixLayout } from "./matrix-layout.ts";
import type { MatrixViewStore } from "./matrix-view.ts";
import { headerScale } from "./near-headers.ts";
import { levelAt } from "./zoom-level.ts";

/** Keeps the view's level in step with the canvas's zoom, that of the headers too. */
export function useZoomLevel(view: MatrixViewStore, layout: MatrixLayout): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const follow = () => {
      const before = view.getState();
      const { transform, width, height } = store.getState();
      const zoom = transform[2];
      const scale = headerScale(layout, { zoom, width, height });
      const isClose = (by: number, wasClose: boolean) =>
        levelAt(zoom * by, wasClose ? "close" : "near") === "close";
      const level = levelAt(zoom, before.level);
      const isCloseAcross = isClose(scale.across, before.isCloseAcross);
      const isCloseDown = isClose(scale.down, before.isCloseDown);
      const isSame =
        level === before.level &&
        isCloseAcross === before.isCloseAcross &&
        isCloseDown === before.isCloseDown;
      if (!isSame) view.setState({ level, isCloseAcross, isCloseDown });
    };
    follow();
    return store.subscribe(follow);
  }, [store, view, layout]);
}
