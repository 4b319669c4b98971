import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { GridTable } from "../../../shared/interchange/grid/grid-table.ts";
import { GRID_TABLES, type GridTableName } from "../../../shared/interchange/grid/tables.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { type Arranged, Arranger } from "./arranger.ts";
import type { GridColumn } from "./grid-column.ts";
import { FindingIndex, type GridContext, gridContext } from "./grid-context.ts";
import { type GridLine, HEADER_LINE } from "./grid-lines.ts";
import { rangeOf } from "./grid-range.ts";
import { rowOfSelection, selectionOfRow } from "./selection-of-row.ts";
import { changeTable, type Place, type TableState, type TablesStore } from "./table-store.ts";

/** One table on screen: what it shows, and how it is changed. */
export interface Grid {
  readonly name: GridTableName;
  readonly context: GridContext;
  readonly arranged: Arranged;
  readonly state: TableState;
  /** Where the keyboard is: always a place that is on screen. */
  readonly focus: Place;
  change(change: Partial<TableState>): void;
  /** Moves the keyboard; extending keeps the other end of the range where it is. */
  moveTo(place: Place, isExtending?: boolean): void;
}

/** Everything about a table that its parts share. */
export function useGrid(store: TablesStore, name: GridTableName): Grid {
  const state = useStore(store, ({ tables }) => tables[name]);
  const facts = useEditor((current) => current.facts);
  // Findings may follow a moment later: an edit must never wait for them.
  const report = useDeferredValue(useEditor((current) => current.report));
  const findings = useMemo(() => new FindingIndex(), []);
  const context = useMemo(() => gridContext(facts, report, findings), [facts, report, findings]);
  const arranger = useMemo(() => new Arranger(name), [name]);
  const { sorting, search, filters, groupBy, collapsed, shown } = state;
  const arranged = useMemo(
    () => arranger.arrange(context, { sorting, search, filters, groupBy, collapsed, shown }),
    [arranger, context, sorting, search, filters, groupBy, collapsed, shown],
  );
  const focus = useSettledFocus(arranged, state.focus);
  return useMemo(
    () => ({
      name,
      context,
      arranged,
      state,
      focus,
      change: (change) => changeTable(store, name, change),
      moveTo: (place, isExtending = false) =>
        changeTable(store, name, {
          focus: place,
          anchor: isExtending ? (state.anchor ?? focus) : null,
        }),
    }),
    [name, context, arranged, state, focus, store],
  );
}

/** The focus as far as it is on screen: where its row has gone, the row that has come into its place. */
function useSettledFocus(arranged: Arranged, focus: Place | null): Place {
  const lastIndex = useRef(0);
  const first = arranged.columns[0]?.name ?? "";
  const column = arranged.columns.some(({ name }) => name === focus?.column)
    ? (focus?.column ?? first)
    : first;
  const index = focus === null ? 0 : arranged.indexOf.get(focus.line);
  if (index !== undefined) lastIndex.current = index;
  const line =
    focus !== null && (index !== undefined || focus.line === HEADER_LINE)
      ? focus.line
      : (arranged.lines[Math.min(lastIndex.current, arranged.lines.length - 1)]?.key ?? HEADER_LINE);
  return useMemo(() => ({ line, column }), [line, column]);
}

/** How long the keyboard rests on a row before its details are shown, in milliseconds: running past shows none. */
const REST = 90;

/** Selects the row that the keyboard rests on, so that its details stand beside the table; and goes where others point. */
export function useSelectionOfRow(store: TablesStore, grid: Grid): void {
  const editor = useEditorActions();
  const { name, focus, arranged, state } = grid;
  const line = arranged.lines[arranged.indexOf.get(focus.line) ?? -1];
  const id = state.focus !== null && line?.kind === "record" ? line.key : null;
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => {
      const { option } = editor.store.getState().facts;
      const selection = selectionOfRow(option, name, id);
      if (selection) editor.select(selection);
    }, REST);
    return () => clearTimeout(timer);
  }, [editor, name, id]);

  const visit = useEditor((current) => current.visit);
  const seen = useRef(visit);
  useEffect(() => {
    if (visit === null || visit === seen.current) return;
    seen.current = visit;
    const { option } = editor.store.getState().facts;
    const row = rowOfSelection(option, visit.selection);
    if (!row) return;
    const { focus: before } = store.getState().tables[row.table];
    store.setState({ table: row.table });
    changeTable(store, row.table, { focus: { line: row.id, column: before?.column ?? "" }, anchor: null });
  }, [editor, store, visit]);
}

/** The range that is selected, the focused cell at least; null on the headers. */
export function selectedRange({ arranged, focus, state }: Grid) {
  return rangeOf(arranged, focus, state.anchor);
}

/** The table that a grid edits. */
export function tableOf({ name }: Grid): GridTable {
  return GRID_TABLES[name];
}

/** The line at a place; undefined on the headers. */
export function lineAt({ arranged }: Grid, place: Place): GridLine | undefined {
  return arranged.lines[arranged.indexOf.get(place.line) ?? -1];
}

/** The column at a place. */
export function columnAt({ arranged }: Grid, place: Place): GridColumn | undefined {
  return arranged.columns.find(({ name }) => name === place.column);
}

/** Folds or unfolds a group, by the key of its line. */
export function toggleGroup({ state, change }: Grid, key: string): void {
  const collapsed = new Set(state.collapsed);
  if (!collapsed.delete(key)) collapsed.add(key);
  change({ collapsed });
}
