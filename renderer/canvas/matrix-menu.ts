import { shortTitle } from "../../shared/print/words.ts";
import type { Action } from "../editor/actions/action.ts";
import { actionsFor } from "../editor/actions/element-actions.ts";
import { manyActions } from "../editor/actions/many-actions.ts";
import { clipboardActions } from "../editor/clipboard-actions.ts";
import type { Editor } from "../editor/editor.ts";
import { selectionKey } from "../editor/selection.ts";
import type { Dragging } from "../ui/drag/drag-context.ts";
import { pickUpFrom, pickUpSelected } from "./carry-keys.ts";
import { type Choice, setAdding } from "./choose-place.ts";
import type { MatrixLayout } from "./matrix-layout.ts";
import { type MatrixViewStore, type Place, resetWidth, setWidth, widthOf } from "./matrix-view.ts";
import { selectionAt } from "./places.ts";
import { selectAllShown } from "./shown-tracks.ts";

interface MenuPlace {
  readonly editor: Editor;
  readonly view: MatrixViewStore;
  readonly layout: MatrixLayout;
  readonly place: Place;
  readonly dragging: Dragging;
  /** Moves the focus to a place and brings it into view; selects it as is said. */
  readonly goTo: (place: Place, how?: Choice) => void;
}

/** How far a menu makes a column wider or narrower, in canvas units. */
const WIDTH_STEP = 40;

/** What can be done at a place: with all that is selected where that is among it, else with what is there. */
export function menuLines(at: MenuPlace): readonly Action[] {
  const { editor, view, layout, place } = at;
  const selection = selectionAt(place);
  const shown = { rows: layout.rows.map(({ id }) => id), columns: layout.columns.map(({ id }) => id) };
  const selectAll = {
    id: "select-all",
    label: "Select all",
    keys: "Ctrl+A",
    run: () => selectAllShown(editor, view),
  };
  if (selection === null) return [selectAll, ...widthActions(at)];
  const { selected } = editor.store.getState();
  const isMany = selected.size > 1 && selected.has(selectionKey(selection));
  const own = isMany ? manyActions(editor) : actionsFor(editor, selection);
  const isDelivered =
    selection.kind !== "crossing" ||
    editor.store.getState().facts.cells.at(selection.serviceLine, selection.geography) !== undefined;
  const clipboard = clipboardActions(editor, shown).filter(
    ({ id }) =>
      id === "paste" || ((isMany || isDelivered) && (id !== "duplicate" || selection.kind !== "crossing")),
  );
  return [
    ...own.filter((action) => action.isDanger !== true),
    ...clipboard,
    ...(isDelivered
      ? [
          {
            id: "pick-up",
            label: "Pick up and carry",
            keys: "Shift+M",
            run: () => {
              view.setState({ place });
              pickUpSelected(at);
            },
          },
        ]
      : []),
    ...(isMany ? [] : mandateActions(at)),
    ...(place.row === null || place.column === null ? widthActions(at) : []),
    {
      id: "adding",
      label: view.getState().isAdding ? "Stop selecting several" : "Select several",
      keys: "Shift+F8",
      run: () => setAdding(editor, view, !view.getState().isAdding),
    },
    selectAll,
    ...own.filter((action) => action.isDanger === true),
  ];
}

/** A line for each mandate held at a header, to carry it to another one: by pointer its post is dragged there. */
function mandateActions({ editor, view, place, dragging, goTo }: MenuPlace): readonly Action[] {
  if ((place.row === null) === (place.column === null)) return [];
  const { scopes, option } = editor.store.getState().facts;
  const node =
    place.row === null ? option.geographies.get(place.column ?? "") : option.serviceLines.get(place.row);
  const component = place.column === null ? "practice" : "pathway";
  const scope = scopes.find(component, place.row, place.column);
  return [...(scope?.clinical ?? []), ...(scope?.operational ?? [])].map(({ mandate, post }) => ({
    id: `carry ${mandate.id}`,
    label: `Carry the mandate of ${shortTitle(post.title, node?.name ?? "")}`,
    run: () => {
      view.setState({ place });
      pickUpFrom(place, { kind: "mandate", id: mandate.id, label: post.title }, { editor, dragging, goTo });
    },
  }));
}

function widthActions({ view, place }: MenuPlace): readonly Action[] {
  const by = (step: number) => () => setWidth(view, place.column, widthOf(view, place.column) + step);
  const what = place.column === null ? "row headers" : "column";
  return [
    { id: "wider", label: `Make the ${what} wider`, keys: "Shift+Alt+→", run: by(WIDTH_STEP) },
    { id: "narrower", label: `Make the ${what} narrower`, keys: "Shift+Alt+←", run: by(-WIDTH_STEP) },
    {
      id: "usual-width",
      label: "Usual width",
      run: () => resetWidth(view, place.column),
    },
  ];
}
