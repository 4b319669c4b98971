import { createStore, type StoreApi } from "zustand/vanilla";
import { GRID_TABLE_NAMES, type GridTableName } from "../../../shared/interchange/grid/tables.ts";
import { columnsOf } from "./table-columns.ts";

/** A column that is sorted by. */
export interface Sorting {
  readonly column: string;
  readonly isDown: boolean;
}

/** What a column's values must be to be shown. */
export type ColumnFilter =
  | { readonly kind: "contains"; readonly text: string }
  /** One of these texts, as people read them. */
  | { readonly kind: "one-of"; readonly texts: ReadonlySet<string> }
  /** Between two numbers; null leaves an end open. */
  | { readonly kind: "range"; readonly from: number | null; readonly to: number | null };

/** A cell of the grid: a line and a column. */
export interface Place {
  /** A record's id, or one of the lines that are no record: see `grid-lines.ts`. */
  readonly line: string;
  readonly column: string;
}

/** How one table is being looked at. */
export interface TableState {
  /** The first is sorted by first. */
  readonly sorting: readonly Sorting[];
  /** What is looked for in any column. */
  readonly search: string;
  readonly filters: ReadonlyMap<string, ColumnFilter>;
  readonly groupBy: string | null;
  readonly collapsed: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
  /** Widths that somebody has set, in CSS pixels. */
  readonly widths: ReadonlyMap<string, number>;
  readonly focus: Place | null;
  /** Where the range began that ends at the focus; null for the focused cell alone. */
  readonly anchor: Place | null;
  /** What has been typed into the row for a new record, by column. */
  readonly draft: ReadonlyMap<string, string>;
  readonly scrolled: { readonly top: number; readonly left: number };
}

/** How the tables are being looked at. Outlives a visit to another view: coming back is coming back to the same place. */
export interface TablesState {
  readonly table: GridTableName;
  readonly tables: Readonly<Record<GridTableName, TableState>>;
  /** The column whose filter is open; null while none is. */
  readonly filtering: string | null;
}

export type TablesStore = StoreApi<TablesState>;

/** Begins with the posts, every table as it comes. */
export function createTablesStore(): TablesStore {
  return createStore<TablesState>(() => ({
    table: "posts",
    filtering: null,
    tables: Object.fromEntries(GRID_TABLE_NAMES.map((name) => [name, freshTable(name)])) as Record<
      GridTableName,
      TableState
    >,
  }));
}

function freshTable(name: GridTableName): TableState {
  return {
    sorting: [],
    search: "",
    filters: new Map(),
    groupBy: null,
    collapsed: new Set(),
    shown: new Set(columnsOf(name).flatMap((column) => (column.isShownAtFirst ? [column.name] : []))),
    widths: new Map(),
    focus: null,
    anchor: null,
    draft: new Map(),
    scrolled: { top: 0, left: 0 },
  };
}

const ARRANGING = ["sorting", "search", "filters", "groupBy", "collapsed"] as const;

/** Changes how a table is looked at. Rows that are arranged anew leave no range: it would span others than it did. */
export function changeTable(store: TablesStore, name: GridTableName, change: Partial<TableState>): void {
  const isArranged = ARRANGING.some((key) => change[key] !== undefined);
  store.setState(({ tables }) => ({
    tables: { ...tables, [name]: { ...tables[name], ...(isArranged ? { anchor: null } : {}), ...change } },
  }));
}

/** Opens the filter of the table on screen, at the column that the keyboard is in. */
export function askForFilter(store: TablesStore): void {
  store.setState(({ table, tables }) => ({
    filtering:
      tables[table].focus?.column ??
      columnsOf(table).find(({ name }) => tables[table].shown.has(name))?.name ??
      null,
  }));
}

/** Whether the table on screen is sorted, filtered or searched. */
export function isArranged({ table, tables }: TablesState): boolean {
  const { sorting, search, filters } = tables[table];
  return sorting.length > 0 || search !== "" || filters.size > 0;
}

/** Shows the table on screen whole and in its own order again. */
export function clearArranging(store: TablesStore): void {
  changeTable(store, store.getState().table, { sorting: [], search: "", filters: new Map() });
}

/** Sorts by a column: up, then down, then not at all. Added to the sorting, it keeps what is sorted by already. */
export function nextSorting(
  sorting: readonly Sorting[],
  column: string,
  isAdded: boolean,
): readonly Sorting[] {
  const current = sorting.find((one) => one.column === column);
  const next: readonly Sorting[] = !current
    ? [{ column, isDown: false }]
    : current.isDown
      ? []
      : [{ column, isDown: true }];
  if (!isAdded) return next;
  if (!current) return [...sorting, ...next];
  return sorting.flatMap((one) => (one.column === column ? next : [one]));
}

/** Sets or lifts the filter of a column. */
export function withFilter(
  filters: ReadonlyMap<string, ColumnFilter>,
  column: string,
  filter: ColumnFilter | null,
): ReadonlyMap<string, ColumnFilter> {
  const next = new Map(filters);
  if (filter === null) next.delete(column);
  else next.set(column, filter);
  return next;
}
