import { type Step, stepNode } from "../editor/actions/axis-actions.ts";
import { actionsFor, deleteAction } from "../editor/actions/element-actions.ts";
import type { Editor } from "../editor/editor.ts";
import type { MatrixLayout, Track } from "./matrix-layout.ts";
import { type MatrixViewStore, type Place, toggleCollapsed } from "./matrix-view.ts";
import { selectionAt } from "./places.ts";

interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What the keyboard can do on the matrix besides editing it. */
export interface KeyTargets {
  readonly editor: Editor;
  readonly view: MatrixViewStore;
  readonly layout: MatrixLayout;
  /** Moves the focus to a place and brings it into view. */
  readonly goTo: (place: Place) => void;
  readonly openMenu: (place: Place) => void;
  /** Moves the focus to the inspector of what is selected. */
  readonly inspect: () => void;
}

/** Handles a key on the matrix. Answers whether the key meant something here. */
export function handleMatrixKey(press: KeyPress, targets: KeyTargets): boolean {
  const { editor, view } = targets;
  const { place } = view.getState();
  const selection = selectionAt(place);
  if (press.altKey && press.key.startsWith("Arrow")) {
    if (!step(press.key, place, editor)) return false;
    targets.goTo(place);
    return true;
  }
  if (press.key === "ContextMenu") {
    targets.openMenu(place);
    return true;
  }
  const next = nextPlace(press, place, targets.layout);
  if (next) {
    targets.goTo(next);
    return true;
  }
  if (press.ctrlKey || press.metaKey || press.altKey || selection === null) return false;
  switch (press.key) {
    case "Enter": {
      editor.select(selection);
      const deliver = actionsFor(editor, selection).find((action) => action.id === "deliver");
      if (deliver) deliver.run();
      else targets.inspect();
      return true;
    }
    case " ":
      if (selection.kind === "serviceLine") toggleCollapsed(view, "rows", selection.id);
      else if (selection.kind === "geography") toggleCollapsed(view, "columns", selection.id);
      else editor.select(selection);
      return true;
    case "F2":
      if (selection.kind === "crossing") return false;
      editor.rename(selection.kind === "serviceLine" || selection.kind === "geography" ? selection.id : null);
      return true;
    case "Delete":
    case "Backspace": {
      const remove = deleteAction(editor, selection);
      if (!remove) return false;
      const fallback = neighbourOf(place, targets.layout);
      remove.run();
      if (selection.kind !== "crossing") targets.goTo(fallback);
      return true;
    }
    case "m":
    case "M": {
      const give = actionsFor(editor, selection).find((action) => action.keys === "M");
      give?.run();
      return give !== undefined;
    }
    case "Escape":
      editor.openFinding(null);
      editor.select(null);
      return true;
    default:
      return false;
  }
}

const ROW_STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: "back",
  ArrowDown: "forward",
  ArrowRight: "in",
  ArrowLeft: "out",
};

const COLUMN_STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: "back",
  ArrowRight: "forward",
  ArrowDown: "in",
  ArrowUp: "out",
};

function step(key: string, place: Place, editor: Editor): boolean {
  const selection = selectionAt(place);
  const rowStep = ROW_STEPS[key];
  const columnStep = COLUMN_STEPS[key];
  if (selection?.kind === "serviceLine" && rowStep) stepNode(editor, "serviceLines", selection.id, rowStep);
  else if (selection?.kind === "geography" && columnStep) {
    stepNode(editor, "geographies", selection.id, columnStep);
  } else return false;
  return true;
}

/** Where an arrow, Home, End or Page key leads from a place; null for other keys and at the edge. */
function nextPlace(press: KeyPress, place: Place, layout: MatrixLayout): Place | null {
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

/** Rows that Page Up and Page Down pass over. */
const PAGE = 8;

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

function neighbourOf(place: Place, layout: MatrixLayout): Place {
  if (place.row !== null) return { ...place, row: before(layout.rows, place.row) };
  return { ...place, column: before(layout.columns, place.column) };
}
