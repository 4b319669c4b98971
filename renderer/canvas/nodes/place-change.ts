import { shownChanges } from "../../editor/preview.ts";
import { type ChangeKind, changeKey } from "../../editor/preview-changes.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { useMatrixView } from "../matrix-context.ts";
import type { Place } from "../matrix-view.ts";

/** What becomes of a place in the preview, and what has become of it since the baseline while that layer is on. */
export interface PlaceChange {
  readonly change: ChangeKind | undefined;
  readonly since: ChangeKind | undefined;
}

/** Follows what changes at a place. */
export function usePlaceChange({ row, column }: Place): PlaceChange {
  const key = changeKey(row, column);
  const change = useEditor((state) => shownChanges(state).places.get(key));
  const since = useMatrixView((state) => state.changes.places.get(key));
  return { change, since };
}
