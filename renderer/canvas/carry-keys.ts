import { draggedCells, draggedTogether } from "../editor/dragged-together.ts";
import { carryOver, letGo, pickUp, putDown } from "../ui/drag/carry.ts";
import type { DragPayload, DropPoint } from "../ui/drag/drag-store.ts";
import { dropTarget } from "./drops.ts";
import type { KeyPress, KeyTargets } from "./matrix-keys.ts";
import type { Place } from "./matrix-view.ts";
import { nextPlace } from "./next-place.ts";
import { placeId, selectionAt } from "./places.ts";

/** The parts of a place that something can be put down on: on a crossing practice and pathway, beside a header or in it. */
const CROSSING_POINTS = [0.25, 0.75] as const;

const HEADER_POINTS = [0.1, 0.5, 0.9] as const;

/** Picks up what the keyboard is at, with all that is selected along with it. */
export function pickUpSelected({
  editor,
  view,
  dragging,
}: Pick<KeyTargets, "editor" | "view" | "dragging">): void {
  const { facts } = editor.store.getState();
  const selection = selectionAt(view.getState().place);
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
  pickUp(dragging.store, payload);
  editor.announce(
    `${payload.label} picked up. Arrow keys carry it, Space chooses where beside or inside, Enter puts it down, Escape puts it back.`,
  );
}

/** Handles a key while something is carried. */
export function handleCarryKey(press: KeyPress, targets: KeyTargets): boolean {
  const { editor, view, layout, dragging, goTo } = targets;
  const { place } = view.getState();
  if (press.key === "Escape") {
    letGo(dragging.store);
    editor.announce("Put back where it was.");
    return true;
  }
  const points = pointsOf(place);
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
  const next = nextPlace(press, place, layout);
  if (!next) return press.key === "Tab";
  goTo(next, "keep");
  const share = next.row !== null && next.column !== null ? 0.25 : 0.1;
  over(targets, next, share);
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

function pointsOf(place: Place): readonly number[] {
  return place.row !== null && place.column !== null ? CROSSING_POINTS : HEADER_POINTS;
}

/** Along the axis that matters: down a crossing or a row header, across a column header. */
function pointIn(place: Place, share: number): DropPoint {
  return place.row === null ? { x: share, y: 0.5 } : { x: 0.5, y: share };
}
