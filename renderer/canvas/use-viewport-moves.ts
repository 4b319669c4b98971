import { useMemo } from "react";
import { type ReactFlowState, useReactFlow, useStoreApi } from "reactflow";
import { cornerBox, fitStanding, tracksById } from "./far/far-geometry.ts";
import { MATRIX, type MatrixLayout, type Track } from "./matrix-layout.ts";
import type { MatrixViewStore, Place } from "./matrix-view.ts";
import { headerScale, nearCorner } from "./near-headers.ts";
import { withinExtent } from "./use-extent.ts";
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
    const standingNow = (): Standing => {
      const [x, y, zoom] = store.getState().transform;
      return { x, y, zoom };
    };
    /** What a zoom was last aimed at, while the canvas glides there: another press goes on from it. */
    let aim: { readonly standing: Standing; readonly until: number } | null = null;
    /** Where the canvas has to stand to show a place whole; null where it does already. */
    const standingFor = (place: Place, foot: number, from = standingNow()): Standing | null => {
      const { rows, columns } = tracksById(layout);
      const row = place.row === null ? undefined : rows.get(place.row);
      const column = place.column === null ? undefined : columns.get(place.column);
      const { width, height } = store.getState();
      const { x, y, zoom } = from;
      const header = headerSize(layout, view, { transform: [x, y, zoom], width, height });
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
        const scale = headerScale(layout, { zoom, width, height });
        const corner = {
          x: layout.rowHeaderWidth * zoom * scale.across,
          y: layout.headerHeight * zoom * scale.down,
        };
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
      zoomBy: (direction) => {
        const from = aim && performance.now() < aim.until ? aim.standing : standingNow();
        const { width, height, minZoom, maxZoom } = store.getState();
        const size = { width, height };
        const zoom = Math.min(maxZoom, Math.max(minZoom, from.zoom * (direction === "in" ? STEP : 1 / STEP)));
        const header = headerSize(layout, view, { transform: [from.x, from.y, from.zoom], ...size });
        const { place } = view.getState();
        const kept = middleOfPlace(layout, from, place, { header, ...size });
        const at = kept ?? { x: (header.width + width) / 2, y: (header.height + height) / 2 };
        const next = withinExtent(
          layout,
          {
            x: at.x - ((at.x - from.x) * zoom) / from.zoom,
            y: at.y - ((at.y - from.y) * zoom) / from.zoom,
            zoom,
          },
          size,
        );
        const standing = (kept && standingFor(place, FOOT, next)) ?? next;
        const duration = glideTime() / 2;
        aim = { standing, until: performance.now() + duration };
        void flow.setViewport(standing, { duration });
      },
    };
  }, [layout, view, flow, store]);
}

/** How much larger, or smaller, a press makes everything. */
const STEP = 1.2;

/** No selection is shown larger, however small it is. */
const LARGEST_FOR_SELECTION = 1.25;

/** What the headers take of the canvas, in pixels. */
export function headerSize(
  layout: MatrixLayout,
  view: MatrixViewStore,
  { transform, width, height }: Pick<ReactFlowState, "transform" | "width" | "height">,
) {
  const [x, y, zoom] = transform;
  const viewport = { x, y, zoom, width, height };
  return view.getState().level === "far" ? cornerBox(layout, viewport) : nearCorner(layout, viewport);
}

/** The middle of the place that the keyboard is at, as far as it is seen beside the headers; null where it is not. */
function middleOfPlace(
  layout: MatrixLayout,
  { x, y, zoom }: Standing,
  place: Place,
  seen: {
    readonly header: { readonly width: number; readonly height: number };
    readonly width: number;
    readonly height: number;
  },
): { readonly x: number; readonly y: number } | null {
  const { rows, columns } = tracksById(layout);
  const row = place.row === null ? undefined : rows.get(place.row);
  const column = place.column === null ? undefined : columns.get(place.column);
  if (!row && !column) return null;
  // A header is there however far the rest is panned along it.
  const along = (track: Track | undefined, pan: number, from: number, to: number) => {
    if (!track) return (from + to) / 2;
    const start = Math.max(from, pan + track.offset * zoom);
    const end = Math.min(to, pan + (track.offset + track.size) * zoom);
    return end > start ? (start + end) / 2 : null;
  };
  const across = along(column, x, seen.header.width, seen.width);
  const down = along(row, y, seen.header.height, seen.height);
  return across === null || down === null ? null : { x: across, y: down };
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
