import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { ContextMenu, type MenuLine } from "../../ui/ContextMenu.tsx";
import { CellEditor, type Step } from "./CellEditor.tsx";
import { cellViews } from "./cell-views.ts";
import { GridHeader, sortBy, widen, widthOf } from "./GridHeader.tsx";
import { GridRow } from "./GridRow.tsx";
import { type GridColumn, isNumeric } from "./grid-column.ts";
import { isOnHeader, isWriting, placeAfter, placeForKey } from "./grid-keys.ts";
import { HEADER_LINE, NEW_LINE } from "./grid-lines.ts";
import { lineOf } from "./grid-range.ts";
import { suggestionsFor } from "./suggestions.ts";
import styles from "./TableGrid.module.css";
import { headerLines, rowLines, type TableWays } from "./table-menus.ts";
import type { Place } from "./table-store.ts";
import { type Grid, selectedRange, tableOf } from "./use-grid.ts";
import type { GridEdits } from "./use-grid-edits.ts";

/** The height of every line, in CSS pixels, as the style sheet has it. */
const ROW = 30;
const HEADER = 34;
/** Lines beyond the edge that stay mounted, so that a short scroll finds them there already. */
const MARGIN = 8;
/** How much a key makes a column wider, in CSS pixels. */
const WIDENING = 16;

interface Editing {
  readonly place: Place;
  readonly text: string;
  readonly isTypedOver: boolean;
  readonly problem: string;
}

interface TableGridProps {
  readonly grid: Grid;
  readonly edits: GridEdits;
  readonly ways: TableWays;
  readonly label: string;
  readonly onFilter: (column: string) => void;
  readonly announce: (message: string) => void;
}

interface OpenMenu {
  readonly label: string;
  readonly lines: readonly MenuLine[];
  readonly at: { readonly x: number; readonly y: number };
}

/** The grid itself: headers, the lines in view, and the keyboard that walks and writes them. */
export function TableGrid({ grid, edits, ways, label, onFilter, announce }: TableGridProps) {
  const { arranged, focus, state, context } = grid;
  const { columns, lines } = arranged;
  const scroller = useRef<HTMLDivElement>(null);
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const focusLine = lineOf(arranged, focus) ?? -1;
  const widths = columns.map((column) => widthOf(grid, column));
  const template = widths.map((width) => `${width}px`).join(" ");

  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: MARGIN,
    scrollMargin: HEADER,
    initialOffset: () => state.scrolled.top,
    // The row with the keyboard stays, wherever the table is scrolled: the focus must not fall off with it.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        return focusLine < 0 || shown.includes(focusLine)
          ? shown
          : [...shown, focusLine].sort((a, b) => a - b);
      },
      [focusLine],
    ),
  });

  useKeptScroll(scroller, grid);
  const isWanted = useRef(false);
  useLayoutEffect(() => {
    const hasFocus = scroller.current?.contains(document.activeElement) === true;
    if (!hasFocus && !isWanted.current && state.focus === null) return;
    const cell = cellAt(scroller.current, focus);
    if (!cell) return;
    if (editing === null && (hasFocus || isWanted.current)) cell.focus({ preventScroll: true });
    isWanted.current = false;
    reveal(scroller.current, cell, focus.column === columns[0]?.name);
  }, [focus, editing, columns, state.focus]);

  const goTo = (place: Place, isExtending = false) => {
    isWanted.current = true;
    grid.moveTo(place, isExtending);
  };

  const lineAt = (place: Place) => lines[lineOf(arranged, place) ?? -1];
  const columnAt = (place: Place) => columns.find(({ name }) => name === place.column);

  const edit = (place: Place, typed: string | null, problem = "") => {
    const line = lineAt(place);
    const column = columnAt(place);
    if (!column || !line || line.kind === "group") return;
    if (column.kind === "findings") {
      const [finding] = line.kind === "record" ? context.findingsOf(ways.elementKind, line.key) : [];
      if (finding) ways.openFinding(finding);
      else announce("Nothing has been found here.");
      return;
    }
    if (column.field === null) {
      announce(`${column.heading} is worked out: ${column.explanation}`);
      return;
    }
    const lock = line.kind === "record" ? tableOf(grid).lockOf(context.ground, line.key, column.name) : null;
    if (lock !== null) {
      ways.tell(lock);
      return;
    }
    const current =
      line.kind === "new" ? (state.draft.get(column.name) ?? "") : column.plainText(context, line.key);
    if (column.kind === "flag" && typed === null) {
      write(place, current === "yes" ? "no" : "yes");
      return;
    }
    setEditing({ place, text: typed ?? current, isTypedOver: typed !== null, problem });
  };

  /** Writes one field. Answers with what is wrong, or null. */
  const write = (place: Place, text: string): string | null => {
    const line = lineAt(place);
    const column = columnAt(place);
    if (!line || !column) return null;
    if (line.kind === "new") {
      grid.change({ draft: new Map(state.draft).set(column.name, text) });
      return null;
    }
    return line.kind === "record" ? edits.set(line.key, column, text) : null;
  };

  const commit = (text: string, step: Step | null): string | null => {
    if (editing === null) return null;
    const { place } = editing;
    const wrong = write(place, text);
    if (wrong !== null) {
      if (step !== null) return wrong;
      // The keyboard has gone elsewhere already: what stood there stays, and that is said.
      ways.tell(`${columnAt(place)?.heading ?? ""} stays as it was: ${wrong}`);
    }
    setEditing(null);
    if (step === null) return null;
    if (place.line === NEW_LINE && step.lines !== 0) setIsAdding(true);
    else goTo(placeAfter(grid, place, step));
    return null;
  };

  // Adding waits until the last field is in the draft.
  const [isAdding, setIsAdding] = useState(false);
  useEffect(() => {
    if (!isAdding) return;
    setIsAdding(false);
    const stopped = edits.add();
    const place = { line: NEW_LINE, column: stopped?.column ?? columns[0]?.name ?? "" };
    isWanted.current = true;
    grid.moveTo(place);
    if (stopped) setEditing({ place, text: "", isTypedOver: false, problem: stopped.message });
  }, [isAdding, edits, grid, columns]);

  const openRowMenu = (place: Place, at: { readonly x: number; readonly y: number }) => {
    const line = lineAt(place);
    const column = columnAt(place);
    if (place.line === HEADER_LINE && column) openHeaderMenu(column, at);
    else if (line?.kind === "record") {
      setMenu({
        label: `Actions for ${tableOf(grid).nameOf(context.ground, line.key)}`,
        lines: rowLines(grid, edits, ways, () => edit(place, null)),
        at,
      });
    }
  };
  const openHeaderMenu = (column: GridColumn, at: { readonly x: number; readonly y: number }) =>
    setMenu({
      label: `Actions for the column ${column.heading}`,
      lines: headerLines(grid, column, onFilter),
      at,
    });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLInputElement) return;
    const isFar = event.ctrlKey || event.metaKey;
    const line = lineAt(focus);
    const column = columnAt(focus);
    if (!column) return;
    const next = placeForKey(
      grid,
      event,
      Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2),
    );
    if (
      next &&
      line?.kind === "group" &&
      !isFar &&
      (event.key === "ArrowLeft" || event.key === "ArrowRight") &&
      line.isCollapsed === (event.key === "ArrowRight")
    )
      toggle(line.key);
    else if (next) goTo(next, event.shiftKey && !isOnHeader(grid));
    else if (isOnHeader(grid)) {
      const isResizing = event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight");
      if (isResizing) widen(grid, column, event.key === "ArrowRight" ? WIDENING : -WIDENING);
      else if (event.key === "Enter" || event.key === " ") sortBy(grid, column.name, event.shiftKey);
      else if (isMenuKey(event) || (event.altKey && event.key === "ArrowDown"))
        openRowMenu(focus, below(cellAt(scroller.current, focus)));
      else return;
    } else if (line?.kind === "group" && (event.key === "Enter" || event.key === " ")) toggle(line.key);
    else if (event.key === "Enter" && focus.line === NEW_LINE && isFar) setIsAdding(true);
    else if (event.key === "Enter" || event.key === "F2") edit(focus, null);
    else if (event.key === " " && event.shiftKey) selectRow();
    else if (event.key === " ") edit(focus, null);
    else if ((event.key === "Delete" || event.key === "Backspace") && isFar) edits.remove();
    else if (event.key === "Delete" || event.key === "Backspace") edits.clear();
    else if (isFar && event.key.toLowerCase() === "d") edits.fillDown();
    else if (isFar && event.key.toLowerCase() === "a") selectAll();
    else if (event.key === "Escape" && state.anchor !== null) grid.change({ anchor: null });
    else if (isMenuKey(event)) openRowMenu(focus, below(cellAt(scroller.current, focus)));
    else if (isWriting(event)) edit(focus, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const toggle = (key: string) => {
    const collapsed = new Set(state.collapsed);
    if (!collapsed.delete(key)) collapsed.add(key);
    grid.change({ collapsed });
  };
  const first = columns[0]?.name ?? "";
  const last = columns.at(-1)?.name ?? "";
  const selectRow = () =>
    grid.change({
      anchor: { line: state.anchor?.line ?? focus.line, column: first },
      focus: { line: focus.line, column: last },
    });
  const selectAll = () =>
    grid.change({
      anchor: { line: lines[0]?.key ?? "", column: first },
      focus: { line: lines.at(-2)?.key ?? focus.line, column: last },
    });

  const placeOf = (target: EventTarget | null): Place | null => {
    const key =
      target instanceof Element ? target.closest<HTMLElement>("[data-cell]")?.dataset.cell : undefined;
    if (key === undefined) return null;
    const bar = key.lastIndexOf("|");
    return { line: key.slice(0, bar), column: key.slice(bar + 1) };
  };
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || place.line === HEADER_LINE || event.target instanceof HTMLInputElement) return;
    const line = lineAt(place);
    // What is being written is taken first: the press below keeps the browser from telling its field.
    if (editing !== null && document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    if (event.button === 0 && line?.kind === "group") toggle(line.key);
    const range = selectedRange(grid);
    const at = lineOf(arranged, place) ?? -1;
    const isWithin = range !== null && at >= range.firstLine && at <= range.lastLine;
    // A menu is for the whole range when it is opened within it.
    if (event.button === 2 && isWithin) return;
    goTo(place, event.shiftKey);
    event.preventDefault();
  };

  const range = selectedRange(grid);
  const editorFor = (place: Place): ReactNode => {
    const column = columnAt(place);
    if (
      editing === null ||
      !column ||
      editing.place.line !== place.line ||
      editing.place.column !== place.column
    ) {
      return null;
    }
    const line = lineAt(place);
    const name =
      line?.kind === "record"
        ? tableOf(grid).nameOf(context.ground, line.key)
        : `a new ${tableOf(grid).noun[0]}`;
    return (
      <CellEditor
        key={`${place.line}|${place.column}|${editing.problem}`}
        label={`${column.heading} of ${name}`}
        text={editing.text}
        isTypedOver={editing.isTypedOver}
        isNumber={isNumeric(column)}
        suggestions={suggestionsFor(grid, column)}
        isPicked={column.kind !== "text"}
        problem={editing.problem}
        overlay={overlay}
        onCommit={commit}
        onFill={(text) => {
          setEditing(null);
          isWanted.current = true;
          if (focus.line === NEW_LINE) write(focus, text);
          else edits.fill(text);
        }}
        onCancel={() => {
          isWanted.current = true;
          setEditing(null);
        }}
      />
    );
  };

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        className={styles.scroller}
        style={{ "--first": `${widths[0] ?? 0}px` } as CSSProperties}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onPointerOver={(event) => {
          const place = event.buttons === 1 && editing === null ? placeOf(event.target) : null;
          if (place && place.line !== HEADER_LINE && lineAt(focus)?.kind === "record") goTo(place, true);
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target);
          if (place && place.line !== HEADER_LINE) edit(place, null);
        }}
        onClick={(event) => {
          const place = placeOf(event.target);
          if (place && columnAt(place)?.kind === "findings" && lineAt(place)?.kind === "record")
            edit(place, null);
        }}
        onContextMenu={(event) => {
          const place = placeOf(event.target);
          if (!place || place.line === HEADER_LINE) return;
          event.preventDefault();
          openRowMenu(place, { x: event.clientX, y: event.clientY });
        }}
        onCopy={(event) => {
          if (event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          event.clipboardData.setData("text/plain", edits.copy());
        }}
        onCut={(event) => {
          if (event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          event.clipboardData.setData("text/plain", edits.copy());
          edits.clear();
        }}
        onPaste={(event) => {
          if (event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          edits.paste(event.clipboardData.getData("text/plain"));
        }}
      >
        <div className={styles.content} role="presentation">
          <GridHeader grid={grid} template={template} onMenu={openHeaderMenu} />
          <div className={styles.rows} role="presentation" style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map((item) => {
              const line = lines[item.index];
              if (!line) return null;
              const isFocused = item.index === focusLine;
              const isInRange =
                range !== null &&
                state.anchor !== null &&
                item.index >= range.firstLine &&
                item.index <= range.lastLine;
              return (
                <GridRow
                  key={line.key}
                  line={line}
                  columns={columns}
                  views={cellViews(grid, line, ways.elementKind)}
                  top={item.index * ROW}
                  rowIndex={item.index + 2}
                  template={template}
                  focused={isFocused ? columns.findIndex(({ name }) => name === focus.column) : null}
                  selected={
                    isInRange && line.kind === "record" ? [range.firstColumn, range.lastColumn] : null
                  }
                  editor={isFocused ? editorFor(focus) : null}
                  noun={tableOf(grid).noun[0]}
                />
              );
            })}
          </div>
        </div>
      </div>
      <div ref={setOverlay} />
      {menu && (
        <ContextMenu label={menu.label} lines={menu.lines} at={menu.at} onClose={() => setMenu(null)} />
      )}
    </>
  );
}

/** Comes back to where the table was scrolled to, and remembers where it is left. */
function useKeptScroll(scroller: { readonly current: HTMLDivElement | null }, grid: Grid): void {
  const current = useRef(grid);
  current.current = grid;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const { top, left } = current.current.state.scrolled;
    element.scrollTo({ top, left });
    let place = { top, left };
    const remember = () => {
      place = { top: element.scrollTop, left: element.scrollLeft };
    };
    element.addEventListener("scroll", remember, { passive: true });
    return () => {
      element.removeEventListener("scroll", remember);
      current.current.change({ scrolled: place });
    };
  }, [scroller]);
}

/** Brings a cell into view beside the headers, which stay. */
function reveal(scroller: HTMLElement | null, cell: HTMLElement, isFirstColumn: boolean): void {
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  // The first column is in view wherever the others are: going to it goes to the beginning of the row.
  if (isFirstColumn) scroller?.scrollTo({ left: 0 });
}

function below(cell: HTMLElement | null | undefined): { readonly x: number; readonly y: number } {
  const box = cell?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 12, y: box?.bottom ?? 0 };
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === "ContextMenu" || (key === "F10" && shiftKey);
}

function cellAt(scroller: HTMLElement | null, { line, column }: Place): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${line}|${column}`)}"]`) ?? null;
}
