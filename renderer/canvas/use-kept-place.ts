import { useLayoutEffect, useRef } from "react";
import type { MatrixLayout, Track } from "./matrix-layout.ts";
import type { MatrixViewStore } from "./matrix-view.ts";
import { nearestTrack } from "./next-place.ts";
import { isSamePlace } from "./places.ts";

/**
 * Keeps the keyboard's place on the matrix: when its row or column is deleted or folded away, it moves to the one
 * before, of the first to the one after. Without a place no Tab would lead into the grid any more.
 */
export function useKeptPlace(view: MatrixViewStore, layout: MatrixLayout): void {
  const before = useRef(layout);
  useLayoutEffect(() => {
    const { place } = view.getState();
    const kept = {
      row: keptTrack(layout.rows, before.current.rows, place.row),
      column: keptTrack(layout.columns, before.current.columns, place.column),
    };
    before.current = layout;
    if (!isSamePlace(kept, place)) view.setState({ place: kept });
  }, [view, layout]);
}

function keptTrack(now: readonly Track[], before: readonly Track[], id: string | null): string | null {
  const here = new Set(now.map((track) => track.id));
  if (id === null || here.has(id)) return id;
  return nearestTrack(before, id, (other) => here.has(other));
}
