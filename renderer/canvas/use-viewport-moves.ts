import { useMemo } from "react";
import { type ReactFlowState, useReactFlow, useStoreApi } from "reactflow";
import { cornerBox, fitStanding, tracksById } from "./far/far-geometry.ts";
import { MATRIX, type MatrixLayout, type Track } from "./matrix-layout.ts";
import type { MatrixViewStore, Place } from "./matrix-view.ts";
import type { Standing } from "./visited-spots.ts";
import { ZOOM_LEVELS } from "./zoom-level.ts";

/** Space kept around what is brought into view, in pixels. */
const MARGIN = 16;

/** The same at the foot, where the zoom controls stand. */
const FOOT = 62;

/** How long a move takes that the eye can follow, in milliseconds. */
const GLIDE = 200;

/** Where an untouched canvas stands. */
export const AT_REST: Standing = { x: 12, y: 12, zoom: 1 };

/** Moves of the canvas that know where the headers stand. */
export interface ViewportMoves {
  /** Pans just as far as needed to see a place whole, beside and below the headers. */
  readonly reveal: (place: Place) => void;
  /**
   * Stays where one of these can be seen already; else pans to the first of them.
   * @param covered how much of the canvas something covers at its foot, in pixels.
   */
  readonly revealOneOf: (places: readonly Place[], covered: number) => void;
  /** Shows the whole matrix. */
  readonly fit: () => void;
  /** Back to the top left at actual size. */
  readonly reset: () => void;
  /** Shows a place large, with all that lies inside its row or column. */
  readonly zoomTo: (place: Place) => void;
  /** Moves to where the canvas stood before. */
  readonly standAt: (standing: Standing) => void;
  /** Brings a point of the matrix, in canvas units, to the middle of the canvas. */
  readonly centre: (x: number, y: number) => void;
  readonly zoomBy: (direction: "in" | "out") => void;
}

export function useViewportMoves(layout: MatrixLayout, view: MatrixViewStore): ViewportMoves {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => {
    const glide = (standing: Standing) => void flow.setViewport(standing, { duration: glideTime() });
    /** Where the canvas has to stand to show a place whole; null where it does already. */
    const standingFor = (place: Place, foot: number): Standing | null => {
      const { rows, columns } = tracksById(layout);
      const row = place.row === null ? undefined : rows.get(place.row);
      const column = place.column === null ? undefined : columns.get(place.column);
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const header = headerSize(layout, view, store.getState());
      const nextX = column ? panned(x, column.offset * zoom, column.size * zoom, header.width, width) : x;
      const nextY = row
        ? panned(y, row.offset * zoom, row.size * zoom, header.height, height - foot + MARGIN)
        : y;
      return nextX === x && nextY === y ? null : { x: nextX, y: nextY, zoom };
    };
    return {
      reveal: (place) => {
        const standing = standingFor(place, FOOT);
        if (standing) void flow.setViewport(standing);
      },
      revealOneOf: (places, covered) => {
        const foot = Math.max(FOOT, covered + MARGIN);
        const [first] = places.map((place) => standingFor(place, foot));
        if (first && places.every((place) => standingFor(place, foot))) glide(first);
      },
      fit: () => {
        const { width, height } = store.getState();
        glide(fitStanding(layout, { width, height: height - FOOT + MARGIN }, MARGIN, ZOOM_LEVELS.far));
      },
      reset: () => glide(AT_REST),
      zoomTo: (place) => {
        const { width, height } = store.getState();
        const rows = within(layout.rows, place.row);
        const columns = within(layout.columns, place.column);
        const zoom = Math.min(
          LARGEST_FOR_SELECTION,
          (width - 2 * MARGIN) / (layout.rowHeaderWidth + (columns?.size ?? MATRIX.columnWidth)),
          (height - FOOT - MARGIN) / (layout.headerHeight + (rows?.size ?? 0)),
        );
        const corner = { x: layout.rowHeaderWidth * zoom, y: layout.headerHeight * zoom };
        glide({
          zoom,
          x: columns ? middleOf(columns, zoom, corner.x, width) : MARGIN,
          y: rows ? middleOf(rows, zoom, corner.y, height - FOOT) : MARGIN,
        });
      },
      standAt: glide,
      centre: (x, y) => {
        const { transform, width, height } = store.getState();
        const header = headerSize(layout, view, store.getState());
        void flow.setViewport({
          x: (header.width + width) / 2 - x * transform[2],
          y: (header.height + height) / 2 - y * transform[2],
          zoom: transform[2],
        });
      },
      zoomBy: (direction) =>
        void (direction === "in" ? flow.zoomIn : flow.zoomOut)({ duration: glideTime() / 2 }),
    };
  }, [layout, view, flow, store]);
}

/** No selection is shown larger, however small it is. */
const LARGEST_FOR_SELECTION = 1.25;

/** What the headers take of the canvas, in pixels. */
export function headerSize(
  layout: MatrixLayout,
  view: MatrixViewStore,
  { transform, width, height }: Pick<ReactFlowState, "transform" | "width" | "height">,
) {
  const [x, y, zoom] = transform;
  if (view.getState().level === "far") return cornerBox(layout, { x, y, zoom, width, height });
  return { width: layout.rowHeaderWidth * zoom, height: layout.headerHeight * zoom };
}

function glideTime(): number {
  return globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : GLIDE;
}

/** The stretch of a row or column with all that is shown inside it; null where there is none. */
function within(
  tracks: readonly Track[],
  id: string | null,
): { readonly offset: number; readonly size: number } | null {
  const first = tracks.findIndex((track) => track.id === id);
  const start = tracks[first];
  if (!start) return null;
  const after = tracks.slice(first + 1).find((track) => track.depth <= start.depth);
  const last = tracks.at(-1) ?? start;
  return { offset: start.offset, size: (after?.offset ?? last.offset + last.size) - start.offset };
}

/** The pan that puts a stretch in the middle between the header and the canvas's edge. */
function middleOf(
  { offset, size }: { readonly offset: number; readonly size: number },
  zoom: number,
  header: number,
  extent: number,
): number {
  return Math.min(MARGIN, (header + extent) / 2 - (offset + size / 2) * zoom);
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
