import { useEffect, useRef } from "react";
import type { Facts } from "../../shared/structure/facts.ts";
import type { Selection } from "../editor/selection.ts";
import { useEditor, useEditorActions } from "../editor/use-editor.ts";
import type { MatrixViewStore, Place } from "./matrix-view.ts";
import { placeOf } from "./places.ts";

/**
 * Brings into view what the rest of the application goes to, unfolding what hides it. Where the focus is on the matrix, it
 * goes along: keys are for the place that is marked.
 */
export function useVisits(
  view: MatrixViewStore,
  reveal: (place: Place) => void,
  focusPlace: (place: Place) => void,
): void {
  const editor = useEditorActions();
  const visit = useEditor((state) => state.visit);
  // A visit is made once: not again because an edit or a fold made another `reveal`.
  const latestReveal = useRef(reveal);
  useEffect(() => {
    latestReveal.current = reveal;
  }, [reveal]);
  useEffect(() => {
    // The matrix is there anew after another view: what it went to before then it does not go to again.
    if (!visit || visit.count <= view.getState().visitsMade) return;
    const { facts } = editor.store.getState();
    const place = placeFor(facts, visit.selection);
    if (!place) return;
    unfold(view, facts, place);
    view.setState({ place });
    // Unfolding lays the matrix out anew first.
    const frame = requestAnimationFrame(() => {
      view.setState({ visitsMade: visit.count });
      latestReveal.current(place);
      if (document.activeElement?.matches(PLACES)) focusPlace(place);
    });
    return () => cancelAnimationFrame(frame);
  }, [visit, view, editor, focusPlace]);
}

const PLACES = "[role=gridcell],[role=rowheader],[role=columnheader]";

/** Where a selection is seen in the matrix: a post where it leads, a mandate at its scope, a line at who reports. */
export function placeFor(facts: Facts, selection: Selection): Place | null {
  const place = placeOf(selection);
  if (place) return place;
  const post =
    selection.kind === "reportingLine"
      ? facts.option.reportingLines.get(selection.id)?.from
      : selection.kind === "post"
        ? selection.id
        : undefined;
  for (const mandate of facts.option.mandates.values()) {
    const isMeant = selection.kind === "mandate" ? mandate.id === selection.id : mandate.post === post;
    if (isMeant && (mandate.serviceLine !== null || mandate.geography !== null)) {
      return { row: mandate.serviceLine, column: mandate.geography };
    }
  }
  return null;
}

/** Unfolds whatever hides a place. */
export function unfold(view: MatrixViewStore, facts: Facts, place: Place): void {
  const { collapsedRows, collapsedColumns } = view.getState();
  const above = (lineage: readonly string[]) => new Set(lineage.slice(1));
  const rows = place.row === null ? new Set<string>() : above(facts.serviceLines.lineageOf(place.row));
  const columns =
    place.column === null ? new Set<string>() : above(facts.geographies.lineageOf(place.column));
  view.setState({
    collapsedRows: new Set([...collapsedRows].filter((id) => !rows.has(id))),
    collapsedColumns: new Set([...collapsedColumns].filter((id) => !columns.has(id))),
  });
}
