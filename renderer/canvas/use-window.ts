import { useCallback } from "react";
import { type ReactFlowState, useStore } from "reactflow";
import { type MatrixLayout, type Track, tracksWithin } from "./matrix-layout.ts";
import type { Window } from "./matrix-nodes.ts";
import type { Place } from "./matrix-view.ts";

/** How many rows and columns beyond the edge stay mounted, so that a short pan finds them there already. */
const MARGIN = 2;

/** The stretch of the matrix that can be seen. Changes only when a row or column comes into view or leaves it. */
export function useWindow(layout: MatrixLayout): Window {
  const select = useCallback(
    ({ transform: [x, y, zoom], width, height }: ReactFlowState): Window => ({
      rows: widen(layout.rows, tracksWithin(layout.rows, -y / zoom, (height - y) / zoom)),
      columns: widen(layout.columns, tracksWithin(layout.columns, -x / zoom, (width - x) / zoom)),
    }),
    [layout],
  );
  return useStore(select, isSameWindow);
}

/** The rows and columns next to a place: what is mounted for the keyboard alone. */
export function windowAround(layout: MatrixLayout, { row, column }: Place): Window {
  return { rows: besides(layout.rows, row), columns: besides(layout.columns, column) };
}

function besides(tracks: readonly Track[], id: string | null): readonly [number, number] {
  const at = id === null ? -1 : tracks.findIndex((track) => track.id === id);
  return [Math.max(0, at - 1), Math.min(tracks.length - 1, Math.max(0, at + 1))];
}

function widen(tracks: readonly Track[], seen: readonly [number, number] | null): readonly [number, number] {
  if (seen === null) return [0, Math.min(MARGIN, tracks.length - 1)];
  return [Math.max(0, seen[0] - MARGIN), Math.min(tracks.length - 1, seen[1] + MARGIN)];
}

function isSameWindow(a: Window, b: Window): boolean {
  return (
    a.rows[0] === b.rows[0] &&
    a.rows[1] === b.rows[1] &&
    a.columns[0] === b.columns[0] &&
    a.columns[1] === b.columns[1]
  );
}
