import type { Id } from "../../../shared/model/records/fields.ts";
import type { GridColumn } from "./grid-column.ts";
import type { GridContext } from "./grid-context.ts";
import type { SortKey } from "./row-order.ts";
import { compareKeys } from "./row-order.ts";
import type { ColumnFilter } from "./table-store.ts";

/** A line of the grid below its headers. */
export type GridLine =
  | { readonly kind: "record"; readonly key: Id }
  | {
      readonly kind: "group";
      readonly key: string;
      readonly label: string;
      readonly count: number;
      /** Sums of the columns that add up, by their names. */
      readonly totals: ReadonlyMap<string, number>;
      readonly isCollapsed: boolean;
    }
  /** The row in which a new record is written. */
  | { readonly kind: "new"; readonly key: string };

/** The line of the headers, as a place of the focus. */
export const HEADER_LINE = "*header";

/** The line of a new record, as a place of the focus. No id has an asterisk. */
export const NEW_LINE = "*new";

/** The key of a group's line. */
export function groupKey(label: string): string {
  return `*group ${label}`;
}

/** Whether a row passes the filters of its columns and holds what is looked for. */
export function passes(
  context: GridContext,
  id: Id,
  filters: readonly (readonly [GridColumn, ColumnFilter])[],
): boolean {
  return filters.every(([column, filter]) => passesOne(context, id, column, filter));
}

function passesOne(context: GridContext, id: Id, column: GridColumn, filter: ColumnFilter): boolean {
  switch (filter.kind) {
    case "contains":
      return column.text(context, id).toLowerCase().includes(filter.text.toLowerCase());
    case "one-of":
      return filter.texts.has(column.text(context, id));
    case "range": {
      const text = column.plainText(context, id);
      if (text === "") return false;
      const value = Number(text);
      return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to);
    }
  }
}

/** Whether a row says all the words looked for, in whichever columns. */
export function finds(haystack: string, search: string): boolean {
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** Puts rows under the values of a column, in the column's order; rows within a group stay in theirs. */
export function groupRows(
  context: GridContext,
  ids: readonly Id[],
  column: GridColumn,
  summed: readonly GridColumn[],
  collapsed: ReadonlySet<string>,
  isDown: boolean,
): readonly GridLine[] {
  const groups = new Map<string, { readonly value: SortKey; readonly ids: Id[] }>();
  for (const id of ids) {
    const label = column.text(context, id);
    const group = groups.get(label);
    if (group) group.ids.push(id);
    else groups.set(label, { value: column.value(context, id), ids: [id] });
  }
  const ordered = [...groups].sort(([, a], [, b]) => compareKeys(a.value, b.value, isDown));
  return ordered.flatMap(([label, group]): readonly GridLine[] => {
    const key = groupKey(label);
    const isCollapsed = collapsed.has(key);
    const line: GridLine = {
      kind: "group",
      key,
      label: label === "" ? "Not stated" : label,
      count: group.ids.length,
      totals: sums(context, group.ids, summed),
      isCollapsed,
    };
    return isCollapsed ? [line] : [line, ...group.ids.map(recordLine)];
  });
}

/**
 * Whether grouping by a column puts any rows together: not where every row says something else in it. Ends at the first two
 * that say the same, which are soon found where there are any.
 */
export function makesGroups(context: GridContext, ids: Iterable<Id>, column: GridColumn): boolean {
  const seen = new Set<string>();
  for (const id of ids) {
    const text = column.text(context, id);
    if (seen.has(text)) return true;
    seen.add(text);
  }
  // Of one row, or none, nothing can be told.
  return seen.size < 2;
}

export function recordLine(id: Id): GridLine {
  return { kind: "record", key: id };
}

/** What the columns that add up come to over some rows. */
export function sums(
  context: GridContext,
  ids: readonly Id[],
  summed: readonly GridColumn[],
): ReadonlyMap<string, number> {
  return new Map(
    summed.map((column) => {
      let sum = 0;
      for (const id of ids) {
        const value = column.value(context, id);
        if (typeof value === "number") sum += value;
      }
      return [column.name, sum];
    }),
  );
}
