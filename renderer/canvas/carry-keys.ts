import { draggedCells, draggedTogether } from "../editor/dragged-together.ts";
import { carryOver, pickUp, putDown } from "../ui/drag/carry.ts";
import type { DragPayload, DropPoint } from "../ui/drag/drag-store.ts";
import { dropTarget } from "./drops.ts";
import type { KeyPress, KeyTargets } from "./matrix-keys.ts";
import type { Place } from "./matrix-view.ts";
import { nextPlace } from "./next-place.ts";
import { isSamePlace, placeId, selectionAt } from "./places.ts";

/** The parts of a place that something can be put down on: on a crossing practice and pathway, beside a header or in it. */
const CROSSING_POINTS = [0.25, 0.75] as const;

const HEADER_POINTS = [0.1, 0.5, 0.9] as const;

/** Picks up what the keyboard is at, with all that is selected along with it. */
export function pickUpSelected({
  editor,
  view,
  dragging,
  goTo,
}: Pick<KeyTargets, "editor" | "view" | "dragging" | "goTo">): void {
  const { facts } = editor.store.getState();
  const { place } = view.getState();
  const selection = selectionAt(place);
  let payload: DragPayload | null = null;
  if (selection?.kind === "crossing") {
    const cell = facts.cells.at(selection.serviceLine, selection.geography);
    const rowName = facts.option.serviceLines.get(selection.serviceLine)?.name ?? "";
    const columnName = facts.option.geographies.get(selection.geography)?.name ?? "";
    payload = cell ? draggedCells(editor, cell, `${rowName} in ${columnName}`) : null;
  } else if (selection?.kind === "serviceLine" || selection?.kind === "geography") {
    const table = selection.kind === "serviceLine" ? facts.option.serviceLines : facts.option.geographies;
    payload = draggedTogether(editor, selection.kind, selection.id, table.get(selection.id)?.name ?? "");
  }
  if (!payload) {
    editor.announce("There is nothing here to pick up.");
    return;
  }
  pickUpFrom(place, payload, { editor, dragging, goTo });
}

/** Picks something up at a place, and comes back there when it is put back. */
export function pickUpFrom(
  place: Place,
  payload: DragPayload,
  { editor, dragging, goTo }: Pick<KeyTargets, "editor" | "dragging" | "goTo">,
): void {
  pickUp(dragging.store, payload, () => goTo(place, "keep"));
  const parts = payload.kind === "mandate" ? "practice or pathway in a cell" : "where beside or inside";
  editor.announce(
    `${payload.label} picked up. Arrow keys carry it, Space chooses ${parts}, Enter puts it down, Escape puts it back.`,
  );
}

/** Handles a key while something is carried. Escape puts it back wherever the keyboard is, so not here alone. */
export function handleCarryKey(press: KeyPress, targets: KeyTargets): boolean {
  const { editor, view, dragging, goTo } = targets;
  const { place } = view.getState();
  const points = pointsOf(place, targets);
  const { point } = dragging.store.getState();
  const at = points.indexOf(place.row === null ? point.x : point.y);
  if (press.key === "Enter") {
    const isDown = putDown(dragging.store, dragging.rules);
    if (!isDown) editor.announce(dragging.store.getState().preview?.words ?? "It cannot be put down here.");
    return true;
  }
  if (press.key === " ") {
    over(targets, place, points[(at + 1) % points.length] ?? 0.5);
    return true;
  }
  const next = placeToCarryTo(press, place, targets);
  if (!next) return press.key === "Tab";
  goTo(next, "keep");
  over(targets, next, pointsOf(next, targets)[0] ?? 0.5);
  // It is drawn at the place once the canvas has panned there; Enter right after the arrow need not wait for that.
  requestAnimationFrame(() => {
    if (dragging.store.getState().payload) dragging.store.setState(drawnAt(view.getState().place) ?? {});
  });
  return true;
}

function over({ editor, dragging }: KeyTargets, place: Place, point: number): void {
  const selection = selectionAt(place);
  const isTarget =
    selection?.kind === "crossing" || selection?.kind === "serviceLine" || selection?.kind === "geography";
  if (!isTarget) return;
  const { x, y } = drawnAt(place) ?? dragging.store.getState();
  const words = carryOver(dragging.store, dragging.rules, {
    target: dropTarget(selection as Parameters<typeof dropTarget>[0]),
    point: pointIn(place, point),
    x,
    y,
  });
  editor.announce(words ?? "It cannot be put down here.");
}

/** Where what is carried is drawn over a place; null while the place is not mounted. */
function drawnAt(place: Place): { readonly x: number; readonly y: number } | null {
  const box = document.getElementById(placeId(place))?.getBoundingClientRect();
  return box ? { x: box.left + Math.min(60, box.width / 2), y: box.top + box.height / 2 } : null;
}

/**
 * The parts of a place in the order that Space goes through them. A row or column beyond where the carried one stands
 * takes it after itself first: before it, the nearest would leave everything as it is.
 */
function pointsOf(place: Place, targets: KeyTargets): readonly number[] {
  if (place.row !== null && place.column !== null) return CROSSING_POINTS;
  const { payload } = targets.dragging.store.getState();
  const { layout } = targets;
  const [tracks, at] = place.row === null ? [layout.columns, place.column] : [layout.rows, place.row];
  const indexOf = (id: string | null | undefined) => tracks.findIndex((track) => track.id === id);
  const isBeyond = isTrack(payload, place) && indexOf(at) > indexOf(payload?.id);
  return isBeyond ? HEADER_POINTS.toReversed() : HEADER_POINTS;
}

/** Whether rows are carried over row headers, or columns over column headers. */
function isTrack(payload: DragPayload | null, { row, column }: Place): boolean {
  return (
    (payload?.kind === "serviceLine" && column === null) || (payload?.kind === "geography" && row === null)
  );
}

/** Where a key carries to: rows and columns pass over themselves and what lies inside them. */
function placeToCarryTo(
  press: KeyPress,
  from: Place,
  { editor, layout, dragging }: KeyTargets,
): Place | null {
  const { facts } = editor.store.getState();
  const { payload } = dragging.store.getState();
  const carried = new Set([payload?.id, ...(payload?.others ?? [])]);
  const isCarried = (place: Place) => {
    if (!isTrack(payload, place)) return false;
    const lineage = place.row === null ? facts.geographies.lineageOf : facts.serviceLines.lineageOf;
    const id = place.row ?? place.column;
    return id !== null && lineage(id).some((above) => carried.has(above));
  };
  let place = from;
  for (;;) {
    const next = nextPlace(press, place, layout);
    // Past the last one there is nowhere to go on to.
    if (next === null || isSamePlace(next, place)) return next === null ? null : from;
    if (!isCarried(next)) return next;
    place = next;
  }
}

/** Along the axis that matters: down a crossing or a row header, across a column header. */
function pointIn(place: Place, share: number): DropPoint {
  return place.row === null ? { x: share, y: 0.5 } : { x: 0.5, y: share };
}
