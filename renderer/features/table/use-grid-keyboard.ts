import type { KeyboardEvent, RefObject } from "react";
import { sortBy, widen } from "./GridHeader.tsx";
import { isMenuKey, isOnHeader, isWriting, placeForKey } from "./grid-keys.ts";
import { NEW_LINE } from "./grid-lines.ts";
import { below, cellAt } from "./grid-places.ts";
import type { Place } from "./table-store.ts";
import { columnAt, type Grid, lineAt, toggleGroup } from "./use-grid.ts";
import type { GridEdits } from "./use-grid-edits.ts";
import { ROW_HEIGHT } from "./use-row-window.ts";
import type { Writing } from "./use-writing.tsx";

/** How much a key makes a column wider, in CSS pixels. */
const WIDENING = 16;

interface KeyboardNeeds {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly grid: Grid;
  readonly edits: GridEdits;
  readonly writing: Writing;
  readonly goTo: (place: Place, isExtending?: boolean) => void;
  readonly openMenu: (place: Place, at: { readonly x: number; readonly y: number }) => void;
}

/** The keyboard of a grid while nothing is being written: it walks, selects, begins to write, and clears. */
export function useGridKeyboard(needs: KeyboardNeeds): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.target instanceof HTMLInputElement) return;
    const isTaken =
      foldsGroup(needs.grid, event) ||
      walks(needs, event) ||
      (isOnHeader(needs.grid) ? keyOnHeader(needs, event) : keyOnRows(needs, event));
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function walks({ scroller, grid, goTo }: KeyboardNeeds, event: KeyboardEvent): boolean {
  const rowsInView = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const next = placeForKey(grid, event, rowsInView);
  if (next) goTo(next, event.shiftKey && !isOnHeader(grid));
  return next !== null;
}

function foldsGroup(grid: Grid, { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const line = lineAt(grid, grid.focus);
  if (line?.kind !== "group" || ctrlKey || metaKey || shiftKey) return false;
  const isFolding = key === "ArrowLeft" && !line.isCollapsed;
  const isUnfolding = key === "ArrowRight" && line.isCollapsed;
  if (!isFolding && !isUnfolding && key !== "Enter" && key !== " ") return false;
  toggleGroup(grid, line.key);
  return true;
}

function keyOnHeader({ scroller, grid, openMenu }: KeyboardNeeds, event: KeyboardEvent): boolean {
  const column = columnAt(grid, grid.focus);
  if (!column) return false;
  if (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
    widen(grid, column, event.key === "ArrowRight" ? WIDENING : -WIDENING);
  } else if (event.key === "Enter" || event.key === " ") sortBy(grid, column.name, event.shiftKey);
  else if (isMenuKey(event) || (event.altKey && event.key === "ArrowDown")) {
    openMenu(grid.focus, below(cellAt(scroller.current, grid.focus)));
  } else return false;
  return true;
}

function keyOnRows(
  { scroller, grid, edits, writing, openMenu }: KeyboardNeeds,
  event: KeyboardEvent,
): boolean {
  const { focus, state } = grid;
  const isFar = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "Enter":
      if (isFar && focus.line === NEW_LINE) writing.add();
      else writing.begin(focus);
      return true;
    case "F2":
      writing.begin(focus);
      return true;
    case " ":
      if (event.shiftKey) selectRow(grid);
      else writing.begin(focus);
      return true;
    case "Delete":
    case "Backspace":
      if (isFar) edits.remove();
      else edits.clear();
      return true;
    case "Escape":
      if (state.anchor === null) return false;
      grid.change({ anchor: null });
      return true;
  }
  if (isFar && event.key.toLowerCase() === "d" && !event.shiftKey) edits.fillDown();
  else if (isFar && event.key.toLowerCase() === "a") selectAll(grid);
  else if (isMenuKey(event)) openMenu(focus, below(cellAt(scroller.current, focus)));
  else if (isWriting(event)) writing.begin(focus, event.key);
  else return false;
  return true;
}

function selectRow({ arranged, focus, state, change }: Grid): void {
  change({
    anchor: { line: state.anchor?.line ?? focus.line, column: arranged.columns[0]?.name ?? "" },
    focus: { line: focus.line, column: arranged.columns.at(-1)?.name ?? "" },
  });
}

function selectAll({ arranged, focus, change }: Grid): void {
  const { lines, columns } = arranged;
  change({
    anchor: { line: lines[0]?.key ?? "", column: columns[0]?.name ?? "" },
    focus: { line: lines.at(-2)?.key ?? focus.line, column: columns.at(-1)?.name ?? "" },
  });
}
