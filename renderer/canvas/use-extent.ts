import { useEffect } from "react";
import { useStoreApi } from "reactflow";
import { bandSize } from "./far/far-geometry.ts";
import type { MatrixLayout } from "./matrix-layout.ts";

/** How far the canvas may be panned beyond the matrix, in canvas units from near. */
const SLACK = 160;

/** The least there is to pan over, in canvas units: a matrix smaller than the window would otherwise be centred in it. */
const ROOM = { right: 2200, bottom: 1400 } as const;

/**
 * Keeps how far the canvas can be panned in step with its zoom: from afar the headers keep their size, and what they
 * would cover of the matrix must be reached beside them.
 */
export function useExtent(layout: MatrixLayout): void {
  const store = useStoreApi();
  useEffect(() => {
    let seen = "";
    const follow = () => {
      const { transform, width, height, setTranslateExtent } = store.getState();
      const [, , zoom] = transform;
      const now = `${zoom} ${width} ${height}`;
      if (now === seen) return;
      seen = now;
      const band = bandSize({ width, height });
      const left = Math.max(SLACK, (band.width + 24) / zoom);
      const top = Math.max(SLACK, (band.height + 24) / zoom);
      setTranslateExtent([
        [-left, -top],
        [
          Math.max(layout.width + SLACK, ROOM.right, width / zoom) + (zoom < 1 ? left : 0),
          Math.max(layout.height + SLACK, ROOM.bottom, height / zoom) + (zoom < 1 ? top : 0),
        ],
      ]);
    };
    follow();
    return store.subscribe(follow);
  }, [store, layout]);
}
