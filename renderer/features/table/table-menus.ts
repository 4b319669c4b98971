import { GRID_TABLES } from "../../../shared/interchange/grid/tables.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import type { ElementKind, Finding } from "../../../shared/rules/engine/finding.ts";
import type { MenuLine } from "../../ui/ContextMenu.tsx";
import { widen } from "./GridHeader.tsx";
import type { GridColumn } from "./grid-column.ts";
import { makesGroups } from "./grid-lines.ts";
import { recordsIn } from "./grid-range.ts";
import { withFilter } from "./table-store.ts";
import { type Grid, selectedRange, tableOf } from "./use-grid.ts";
import type { GridEdits } from "./use-grid-edits.ts";

/** The ways from a table to the rest of the window. */
export interface TableWays {
  readonly elementKind: Exclude<ElementKind, "option">;
  /** Opens a finding beside the table. */
  openFinding(finding: Finding): void;
  /** Shows a record where it is drawn; null where it is not drawn there. */
  readonly showOnMatrix: ((id: Id) => void) | null;
  readonly showInReporting: ((id: Id) => void) | null;
  /** Says something to those who cannot see it. */
  announce(message: string): void;
  /** Says something that must not be missed. */
  tell(message: string): void;
}

function recordIds({ name, context }: Grid): Iterable<Id> {
  return GRID_TABLES[name].rows(context.facts.option).keys();
}

/** How much a menu makes a column wider, in CSS pixels. */
const WIDENING = 48;

/** What can be done with a column. */
export function headerLines(
  grid: Grid,
  column: GridColumn,
  onFilter: (column: string) => void,
): readonly MenuLine[] {
  const { state, arranged } = grid;
  const { name, heading } = column;
  const isGrouped = state.groupBy === name;
  const others = state.sorting.filter((one) => one.column !== name);
  return [
    {
      id: "up",
      label: "Sort, smallest first",
      keys: "Enter",
      run: () => grid.change({ sorting: [{ column: name, isDown: false }] }),
    },
    {
      id: "down",
      label: "Sort, largest first",
      run: () => grid.change({ sorting: [{ column: name, isDown: true }] }),
    },
    ...(others.length > 0
      ? [
          {
            id: "then",
            label: "Then sort by this",
            keys: "Shift+Enter",
            run: () => grid.change({ sorting: [...others, { column: name, isDown: false }] }),
          },
        ]
      : []),
    { id: "filter", label: "Filter…", run: () => onFilter(name) },
    ...(state.filters.has(name)
      ? [
          {
            id: "unfilter",
            label: "Clear this filter",
            run: () => grid.change({ filters: withFilter(state.filters, name, null) }),
          },
        ]
      : []),
    ...(isGrouped || makesGroups(grid.context, recordIds(grid), column)
      ? [
          {
            id: "group",
            label: isGrouped ? "Do not group" : `Group by ${heading}`,
            run: () => grid.change({ groupBy: isGrouped ? null : name, collapsed: new Set() }),
          },
        ]
      : []),
    { id: "wider", label: "Wider", keys: "Alt+→", run: () => widen(grid, column, WIDENING) },
    { id: "narrower", label: "Narrower", keys: "Alt+←", run: () => widen(grid, column, -WIDENING) },
    ...(arranged.columns.length > 1
      ? [
          {
            id: "hide",
            label: "Hide column",
            run: () => grid.change({ shown: new Set([...state.shown].filter((shown) => shown !== name)) }),
          },
        ]
      : []),
  ];
}

/** What can be done with the row that has the focus, and with the range. */
export function rowLines(
  grid: Grid,
  edits: GridEdits,
  ways: TableWays,
  onEdit: () => void,
): readonly MenuLine[] {
  const range = selectedRange(grid);
  const ids = range ? recordsIn(grid.arranged, range) : [];
  const [id] = ids;
  if (id === undefined) return [];
  const { noun } = tableOf(grid);
  const { showOnMatrix, showInReporting } = ways;
  const [finding] = grid.context.findingsOf(ways.elementKind, id);
  return [
    ...(ids.length === 1 ? [{ id: "edit", label: "Edit", keys: "Enter", run: onEdit }] : []),
    ...(finding && ids.length === 1
      ? [{ id: "finding", label: "Open its finding", run: () => ways.openFinding(finding) }]
      : []),
    ...(showOnMatrix && ids.length === 1
      ? [{ id: "matrix", label: "Show on the matrix", run: () => showOnMatrix(id) }]
      : []),
    ...(showInReporting && ids.length === 1
      ? [{ id: "reporting", label: "Show in reporting lines", run: () => showInReporting(id) }]
      : []),
    ...(ids.length > 1
      ? [{ id: "fill", label: "Fill down", keys: "Ctrl+D", run: () => edits.fillDown() }]
      : []),
    { id: "clear", label: "Clear", keys: "Delete", run: () => edits.clear() },
    {
      id: "remove",
      label: ids.length === 1 ? `Delete ${noun[0]}` : `Delete ${plural(ids.length, ...noun)}`,
      keys: "Ctrl+Delete",
      isDanger: true,
      run: () => edits.remove(),
    },
  ];
}
