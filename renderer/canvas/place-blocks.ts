import type { Selection } from "../editor/selection.ts";
import type { MatrixLayout } from "./matrix-layout.ts";
import type { Place } from "./matrix-view.ts";
import { selectionAt } from "./places.ts";

/** What is selected of a block of rows and columns; null stands for their headers. */
export function blockOf(
  rows: readonly (string | null)[],
  columns: readonly (string | null)[],
): readonly Selection[] {
  return rows.flatMap((row) => columns.flatMap((column) => selectionAt({ row, column }) ?? []));
}

/**
 * The block between two places of the same kind, both included: crossings, or headers of one axis. Places of two kinds
 * have none between them.
 */
export function blockBetween(layout: MatrixLayout, from: Place, to: Place): readonly Selection[] | null {
  const rows = between(layout.rows, from.row, to.row);
  const columns = between(layout.columns, from.column, to.column);
  return rows && columns ? blockOf(rows, columns) : null;
}

function between(
  tracks: readonly { readonly id: string }[],
  from: string | null,
  to: string | null,
): readonly (string | null)[] | null {
  if (from === null || to === null) return from === to ? [null] : null;
  const ends = [from, to].map((id) => tracks.findIndex((track) => track.id === id));
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return first < 0 ? null : tracks.slice(first, last + 1).map(({ id }) => id);
}
