import type { MatrixLayout, Track } from "./matrix-layout.ts";
import type { Place } from "./matrix-view.ts";

/** Rows that Page Up and Page Down pass over. */
const PAGE = 8;

/** Where an arrow, Home, End or Page key leads from a place; null for other keys. */
export function nextPlace(
  press: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  place: Place,
  layout: MatrixLayout,
): Place | null {
  const isFar = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case "ArrowUp":
      return { ...place, row: isFar ? null : before(layout.rows, place.row) };
    case "ArrowDown":
      return { ...place, row: isFar ? last(layout.rows) : after(layout.rows, place.row, 1) };
    case "ArrowLeft":
      return { ...place, column: isFar ? null : before(layout.columns, place.column) };
    case "ArrowRight":
      return { ...place, column: isFar ? last(layout.columns) : after(layout.columns, place.column, 1) };
    case "Home":
      return isFar ? { row: null, column: null } : { ...place, column: null };
    case "End":
      return isFar
        ? { row: last(layout.rows), column: last(layout.columns) }
        : { ...place, column: last(layout.columns) };
    case "PageUp":
      return { ...place, row: before(layout.rows, place.row, PAGE) };
    case "PageDown":
      return { ...place, row: after(layout.rows, place.row, PAGE) };
    default:
      return null;
  }
}

/**
 * The place the keyboard falls back to when its row or column is deleted, perhaps with others.
 * @param isThere whether a row or column is still there.
 */
export function neighbourOf(place: Place, layout: MatrixLayout, isThere: (id: string) => boolean): Place {
  if (place.row !== null) return { ...place, row: nearestTrack(layout.rows, place.row, isThere) };
  return { ...place, column: nearestTrack(layout.columns, place.column, isThere) };
}

/** The nearest row or column before another that is still there, else the nearest after it; null where none is. */
export function nearestTrack(
  tracks: readonly Track[],
  id: string | null,
  isThere: (id: string) => boolean,
): string | null {
  const index = tracks.findIndex((track) => track.id === id);
  const isLeft = (track: Track) => isThere(track.id);
  const track = tracks.slice(0, Math.max(0, index)).findLast(isLeft) ?? tracks.slice(index + 1).find(isLeft);
  return track?.id ?? null;
}

/** A place of the kind that it begins with: a crossing never leaves the crossings, a header never its headers. */
export function keptToKind(from: Place, next: Place, layout: MatrixLayout): Place {
  return {
    row: from.row === null ? null : (next.row ?? layout.rows[0]?.id ?? from.row),
    column: from.column === null ? null : (next.column ?? layout.columns[0]?.id ?? from.column),
  };
}

function before(tracks: readonly Track[], id: string | null, by = 1): string | null {
  const index = tracks.findIndex((track) => track.id === id);
  return index - by < 0 ? null : (tracks[index - by]?.id ?? null);
}

function after(tracks: readonly Track[], id: string | null, by: number): string | null {
  const index = id === null ? -1 : tracks.findIndex((track) => track.id === id);
  return tracks[Math.min(index + by, tracks.length - 1)]?.id ?? id;
}

function last(tracks: readonly Track[]): string | null {
  return tracks.at(-1)?.id ?? null;
}
