import { useMemo } from "react";
import { useReactFlow, useStoreApi } from "reactflow";
import type { MatrixLayout } from "./matrix-layout.ts";
import type { Place } from "./matrix-view.ts";

/** Space kept around what is brought into view, in pixels. */
const MARGIN = 16;

/** The same at the foot, where the zoom controls stand. */
const FOOT = 62;

/** Moves of the canvas that know where the headers stand. */
export interface ViewportMoves {
  /** Pans just as far as needed to see a place whole, beside and below the headers. */
  readonly reveal: (place: Place) => void;
  /** Shows the whole matrix. */
  readonly fit: () => void;
  /** Back to the top left at actual size. */
  readonly reset: () => void;
}

export function useViewportMoves(layout: MatrixLayout): ViewportMoves {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(
    () => ({
      reveal: (place) => {
        const row = layout.rows.find((track) => track.id === place.row);
        const column = layout.columns.find((track) => track.id === place.column);
        const { transform, width, height } = store.getState();
        const [x, y, zoom] = transform;
        const nextX = column
          ? panned(x, column.offset * zoom, column.size * zoom, layout.rowHeaderWidth * zoom, width)
          : x;
        const nextY = row
          ? panned(y, row.offset * zoom, row.size * zoom, layout.headerHeight * zoom, height - FOOT + MARGIN)
          : y;
        if (nextX !== x || nextY !== y) void flow.setViewport({ x: nextX, y: nextY, zoom });
      },
      fit: () => {
        const { width, height } = store.getState();
        const zoom = Math.min(1, (width - 2 * MARGIN) / layout.width, (height - 2 * MARGIN) / layout.height);
        void flow.setViewport({ x: MARGIN, y: MARGIN, zoom: Math.max(0.15, zoom) }, { duration: 200 });
      },
      reset: () => void flow.setViewport({ x: 12, y: 12, zoom: 1 }, { duration: 200 }),
    }),
    [layout, flow, store],
  );
}

/** The offset that shows a stretch whole between the header's edge and the canvas's; the same where it shows already. */
function panned(offset: number, from: number, size: number, header: number, extent: number): number {
  const start = from + offset;
  const low = header + MARGIN;
  const high = extent - MARGIN;
  if (start < low) return offset + (low - start);
  if (start + size > high) return offset - Math.min(start + size - high, start - low);
  return offset;
}
