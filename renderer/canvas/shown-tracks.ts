import type { Shown } from "../../shared/model/clip/take-clip.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import type { Editor } from "../editor/editor.ts";
import { visibleNodes } from "./matrix-layout.ts";
import type { MatrixViewStore } from "./matrix-view.ts";
import { blockOf } from "./place-blocks.ts";

/** The rows and columns that the matrix shows, in their order: what is folded away left out. */
export function shownTracks(facts: Facts, view: MatrixViewStore): Shown {
  const { collapsedRows, collapsedColumns } = view.getState();
  return {
    rows: visibleNodes(facts.serviceLines, collapsedRows).map(({ id }) => id),
    columns: visibleNodes(facts.geographies, collapsedColumns).map(({ id }) => id),
  };
}

/** Selects everything of the kind that the keyboard is at: rows, columns, else crossings. */
export function selectAllShown(editor: Editor, view: MatrixViewStore): void {
  const { place } = view.getState();
  const { rows, columns } = shownTracks(editor.store.getState().facts, view);
  const isRow = place.row !== null && place.column === null;
  const isColumn = place.row === null && place.column !== null;
  editor.selectMany(blockOf(isColumn ? [null] : rows, isRow ? [null] : columns));
}
