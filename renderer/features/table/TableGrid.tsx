import { type CSSProperties, type MouseEvent, useLayoutEffect, useRef, useState } from "react";
import { ContextMenu, type MenuLine } from "../../ui/ContextMenu.tsx";
import { cellViews } from "./cell-views.ts";
import { GridHeader, widthOf } from "./GridHeader.tsx";
import { GridRow } from "./GridRow.tsx";
import { HEADER_LINE } from "./grid-lines.ts";
import { cellAt, placeOf, reveal } from "./grid-places.ts";
import { lineOf } from "./grid-range.ts";
import styles from "./TableGrid.module.css";
import { headerLines, rowLines, type TableWays } from "./table-menus.ts";
import type { Place } from "./table-store.ts";
import { columnAt, type Grid, lineAt, selectedRange, tableOf, toggleGroup } from "./use-grid.ts";
import type { GridEdits } from "./use-grid-edits.ts";
import { useGridKeyboard } from "./use-grid-keyboard.ts";
import { ROW_HEIGHT, useRowWindow } from "./use-row-window.ts";
import { useWriting } from "./use-writing.tsx";

interface TableGridProps {
  readonly grid: Grid;
  readonly edits: GridEdits;
  readonly ways: TableWays;
  readonly label: string;
  readonly onFilter: (column: string) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface OpenMenu {
  readonly label: string;
  readonly lines: readonly MenuLine[];
  readonly at: Point;
}

/** The grid itself: headers, the lines in view, and the keyboard and pointer that walk and write them. */
export function TableGrid({ grid, edits, ways, label, onFilter }: TableGridProps) {
  const { arranged, focus, state, context } = grid;
  const { columns, lines } = arranged;
  const scroller = useRef<HTMLDivElement>(null);
  const isFocusWanted = useRef(false);
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const focusLine = lineOf(arranged, focus) ?? -1;
  const { indexes, height } = useRowWindow(scroller, grid, focusLine);

  const goTo = (place: Place, isExtending = false) => {
    isFocusWanted.current = true;
    grid.moveTo(place, isExtending);
  };
  const writing = useWriting({ grid, edits, ways, goTo });
  const openMenu = (place: Place, at: Point) => {
    const line = lineAt(grid, place);
    const column = columnAt(grid, place);
    if (place.line === HEADER_LINE && column) {
      setMenu({
        label: `Actions for the column ${column.heading}`,
        lines: headerLines(grid, column, onFilter),
        at,
      });
    } else if (line?.kind === "record") {
      setMenu({
        label: `Actions for ${tableOf(grid).nameOf(context.ground, line.key)}`,
        lines: rowLines(grid, edits, ways, () => writing.begin(place)),
        at,
      });
    }
  };
  const onKeyDown = useGridKeyboard({ scroller, grid, edits, writing, goTo, openMenu });

  const { isWriting } = writing;
  const isFirstColumn = focus.column === columns[0]?.name;
  const isPlaced = state.focus !== null;
  useLayoutEffect(() => {
    const hasFocus = scroller.current?.contains(document.activeElement) === true;
    if (!hasFocus && !isFocusWanted.current && !isPlaced) return;
    const cell = cellAt(scroller.current, focus);
    if (!cell) return;
    if (!isWriting && (hasFocus || isFocusWanted.current)) cell.focus({ preventScroll: true });
    isFocusWanted.current = false;
    reveal(scroller.current, cell, isFirstColumn);
  }, [focus, isWriting, isFirstColumn, isPlaced]);

  const range = selectedRange(grid);
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || place.line === HEADER_LINE || event.target instanceof HTMLInputElement) return;
    // What is being written is taken first: the press below keeps the browser from telling its field.
    if (isWriting && document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    const line = lineAt(grid, place);
    if (event.button === 0 && line?.kind === "group") toggleGroup(grid, line.key);
    const at = lineOf(arranged, place) ?? -1;
    const isWithin = range !== null && at >= range.firstLine && at <= range.lastLine;
    // A menu is for the whole range when it is opened within it.
    if (event.button !== 2 || !isWithin) goTo(place, event.shiftKey);
    event.preventDefault();
  };

  const widths = columns.map((column) => widthOf(grid, column));
  const template = widths.map((width) => `${width}px`).join(" ");
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
          const place = event.buttons === 1 && !isWriting ? placeOf(event.target) : null;
          if (place && place.line !== HEADER_LINE && lineAt(grid, focus)?.kind === "record")
            goTo(place, true);
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target);
          if (place && place.line !== HEADER_LINE) writing.begin(place);
        }}
        onClick={(event) => {
          const place = placeOf(event.target);
          if (place && lineAt(grid, place)?.kind === "record" && columnAt(grid, place)?.kind === "findings") {
            writing.begin(place);
          }
        }}
        onContextMenu={(event) => {
          const place = placeOf(event.target);
          if (!place || place.line === HEADER_LINE) return;
          event.preventDefault();
          openMenu(place, { x: event.clientX, y: event.clientY });
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
          <GridHeader
            grid={grid}
            template={template}
            onMenu={(column, at) => openMenu({ line: HEADER_LINE, column: column.name }, at)}
          />
          <div className={styles.rows} role="presentation" style={{ height }}>
            {indexes.map((index) => {
              const line = lines[index];
              if (!line) return null;
              const isFocused = index === focusLine;
              const isSelected =
                line.kind === "record" &&
                state.anchor !== null &&
                range !== null &&
                index >= range.firstLine &&
                index <= range.lastLine;
              return (
                <GridRow
                  key={line.key}
                  line={line}
                  columns={columns}
                  views={cellViews(grid, line, ways.elementKind)}
                  top={index * ROW_HEIGHT}
                  rowIndex={index + 2}
                  template={template}
                  focused={isFocused ? columns.findIndex(({ name }) => name === focus.column) : null}
                  isMarked={isFocused && isPlaced}
                  selected={isSelected ? [range.firstColumn, range.lastColumn] : null}
                  editor={isFocused ? writing.editorAt(focus, overlay) : null}
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
