import type { Place } from "./table-store.ts";

/** Names a place in the page: see `cellAt` and `placeOf`. */
export function placeKey({ line, column }: Place): string {
  return `${line}|${column}`;
}

/** The place that something in the page belongs to; null where it is in no cell. */
export function placeOf(target: EventTarget | null): Place | null {
  const key =
    target instanceof Element ? target.closest<HTMLElement>("[data-cell]")?.dataset.cell : undefined;
  if (key === undefined) return null;
  const bar = key.lastIndexOf("|");
  return { line: key.slice(0, bar), column: key.slice(bar + 1) };
}

/** The cell at a place; null where its line is out of view. */
export function cellAt(scroller: HTMLElement | null, place: Place): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(placeKey(place))}"]`) ?? null;
}

/** Brings a cell into view beside the headers, which stay. */
export function reveal(scroller: HTMLElement | null, cell: HTMLElement, isFirstColumn: boolean): void {
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  // The first column is in view wherever the others are: going to it goes to the beginning of the row.
  if (isFirstColumn) scroller?.scrollTo({ left: 0 });
}

/** Where a menu for a cell opens. */
export function below(cell: HTMLElement | null): { readonly x: number; readonly y: number } {
  const box = cell?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 12, y: box?.bottom ?? 0 };
}
