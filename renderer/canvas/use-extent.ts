import { useEffect } from "react";
import { useStoreApi } from "reactflow";
import { bandSize } from "./far/far-geometry.ts";
import type { MatrixLayout } from "./matrix-layout.ts";
import type { Standing } from "./visited-spots.ts";

/** How far the canvas may be panned beyond the matrix, in canvas units from near. */
const SLACK = 160;

/** The least there is to pan over, in canvas units: a matrix smaller than the window would otherwise be centred in it. */
const ROOM = { right: 2200, bottom: 1400 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

type Extent = [topLeft: [x: number, y: number], bottomRight: [x: number, y: number]];

/**
 * How far the canvas can be panned at a zoom, in canvas units: from afar the headers keep their size, and what they would
 * cover of the matrix must be reached beside them.
 */
function extentAt(layout: MatrixLayout, zoom: number, { width, height }: Size): Extent {
  const band = bandSize({ width, height });
  const left = Math.max(SLACK, (band.width + 24) / zoom);
  const top = Math.max(SLACK, (band.height + 24) / zoom);
  return [
    [-left, -top],
    [
      Math.max(layout.width + SLACK, ROOM.right, width / zoom) + (zoom < 1 ? left : 0),
      Math.max(layout.height + SLACK, ROOM.bottom, height / zoom) + (zoom < 1 ? top : 0),
    ],
  ];
}

/** The standing nearest to one that the canvas can be panned to. */
export function withinExtent(layout: MatrixLayout, { x, y, zoom }: Standing, size: Size): Standing {
  const [[left, top], [right, bottom]] = extentAt(layout, zoom, size);
  return {
    x: Math.min(-left * zoom, Math.max(size.width - right * zoom, x)),
    y: Math.min(-top * zoom, Math.max(size.height - bottom * zoom, y)),
    zoom,
  };
}

/** Keeps how far the canvas can be panned in step with its zoom. */
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
      setTranslateExtent(extentAt(layout, zoom, { width, height }));
    };
    follow();
    return store.subscribe(follow);
  }, [store, layout]);
}
