import { useState } from "react";
import { formatCount } from "../../../shared/print/words.ts";
import styles from "./charts.module.css";

/** A column of a table that stands for a chart. */
export interface Column<Row> {
  readonly name: string;
  /** By what the column is sorted; numbers stand to the right. */
  readonly value: (row: Row) => string | number;
  /** How a value is written; the value itself where it says nothing else. */
  readonly write?: (row: Row) => string;
  /** Shows what is behind the value; null where nothing is. */
  readonly choose?: (row: Row) => (() => void) | null;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** Rows shown at a time: a table of thousands is read by sorting it, not to its end. */
const PAGE = 50;

/** The numbers of a chart as a table; sorted by the header that is chosen. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  const [sort, setSort] = useState<{ readonly column: string; readonly isDown: boolean } | null>(null);
  const [shown, setShown] = useState(PAGE);
  const sorted = sortRows(rows, columns, sort);
  const more = rows.length - shown;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => {
              const isSorted = sort?.column === column.name;
              return (
                <th
                  key={column.name}
                  scope="col"
                  aria-sort={isSorted ? (sort.isDown ? "descending" : "ascending") : "none"}
                  data-number={(index > 0 && isNumeric(column, rows)) || undefined}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ column: column.name, isDown: isSorted && !sort.isDown })}
                  >
                    {column.name}
                    <span aria-hidden="true">{isSorted ? (sort.isDown ? " ↓" : " ↑") : ""}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.name} scope="row">
                    <Value row={row} column={column} />
                  </th>
                ) : (
                  <td key={column.name} data-number={typeof column.value(row) === "number" || undefined}>
                    <Value row={row} column={column} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button type="button" className={styles.link} onClick={() => setShown(shown + PAGE)}>
          and {formatCount(more)} more
        </button>
      )}
    </div>
  );
}

function Value<Row>({ row, column }: { readonly row: Row; readonly column: Column<Row> }) {
  const words = column.write ? column.write(row) : String(column.value(row));
  const choose = column.choose?.(row);
  if (!choose) return words;
  return (
    <button type="button" className={styles.link} onClick={choose}>
      {words}
    </button>
  );
}

function isNumeric<Row>({ value }: Column<Row>, [first]: readonly Row[]): boolean {
  return first !== undefined && typeof value(first) === "number";
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: { readonly column: string; readonly isDown: boolean } | null,
): readonly Row[] {
  const column = columns.find(({ name }) => name === sort?.column);
  if (!column || !sort) return rows;
  const sign = sort.isDown ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : String(left).localeCompare(String(right), "en-GB");
    return order * sign;
  });
}
