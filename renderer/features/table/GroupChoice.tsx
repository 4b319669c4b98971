import { useDeferredValue, useMemo } from "react";
import { GRID_TABLES } from "../../../shared/interchange/grid/tables.ts";
import { makesGroups } from "./grid-lines.ts";
import styles from "./TableBar.module.css";
import { columnsOf } from "./table-columns.ts";
import type { Grid } from "./use-grid.ts";

/** By which column the rows are grouped: those whose values are all different would make a group of each row. */
export function GroupChoice({ grid }: { readonly grid: Grid }) {
  const { state, name } = grid;
  // The choices may follow an edit a moment later.
  const context = useDeferredValue(grid.context);
  const columns = useMemo(() => {
    const ids = [...GRID_TABLES[name].rows(context.facts.option).keys()];
    return columnsOf(name).filter((column) => makesGroups(context, ids, column));
  }, [name, context]);
  const chosen = columnsOf(name).filter(
    (column) => column.name === state.groupBy || columns.includes(column),
  );
  return (
    <label className={styles.group}>
      <span>Group by</span>
      <select
        value={state.groupBy ?? ""}
        onChange={(event) =>
          grid.change({
            groupBy: event.target.value === "" ? null : event.target.value,
            collapsed: new Set(),
          })
        }
      >
        <option value="">nothing</option>
        {chosen.map((column) => (
          <option key={column.name} value={column.name}>
            {column.heading}
          </option>
        ))}
      </select>
    </label>
  );
}
