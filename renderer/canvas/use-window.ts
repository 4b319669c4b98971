import { useCallback, useRef } from "react";
import { type ReactFlowState, useStore } from "reactflow";
import { type MatrixLayout, type Track, tracksWithin } from "./matrix-layout.ts";
import type { Window } from "./matrix-nodes.ts";
import type { Place } from "./matrix-view.ts";

type Stretch = readonly [first: number, end: number];

/** How many rows and columns beyond the edge stay mounted, so that a short pan finds them there already. */
const MARGIN = 2;

/**
 * How many rows and columns further out stay mounted once they are. People pan to and fro, and to mount a row or a column
 * again costs a good part of a frame.
 */
const KEPT = { rows: 9, columns: 5 } as const;

/** The stretch of the matrix to mount: what can be seen, and what was seen a moment ago next to it. */
export function useWindow(layout: MatrixLayout): Window {
  const last = useRef<Mounted | null>(null);
  const select = useCallback(
    ({ transform: [x, y, zoom], width, height }: ReactFlowState): Window => {
      const before = last.current && windowIn(layout, last.current);
      const rows = widen(layout.rows, tracksWithin(layout.rows, -y / zoom, (height - y) / zoom));
      const columns = widen(layout.columns, tracksWithin(layout.columns, -x / zoom, (width - x) / zoom));
      const window = {
        rows: keep(before?.rows, rows, KEPT.rows),
        columns: keep(before?.columns, columns, KEPT.columns),
      };
      last.current = { layout, window };
      return window;
    },
    [layout],
  );
  return useStore(select, isSameWindow);
}

/** What was mounted, of the rows and columns there were. */
interface Mounted {
  readonly layout: MatrixLayout;
  readonly window: Window;
}

/** The same in another layout: an edit adds, removes or moves a row, and leaves those around it mounted. */
function windowIn(layout: MatrixLayout, { layout: before, window }: Mounted): Window | null {
  if (layout === before) return window;
  const rows = stretchIn(layout.rows, before.rows, window.rows);
  const columns = stretchIn(layout.columns, before.columns, window.columns);
  return rows && columns && { rows, columns };
}

/** Where a stretch lies now that its ends may have moved; null where one of them is gone, or much was unfolded in between. */
function stretchIn(now: readonly Track[], before: readonly Track[], [first, last]: Stretch): Stretch | null {
  if (now === before) return [first, last];
  const ends = [first, last].map((at) => now.findIndex(({ id }) => id === before[at]?.id));
  const [from = -1, to = -1] = ends;
  return from < 0 || to < from || to - from > last - first + 1 ? null : [from, to];
}

/** A stretch with what was mounted around it. Asked again with its own answer, it answers the same. */
function keep(before: Stretch | undefined, [first, end]: Stretch, most: number): Stretch {
  // After a jump nothing of it is of use.
  if (!before || before[1] < first || before[0] > end) return [first, end];
  return [Math.min(first, Math.max(before[0], first - most)), Math.max(end, Math.min(before[1], end + most))];
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
