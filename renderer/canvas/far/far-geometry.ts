import type { Id } from "../../../shared/model/records/fields.ts";
import { type MatrixLayout, type Track, tracksWithin } from "../matrix-layout.ts";
import type { Place } from "../matrix-view.ts";

/** Where the canvas stands and how large it is, in CSS pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** A box on the canvas, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The size of the headers from afar, in CSS pixels: names stay readable however small the crossings are. A share of the
 * canvas, between what a name needs and what it can use.
 */
export function bandSize({ width, height }: { readonly width: number; readonly height: number }) {
  return {
    width: clamp(Math.round(width * 0.2), 148, 230),
    height: clamp(Math.round(height * 0.15), 96, 140),
  };
}

/** The headers' corner from afar: rows are named below it, columns beside it. Like the near headers it stays in view. */
export function cornerBox(layout: MatrixLayout, viewport: Viewport): Box {
  const { x, y, zoom } = viewport;
  const band = bandSize(viewport);
  const width = Math.max(band.width, layout.rowHeaderWidth * zoom);
  const height = Math.max(band.height, layout.headerHeight * zoom);
  return {
    left: Math.max(0, x + layout.rowHeaderWidth * zoom - width),
    top: Math.max(0, y + layout.headerHeight * zoom - height),
    width,
    height,
  };
}

/** The stretch of rows and columns that can be seen beside the headers; null where there are none. */
export function seenTracks(layout: MatrixLayout, viewport: Viewport) {
  const corner = cornerBox(layout, viewport);
  const { x, y, zoom, width, height } = viewport;
  return {
    rows: tracksWithin(layout.rows, (corner.top + corner.height - y) / zoom, (height - y) / zoom),
    columns: tracksWithin(layout.columns, (corner.left + corner.width - x) / zoom, (width - x) / zoom),
  };
}

/** The place under a point of the canvas; null beyond the matrix. */
export function placeUnder(
  layout: MatrixLayout,
  viewport: Viewport,
  point: { readonly x: number; readonly y: number },
): Place | null {
  const corner = cornerBox(layout, viewport);
  const isBeside = point.x < corner.left + corner.width;
  const isAbove = point.y < corner.top + corner.height;
  if ((isBeside && point.x < corner.left) || (isAbove && point.y < corner.top)) return null;
  if (isBeside && isAbove) return { row: null, column: null };
  const row = isAbove ? null : trackUnder(layout.rows, (point.y - viewport.y) / viewport.zoom);
  const column = isBeside ? null : trackUnder(layout.columns, (point.x - viewport.x) / viewport.zoom);
  if ((!isAbove && row === null) || (!isBeside && column === null)) return null;
  return { row: row?.id ?? null, column: column?.id ?? null };
}

/** Where a place is on the canvas, whether or not it can be seen; null where the layout has no such place. */
export function boxOf(layout: MatrixLayout, viewport: Viewport, place: Place): Box | null {
  const corner = cornerBox(layout, viewport);
  const { rows, columns } = tracksById(layout);
  const row = place.row === null ? null : rows.get(place.row);
  const column = place.column === null ? null : columns.get(place.column);
  if (row === undefined || column === undefined) return null;
  return {
    left: column ? viewport.x + column.offset * viewport.zoom : corner.left,
    width: column ? column.size * viewport.zoom : corner.width,
    top: row ? viewport.y + row.offset * viewport.zoom : corner.top,
    height: row ? row.size * viewport.zoom : corner.height,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

const knownTracks = new WeakMap<MatrixLayout, ReturnType<typeof indexTracks>>();

/** The tracks of a layout by their rows' and columns' ids. Indexed once for each layout. */
export function tracksById(layout: MatrixLayout): ReturnType<typeof indexTracks> {
  const tracks = knownTracks.get(layout) ?? indexTracks(layout);
  knownTracks.set(layout, tracks);
  return tracks;
}

function indexTracks({ rows, columns }: MatrixLayout) {
  const byId = (tracks: readonly Track[]): ReadonlyMap<Id, Track> =>
    new Map(tracks.map((track) => [track.id, track]));
  return { rows: byId(rows), columns: byId(columns) };
}

function trackUnder(tracks: readonly Track[], at: number): Track | null {
  const seen = tracksWithin(tracks, at, at + 1e-6);
  return (seen && tracks[seen[0]]) ?? null;
}

/** No matrix is shrunk further, even where the window leaves it no room. */
const SMALLEST = 0.01;

/** The zoom and pan that show the whole matrix, near or from afar, with a margin around it in CSS pixels. */
export function fitStanding(
  layout: MatrixLayout,
  size: { readonly width: number; readonly height: number },
  margin: number,
  farBelow: number,
): { readonly x: number; readonly y: number; readonly zoom: number } {
  const width = Math.max(1, size.width - 2 * margin);
  const height = Math.max(1, size.height - 2 * margin);
  const near = Math.min(1, width / layout.width, height / layout.height);
  if (near >= farBelow) return { x: margin, y: margin, zoom: near };
  // From afar the headers keep their least size, and only the rest shrinks.
  const body = {
    width: Math.max(1, layout.width - layout.rowHeaderWidth),
    height: Math.max(1, layout.height - layout.headerHeight),
  };
  const band = bandSize(size);
  const beside = Math.min((width - band.width) / body.width, (height - band.height) / body.height);
  const zoom = Math.max(SMALLEST, Math.min(near, beside));
  const corner = cornerBox(layout, { ...size, x: 0, y: 0, zoom });
  return {
    x: margin + corner.width - layout.rowHeaderWidth * zoom,
    y: margin + corner.height - layout.headerHeight * zoom,
    zoom,
  };
}
