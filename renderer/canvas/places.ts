import { type Selected, type Selection, selectionKey } from "../editor/selection.ts";
import { dropTarget } from "./drops.ts";
import type { Place } from "./matrix-view.ts";

/** What is selected when the keyboard or the pointer is at a place; null at the corner. */
export function selectionAt(place: Place): Selection | null {
  if (place.row !== null && place.column !== null) {
    return { kind: "crossing", serviceLine: place.row, geography: place.column };
  }
  if (place.row !== null) return { kind: "serviceLine", id: place.row };
  if (place.column !== null) return { kind: "geography", id: place.column };
  return null;
}

/** The place in the matrix of what is selected; null for posts and lines, which have none of their own. */
export function placeOf(selection: Selection): Place | null {
  switch (selection.kind) {
    case "serviceLine":
      return { row: selection.id, column: null };
    case "geography":
      return { row: null, column: selection.id };
    case "crossing":
      return { row: selection.serviceLine, column: selection.geography };
    default:
      return null;
  }
}

/** The id of a place's element, and of its React Flow node. */
export function placeId(place: Place): string {
  return `at-${place.row ?? ""}-${place.column ?? ""}`;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The `data-drop` text of a place; null for the corner, which takes no drops. */
export function dropTargetAt({ row, column }: Place): string | null {
  if (row !== null && column !== null) {
    return dropTarget({ kind: "crossing", serviceLine: row, geography: column });
  }
  if (row !== null) return dropTarget({ kind: "serviceLine", id: row });
  return column === null ? null : dropTarget({ kind: "geography", id: column });
}

/** Whether a place is selected, alone or among others. */
export function isAmongSelected(selected: Selected, place: Place): boolean {
  const own = selectionAt(place);
  return own !== null && selected.has(selectionKey(own));
}
