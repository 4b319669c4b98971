import { ArrowDown, ArrowUp, ListFilter, Sigma } from "lucide-react";
import type { PointerEvent } from "react";
import { type GridColumn, isNumeric } from "./grid-column.ts";
import { HEADER_LINE } from "./grid-lines.ts";
import styles from "./TableGrid.module.css";
import { nextSorting } from "./table-store.ts";
import type { Grid } from "./use-grid.ts";

/** Narrower than this a column shows nothing, in CSS pixels. */
const NARROWEST = 48;
const WIDEST = 640;

/** The width a column may be given. */
export function fitWidth(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** How wide a column is now. */
export function widthOf({ state }: Grid, column: GridColumn): number {
  return state.widths.get(column.name) ?? column.width;
}

/** Sorts by a column as a click on its header does. */
export function sortBy(grid: Grid, column: string, isAdded: boolean): void {
  grid.change({ sorting: nextSorting(grid.state.sorting, column, isAdded) });
}

/** Makes a column so many pixels wider. */
export function widen(grid: Grid, column: GridColumn, by: number): void {
  const width = fitWidth(widthOf(grid, column) + by);
  grid.change({ widths: new Map(grid.state.widths).set(column.name, width) });
}

interface GridHeaderProps {
  readonly grid: Grid;
  readonly template: string;
  readonly onMenu: (column: GridColumn, at: { readonly x: number; readonly y: number }) => void;
}

/** The headers of a grid: each sorts by its column; its right edge makes it wider. */
export function GridHeader({ grid, template, onMenu }: GridHeaderProps) {
  const { arranged, focus, state } = grid;
  return (
    <div role="row" aria-rowindex={1} className={styles.header} style={{ gridTemplateColumns: template }}>
      {arranged.columns.map((column, index) => {
        const place = state.sorting.findIndex((one) => one.column === column.name);
        const sorted = state.sorting[place];
        const isFiltered = state.filters.has(column.name);
        return (
          <div
            key={column.name}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sorted ? (sorted.isDown ? "descending" : "ascending") : "none"}
            tabIndex={focus.line === HEADER_LINE && focus.column === column.name ? 0 : -1}
            className={styles.headerCell}
            data-cell={`${HEADER_LINE}|${column.name}`}
            data-focus-key={`table ${HEADER_LINE}|${column.name}`}
            data-number={isNumeric(column) || undefined}
            data-derived={column.field === null || undefined}
            title={column.explanation === "" ? undefined : `${column.heading}: ${column.explanation}`}
            onClick={(event) => sortBy(grid, column.name, event.shiftKey)}
            onContextMenu={(event) => {
              event.preventDefault();
              onMenu(column, { x: event.clientX, y: event.clientY });
            }}
          >
            {column.field === null && (
              <>
                <Sigma size={11} aria-hidden="true" />
                <span className="visually-hidden">Worked out: </span>
              </>
            )}
            <span className={styles.heading}>{column.heading}</span>
            {isFiltered && (
              <>
                <ListFilter size={12} aria-hidden="true" />
                <span className="visually-hidden">, filtered</span>
              </>
            )}
            {sorted && (
              <span className={styles.sorted} aria-hidden="true">
                {sorted.isDown ? <ArrowDown size={13} /> : <ArrowUp size={13} />}
                {state.sorting.length > 1 && place + 1}
              </span>
            )}
            <ResizeHandle grid={grid} column={column} />
          </div>
        );
      })}
    </div>
  );
}

/** The edge that is dragged; the keyboard has Alt with the arrow keys on the header. */
function ResizeHandle({ grid, column }: { readonly grid: Grid; readonly column: GridColumn }) {
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const start = event.clientX;
    const width = widthOf(grid, column);
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      grid.change({
        widths: new Map(grid.state.widths).set(column.name, fitWidth(width + moved.clientX - start)),
      });
    };
    const end = () => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  };
  return (
    <span
      className={styles.resize}
      aria-hidden="true"
      onPointerDown={begin}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => {
        const widths = new Map(grid.state.widths);
        widths.delete(column.name);
        grid.change({ widths });
      }}
    />
  );
}
