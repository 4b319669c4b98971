import { ChevronDown, ChevronRight } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useMemo, useRef, useState } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import { HeatScroller } from "./HeatScroller.tsx";
import styles from "./heat.module.css";
import type { Line } from "./heat-rows.ts";
import type { HeatValue } from "./heat-values.ts";

interface HeatGridProps {
  readonly label: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly valueAt: (row: Id, column: Id) => HeatValue;
  readonly onChoose: (row: Line, column: Line) => void;
  readonly onFold: (axis: "serviceLines" | "geographies", id: Id) => void;
}

/** A place of the grid: its headers are row −1 and column −1. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A heat map as a table: one stop of the Tab key, walked by arrows, Home, End; Enter shows what is behind a cell. */
export function HeatGrid({ label, rows, columns, valueAt, onChoose, onFold }: HeatGridProps) {
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const focusable = {
    row: Math.min(spot.row, rows.length - 1),
    column: Math.min(spot.column, columns.length - 1),
  };

  const choose = ({ row, column }: Spot) => {
    const [line, place] = [rows[row], columns[column]];
    if (line && place) onChoose(line, place);
    else if (line?.hasChildren) onFold("serviceLines", line.id);
    else if (place?.hasChildren) onFold("geographies", place.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(focusable);
      return;
    }
    const next = nextSpot(event.key, focusable, rows.length, columns.length);
    if (!next) return;
    event.preventDefault();
    const cell = table.current?.querySelector<HTMLElement>(`[data-spot="${next.row},${next.column}"]`);
    cell?.focus({ preventScroll: true });
    // Unlike the focus, this minds the headers: it brings the cell out from under them.
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const onClick = (event: MouseEvent) => {
    const met = spotOf(event.target);
    if (met) choose(met);
  };
  const onFocus = (event: FocusEvent) => {
    const met = spotOf(event.target);
    if (met) setSpot(met);
  };
  const lines = useMemo(() => ({ rows, columns }), [rows, columns]);
  const isStop = (row: number, column: number) => row === focusable.row && column === focusable.column;
  return (
    <HeatScroller columns={columns.length} lines={lines}>
      <table
        ref={table}
        aria-label={label}
        className={styles.grid}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={onFocus}
      >
        <thead>
          <tr>
            <td className={styles.corner} />
            {columns.map((column, index) => (
              <th key={column.id} scope="col" className={styles.column}>
                <LineName line={column} spot={`-1,${index}`} isStop={isStop(-1, index)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <HeatRow
              key={row.id}
              row={row}
              index={index}
              columns={columns}
              valueAt={valueAt}
              focusable={focusable.row === index ? focusable.column : null}
            />
          ))}
        </tbody>
      </table>
    </HeatScroller>
  );
}

interface HeatRowProps {
  readonly row: Line;
  readonly index: number;
  readonly columns: readonly Line[];
  readonly valueAt: (row: Id, column: Id) => HeatValue;
  /** The column that Tab stops at; null in every other row, so that moving the focus draws two rows and not all. */
  readonly focusable: number | null;
}

const HeatRow = memo(function HeatRow({ row, index, columns, valueAt, focusable }: HeatRowProps) {
  return (
    <tr data-top={row.depth === 0 || undefined}>
      <th
        scope="row"
        className={styles.row}
        style={{ paddingLeft: row.depth * 14 + (row.hasChildren ? 0 : 16) }}
      >
        <LineName line={row} spot={`${index},-1`} isStop={focusable === -1} />
      </th>
      {columns.map((column, at) => {
        const value = valueAt(row.id, column.id);
        return (
          <td key={column.id}>
            <button
              type="button"
              data-spot={`${index},${at}`}
              tabIndex={focusable === at ? 0 : -1}
              aria-label={`${row.name} in ${column.name}: ${value.words}`}
              title={`${row.name} in ${column.name}: ${value.words}`}
              data-look={value.look}
              style={{ "--strength": `${Math.round(value.strength * STRONGEST)}%` } as Record<string, string>}
            >
              {value.text}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

/** The most of the component's colour in a cell, in per cent: beyond it the number would not stand out. */
const STRONGEST = 34;

interface LineNameProps {
  readonly line: Line;
  readonly spot: string;
  readonly isStop: boolean;
}

/** The name of a line; of one with others in it, a button that folds and unfolds them. */
function LineName({ line, spot, isStop }: LineNameProps) {
  const common = { "data-spot": spot, tabIndex: isStop ? 0 : -1, title: line.name };
  if (!line.hasChildren) return <span {...common}>{line.name}</span>;
  const Mark = line.isFolded ? ChevronRight : ChevronDown;
  return (
    <button type="button" aria-expanded={!line.isFolded} {...common}>
      <Mark size={13} aria-hidden="true" />
      {line.name}
    </button>
  );
}

/** The place an event came from; null where it came from none. */
function spotOf(target: EventTarget): Spot | null {
  const place = target instanceof Element ? target.closest("[data-spot]") : null;
  const [row, column] = (place?.getAttribute("data-spot") ?? "").split(",").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** Where a key leads; null for other keys, and for the corner. */
function nextSpot(key: string, { row, column }: Spot, rows: number, columns: number): Spot | null {
  const to = (next: Spot): Spot | null => {
    const spot = {
      row: Math.min(rows - 1, Math.max(-1, next.row)),
      column: Math.min(columns - 1, Math.max(-1, next.column)),
    };
    return spot.row === -1 && spot.column === -1 ? null : spot;
  };
  switch (key) {
    case "ArrowUp":
      return to({ row: row - 1, column });
    case "ArrowDown":
      return to({ row: row + 1, column });
    case "ArrowLeft":
      return to({ row, column: column - 1 });
    case "ArrowRight":
      return to({ row, column: column + 1 });
    case "Home":
      return to({ row, column: row === -1 ? 0 : -1 });
    case "End":
      return to({ row, column: columns - 1 });
    case "PageUp":
      return to({ row: Math.max(0, row - 8), column });
    case "PageDown":
      return to({ row: row + 8, column });
    default:
      return null;
  }
}
