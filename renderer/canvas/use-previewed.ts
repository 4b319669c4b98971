import { useEffect, useRef } from "react";
import { shownChanges } from "../editor/preview.ts";
import { changePlace } from "../editor/preview-changes.ts";
import { useEditor, useEditorActions } from "../editor/use-editor.ts";
import type { MatrixLayout } from "./matrix-layout.ts";
import type { MatrixViewStore, Place } from "./matrix-view.ts";
import { unfold } from "./use-visits.ts";

/** How much of the canvas's height the words of a previewed change may cover, as their style sheet says. */
const COVERED = 0.6;

/** Brings into view what a previewed change would change, where none of it can be seen: unfolding it if need be. */
export function usePreviewed(
  view: MatrixViewStore,
  layout: MatrixLayout,
  revealOneOf: (places: readonly Place[], covered: number) => void,
): void {
  const editor = useEditorActions();
  const { places } = useEditor(shownChanges);
  const latest = useRef({ layout, revealOneOf });
  useEffect(() => {
    latest.current = { layout, revealOneOf };
  }, [layout, revealOneOf]);
  useEffect(() => {
    const changed = [...places.keys()].map(changePlace);
    const [first] = changed;
    if (!first) return;
    const isShown = (place: Place) =>
      isTrack(latest.current.layout.rows, place.row) && isTrack(latest.current.layout.columns, place.column);
    if (!changed.some(isShown)) unfold(view, editor.store.getState().facts, first);
    // Unfolding lays the matrix out anew first.
    const frame = requestAnimationFrame(() => {
      const canvas = document.querySelector("[data-region=canvas]");
      latest.current.revealOneOf(changed.filter(isShown), (canvas?.clientHeight ?? 0) * COVERED);
    });
    return () => cancelAnimationFrame(frame);
  }, [places, view, editor]);
}

function isTrack(tracks: MatrixLayout["rows"], id: string | null): boolean {
  return id === null || tracks.some((track) => track.id === id);
}
