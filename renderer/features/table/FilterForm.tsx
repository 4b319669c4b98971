import { useMemo } from "react";
import { parseAmount } from "../../../shared/interchange/import/parse-number.ts";
import { formatCount } from "../../../shared/print/words.ts";
import { Button } from "../../ui/Button.tsx";
import { PlainField } from "../../ui/PlainField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./FilterForm.module.css";
import { type GridColumn, isNumeric } from "./grid-column.ts";
import { columnsOf } from "./table-columns.ts";
import { type ColumnFilter, withFilter } from "./table-store.ts";
import { type Grid, tableOf } from "./use-grid.ts";

interface FilterFormProps {
  readonly grid: Grid;
  readonly name: string;
  readonly onColumn: (name: string) => void;
}

/** A column with more values than this is filtered by what they contain only. */
const MOST_VALUES = 60;

/** The filter of one column: what it contains, which of its values, or between which numbers. */
export function FilterForm({ grid, name, onColumn }: FilterFormProps) {
  const columns = columnsOf(grid.name);
  const column = columns.find((candidate) => candidate.name === name);
  const filter = grid.state.filters.get(name);
  const set = (next: ColumnFilter | null) =>
    grid.change({ filters: withFilter(grid.state.filters, name, next) });
  if (!column) return null;
  return (
    <div className={styles.form}>
      <SelectField
        label="Column"
        value={name}
        options={columns.map(({ name: value, heading }) => ({ value, label: heading }))}
        onChange={(chosen) => {
          onColumn(chosen);
          return null;
        }}
      />
      {isNumeric(column) ? (
        <RangeFields key={name} filter={filter} onChange={set} />
      ) : (
        <TextFilter key={name} grid={grid} column={column} filter={filter} onChange={set} />
      )}
      <Button kind="quiet" isDisabled={filter === undefined} onPress={() => set(null)}>
        Clear this filter
      </Button>
    </div>
  );
}

interface FilterFieldsProps {
  readonly filter: ColumnFilter | undefined;
  readonly onChange: (filter: ColumnFilter | null) => void;
}

function RangeFields({ filter, onChange }: FilterFieldsProps) {
  const range = filter?.kind === "range" ? filter : { from: null, to: null };
  const bound = (end: "from" | "to") => (text: string) => {
    const amount = text.trim() === "" ? null : parseAmount(text.trim());
    if (amount !== null && !amount.ok) return amount.reason;
    const next = { kind: "range", ...range, [end]: amount === null ? null : amount.value } as const;
    onChange(next.from === null && next.to === null ? null : next);
    return null;
  };
  return (
    <div className={styles.range}>
      <TextField label="At least" isNumeric value={String(range.from ?? "")} onCommit={bound("from")} />
      <TextField label="At most" isNumeric value={String(range.to ?? "")} onCommit={bound("to")} />
    </div>
  );
}

function TextFilter(props: FilterFieldsProps & { readonly grid: Grid; readonly column: GridColumn }) {
  const { grid, column, filter, onChange } = props;
  const values = useMemo(() => valuesOf(grid, column), [grid, column]);
  const chosen = filter?.kind === "one-of" ? filter.texts : new Set<string>();
  return (
    <>
      <PlainField
        label="Contains"
        value={filter?.kind === "contains" ? filter.text : ""}
        onChange={(text) => onChange(text === "" ? null : { kind: "contains", text })}
      />
      {values !== null && (
        <fieldset className={styles.values}>
          <legend>One of</legend>
          {values.map(([text, count]) => (
            <label key={text}>
              <input
                type="checkbox"
                checked={chosen.has(text)}
                onChange={() => {
                  const texts = new Set(chosen);
                  if (!texts.delete(text)) texts.add(text);
                  onChange(texts.size === 0 ? null : { kind: "one-of", texts });
                }}
              />
              <span>{text === "" ? "Not stated" : text}</span>
              <small>{formatCount(count)}</small>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** What the column says and how often; null where that is too much to choose from. */
function valuesOf(grid: Grid, column: GridColumn): readonly (readonly [string, number])[] | null {
  const { context } = grid;
  const counts = new Map<string, number>();
  for (const id of tableOf(grid).rows(context.facts.option).keys()) {
    const text = column.text(context, id);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > MOST_VALUES) return null;
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b, "en-GB", { numeric: true }));
}
