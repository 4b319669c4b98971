import { Columns3, ListFilter, X } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { GRID_TABLE_NAMES, type GridTableName } from "../../../shared/interchange/grid/tables.ts";
import { formatCount } from "../../../shared/print/words.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckField } from "../../ui/CheckField.tsx";
import { FilterForm } from "./FilterForm.tsx";
import { describeFilter } from "./filter-words.ts";
import { GroupChoice } from "./GroupChoice.tsx";
import { writeNumber } from "./grid-column.ts";
import styles from "./TableBar.module.css";
import { columnsOf } from "./table-columns.ts";
import { type ColumnFilter, withFilter } from "./table-store.ts";
import { type Grid, tableOf } from "./use-grid.ts";

/** The tables as people call them. */
export const TABLE_NAMES: Readonly<Record<GridTableName, string>> = {
  posts: "Posts",
  mandates: "Mandates",
  cells: "Cells",
  serviceLines: "Service lines",
  geographies: "Geographies",
  reportingLines: "Reporting lines",
};

interface TableBarProps {
  readonly grid: Grid;
  readonly onTable: (name: GridTableName) => void;
  /** The column whose filter is open; null while none is. */
  readonly filtering: string | null;
  readonly onFiltering: (column: string | null) => void;
}

/** What is over the grid: which table, what is looked for, how it is grouped and filtered, and how many that are. */
export function TableBar({ grid, onTable, filtering, onFiltering }: TableBarProps) {
  const { state, name } = grid;
  const columns = columnsOf(name);
  const [portal, setPortal] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <div className={styles.tables} role="group" aria-label="Table">
          {GRID_TABLE_NAMES.map((table) => (
            <button
              key={table}
              type="button"
              aria-pressed={table === name}
              data-focus-key={`table ${table}`}
              onClick={() => onTable(table)}
            >
              {TABLE_NAMES[table]}
            </button>
          ))}
        </div>
        <input
          type="search"
          className={styles.search}
          placeholder={`Search the ${tableOf(grid).noun[1]}`}
          aria-label={`Search the ${tableOf(grid).noun[1]}`}
          value={state.search}
          onChange={(event) => grid.change({ search: event.target.value })}
        />
      </div>
      <div className={styles.line}>
        <GroupChoice grid={grid} />
        <FilterPopover grid={grid} portal={portal} filtering={filtering} onFiltering={onFiltering} />
        <DialogTrigger>
          <Button kind="quiet">
            <Columns3 size={14} aria-hidden="true" /> Columns
          </Button>
          <Popover className={styles.popover ?? ""} offset={4} {...within(portal)}>
            <Dialog className={styles.dialog ?? ""} aria-label="Columns">
              {columns.map((column) => (
                <CheckField
                  key={column.name}
                  label={column.heading}
                  isChecked={state.shown.has(column.name)}
                  onChange={(isShown) => {
                    const shown = new Set(state.shown);
                    if (isShown) shown.add(column.name);
                    else if (shown.size > 1) shown.delete(column.name);
                    grid.change({ shown });
                  }}
                />
              ))}
            </Dialog>
          </Popover>
        </DialogTrigger>
        <ul className={styles.chips} aria-label="Filters">
          {[...state.filters].map(([column, filter]) => (
            <FilterChip
              key={column}
              grid={grid}
              column={column}
              filter={filter}
              onOpen={() => onFiltering(column)}
            />
          ))}
        </ul>
        <Count grid={grid} />
      </div>
      <div ref={setPortal} />
    </div>
  );
}

/** Popovers stand within the page's main part: beside it they would be in no landmark. */
function within(portal: HTMLElement | null) {
  return portal === null ? {} : { UNSTABLE_portalContainer: portal };
}

function FilterPopover(
  props: Pick<TableBarProps, "grid" | "filtering" | "onFiltering"> & { readonly portal: HTMLElement | null },
) {
  const { grid, portal, filtering, onFiltering } = props;
  return (
    <DialogTrigger
      isOpen={filtering !== null}
      onOpenChange={(isOpen) => onFiltering(isOpen ? grid.focus.column : null)}
    >
      <Button kind="quiet">
        <ListFilter size={14} aria-hidden="true" /> Filter
      </Button>
      <Popover className={styles.popover ?? ""} offset={4} {...within(portal)}>
        <Dialog className={styles.dialog ?? ""} aria-label="Filter">
          {filtering !== null && <FilterForm grid={grid} name={filtering} onColumn={onFiltering} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function FilterChip(props: {
  readonly grid: Grid;
  readonly column: string;
  readonly filter: ColumnFilter;
  readonly onOpen: () => void;
}) {
  const { grid, column, filter, onOpen } = props;
  const heading = columnsOf(grid.name).find(({ name }) => name === column)?.heading ?? "";
  return (
    <li className={styles.chip}>
      <button type="button" onClick={onOpen}>
        {heading}: {describeFilter(filter)}
      </button>
      <button
        type="button"
        aria-label={`Clear the filter of ${heading}`}
        onClick={() => grid.change({ filters: withFilter(grid.state.filters, column, null) })}
      >
        <X size={12} aria-hidden="true" />
      </button>
    </li>
  );
}

/** “84 of 5,000 posts · 77.4 WTE”. */
function Count({ grid }: { readonly grid: Grid }) {
  const { found, total, totals } = grid.arranged;
  const { noun } = tableOf(grid);
  const columns = columnsOf(grid.name);
  const several = total === 1 ? noun[0] : noun[1];
  const sums = [...totals].flatMap(([name, sum]) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column || sum === 0) return [];
    const words = writeNumber(column.kind, sum);
    return [
      column.kind === "money"
        ? words
        : `${words} ${column.kind === "wte" ? "WTE" : column.heading.toLowerCase()}`,
    ];
  });
  return (
    <p className={styles.count} role="status">
      <strong>
        {found === total ? formatCount(total) : `${formatCount(found)} of ${formatCount(total)}`}
      </strong>{" "}
      {several}
      {sums.map((sum) => (
        <span key={sum}> · {sum}</span>
      ))}
    </p>
  );
}
