import { plural } from "../../shared/print/words.ts";
import { type Step, stepNodes } from "../editor/actions/axis-actions.ts";
import { actionsFor, deleteSelectedAction } from "../editor/actions/element-actions.ts";
import type { Editor } from "../editor/editor.ts";
import { KIND_NOUNS, selectionKey } from "../editor/selection.ts";
import type { Dragging } from "../ui/drag/drag-context.ts";
import { handleCarryKey, pickUpSelected } from "./carry-keys.ts";
import { type Choice, choosePlace, setAdding } from "./choose-place.ts";
import type { MatrixLayout } from "./matrix-layout.ts";
import { type MatrixViewStore, type Place, setWidth, toggleCollapsed, widthOf } from "./matrix-view.ts";
import { keptToKind, neighbourOf, nextPlace } from "./next-place.ts";
import { selectionAt } from "./places.ts";
import { selectAllShown } from "./shown-tracks.ts";

export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What the keyboard can do on the matrix besides editing it. */
export interface KeyTargets {
  readonly editor: Editor;
  readonly view: MatrixViewStore;
  readonly layout: MatrixLayout;
  readonly dragging: Dragging;
  /** Moves the focus to a place and brings it into view; selects it as is said. */
  readonly goTo: (place: Place, how?: Choice) => void;
  readonly openMenu: (place: Place) => void;
  /** Moves the focus to the inspector of what is selected. */
  readonly inspect: () => void;
}

/** Handles a key on the matrix. Answers whether the key meant something here. */
export function handleMatrixKey(press: KeyPress, targets: KeyTargets): boolean {
  const { view, layout } = targets;
  const { place } = view.getState();
  if (targets.dragging.store.getState().isCarried) return handleCarryKey(press, targets);
  if (press.altKey && press.key.startsWith("Arrow")) {
    return press.shiftKey ? resize(press.key, place, targets) : step(press.key, place, targets);
  }
  if (press.key === "ContextMenu" || (press.shiftKey && press.key === "F10")) {
    targets.openMenu(place);
    return true;
  }
  if (isFold(press, place, targets)) return true;
  const next = nextPlace(press, place, layout);
  if (next) {
    if (press.shiftKey) targets.goTo(keptToKind(view.getState().anchor ?? place, next, layout), "block");
    else targets.goTo(next, view.getState().isAdding ? "keep" : "only");
    return true;
  }
  return handleSelectionKey(press, targets) || handleEditKey(press, targets);
}

/** Keys that change what is selected. */
function handleSelectionKey(press: KeyPress, { editor, view, layout }: KeyTargets): boolean {
  const { place, isAdding } = view.getState();
  const isModified = press.ctrlKey || press.metaKey;
  if (press.key === "F8" && press.shiftKey) {
    setAdding(editor, view, !isAdding);
    return true;
  }
  if (press.key === " " && (isModified || isAdding)) {
    choosePlace(editor, view, layout, place, "toggle");
    return true;
  }
  if (press.key.toLowerCase() === "a" && isModified && !press.shiftKey && !press.altKey) {
    selectAllShown(editor, view);
    return true;
  }
  if (press.key !== "Escape") return false;
  const { selected, selection } = editor.store.getState();
  if (isAdding) setAdding(editor, view, false);
  else if (selected.size > 1) editor.select(selection);
  else {
    editor.openFinding(null);
    editor.select(null);
  }
  return true;
}

/** Keys that do something with what the keyboard is at, or with all that is selected where that is among it. */
function handleEditKey(press: KeyPress, targets: KeyTargets): boolean {
  const { editor, view, layout } = targets;
  const { place } = view.getState();
  const selection = selectionAt(place);
  if (press.ctrlKey || press.metaKey || press.altKey || selection === null) return false;
  const { selected } = editor.store.getState();
  const isMany = selected.size > 1 && selected.has(selectionKey(selection));
  switch (press.key) {
    case "Enter": {
      if (!isMany) editor.select(selection);
      const deliver = isMany ? undefined : actionsFor(editor, selection).find(({ id }) => id === "deliver");
      if (deliver) deliver.run();
      else targets.inspect();
      return true;
    }
    case " ":
      if (selection.kind === "serviceLine" || selection.kind === "geography")
        fold(selection.kind, selection.id, targets);
      else editor.select(selection);
      return true;
    case "F2":
      if (selection.kind === "crossing") targets.inspect();
      else editor.rename("id" in selection ? selection.id : null);
      return true;
    case "Delete":
    case "Backspace": {
      if (!isMany) editor.select(selection);
      const remove = deleteSelectedAction(editor);
      if (!remove) return false;
      remove.run();
      if (selection.kind !== "crossing") {
        const { serviceLines, geographies } = editor.store.getState().facts.option;
        targets.goTo(neighbourOf(place, layout, (id) => serviceLines.has(id) || geographies.has(id)));
      }
      return true;
    }
    case "m":
    case "M": {
      if (press.shiftKey) {
        pickUpSelected(targets);
        return true;
      }
      if (isMany) {
        targets.inspect();
        return true;
      }
      const give = actionsFor(editor, selection).find((action) => action.keys === "M");
      give?.run();
      return give !== undefined;
    }
    default:
      return false;
  }
}

/** Right unfolds a row, Left folds it, and from what is folded or holds nothing goes to what holds it. */
function isFold(press: KeyPress, place: Place, targets: KeyTargets): boolean {
  const { editor, layout, goTo } = targets;
  const isPlain = !press.ctrlKey && !press.metaKey && !press.shiftKey && !press.altKey;
  if (!isPlain || place.row === null || place.column !== null) return false;
  const track = layout.rows.find(({ id }) => id === place.row);
  if (press.key === "ArrowRight" && track?.isCollapsed) {
    fold("serviceLine", place.row, targets);
    return true;
  }
  if (press.key !== "ArrowLeft" || !track) return false;
  if (track.hasChildren && !track.isCollapsed) fold("serviceLine", place.row, targets);
  else {
    const parent = editor.store.getState().facts.option.serviceLines.get(place.row)?.parent ?? null;
    if (parent !== null) goTo({ row: parent, column: null });
  }
  return true;
}

/** Folds away what lies inside a row or column, or unfolds it, and says what that comes to. */
function fold(kind: "serviceLine" | "geography", id: string, { editor, view }: KeyTargets): void {
  const { facts } = editor.store.getState();
  const isRow = kind === "serviceLine";
  const tree = isRow ? facts.serviceLines : facts.geographies;
  const name = (isRow ? facts.option.serviceLines : facts.option.geographies).get(id)?.name ?? "";
  const inside = tree.childrenOf(id).length;
  if (inside === 0) {
    editor.announce(`Nothing lies inside ${name}.`);
    return;
  }
  toggleCollapsed(view, isRow ? "rows" : "columns", id);
  const { collapsedRows, collapsedColumns } = view.getState();
  const isFolded = (isRow ? collapsedRows : collapsedColumns).has(id);
  const words = `${plural(inside, ...KIND_NOUNS[kind])} inside ${inside === 1 ? "is" : "are"}`;
  editor.announce(`${name} ${isFolded ? "folded" : "unfolded"}: ${words} ${isFolded ? "hidden" : "shown"}`);
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

/** Moves what the keyboard is at, or with it all that is selected of its kind where it is among that. */
function step(key: string, place: Place, { editor, goTo }: KeyTargets): boolean {
  const selection = selectionAt(place);
  const isRow = selection?.kind === "serviceLine";
  if (!isRow && selection?.kind !== "geography") return false;
  const direction = (isRow ? ROW_STEPS : COLUMN_STEPS)[key];
  if (!direction) return false;
  const { selected } = editor.store.getState();
  const isMany = selected.size > 1 && selected.has(selectionKey(selection));
  const ids = isMany
    ? [...selected.values()].flatMap((each) => (each.kind === selection.kind ? [each.id] : []))
    : [selection.id];
  stepNodes(editor, isRow ? "serviceLines" : "geographies", ids, direction);
  goTo(place, isMany ? "keep" : "only");
  return true;
}

/** How far one press makes a column wider or narrower, in canvas units. */
const WIDTH_STEP = 20;

function resize(key: string, place: Place, { editor, view }: KeyTargets): boolean {
  const by = key === "ArrowRight" ? WIDTH_STEP : key === "ArrowLeft" ? -WIDTH_STEP : 0;
  if (by === 0) return false;
  setWidth(view, place.column, widthOf(view, place.column) + by);
  const { geographies } = editor.store.getState().facts.option;
  const what =
    place.column === null ? "The row headers are" : `Column ${geographies.get(place.column)?.name ?? ""} is`;
  editor.announce(`${what} ${widthOf(view, place.column)} wide`);
  return true;
}
