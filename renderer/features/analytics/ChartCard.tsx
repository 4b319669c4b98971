import { ChartColumn, Table } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import styles from "./AnalyticsView.module.css";
import type { ShowBehind } from "./behind.ts";
import { SentenceText } from "./SentenceText.tsx";
import type { Sentence } from "./sentence.ts";

interface ChartCardProps {
  readonly title: string;
  /** What the chart says, in a sentence or two. */
  readonly sentence: Sentence;
  readonly chart: ReactNode;
  /** The same numbers as a table; null where there are none yet. */
  readonly table: ReactNode;
  /** Whether every chart of the page has been asked for as a table. */
  readonly isTable: boolean;
  readonly onBehind: ShowBehind;
  /** Choices that belong to this chart alone. */
  readonly choices?: ReactNode;
  readonly isWide?: boolean;
}

/** A chart with its name, the sentence it says, and its twin: the same numbers as a table. */
export function ChartCard({
  title,
  sentence,
  chart,
  table,
  isTable,
  onBehind,
  choices,
  isWide = false,
}: ChartCardProps) {
  const id = useId();
  const [own, setOwn] = useState<{ readonly of: boolean; readonly isTable: boolean } | null>(null);
  // The choice for all charts overrules what one of them had been set to before.
  const shown = own?.of === isTable ? own.isTable : isTable;
  return (
    <section className={styles.card} aria-labelledby={id} data-wide={isWide || undefined}>
      <div className={styles.cardHead}>
        <h3 id={id}>{title}</h3>
        {choices}
        {table !== null && (
          <Button
            kind="quiet"
            aria-label={`${title}: show as ${shown ? "chart" : "table"}`}
            onPress={() => setOwn({ of: isTable, isTable: !shown })}
          >
            {shown ? <ChartColumn aria-hidden="true" /> : <Table aria-hidden="true" />}
            {shown ? "Chart" : "Table"}
          </Button>
        )}
      </div>
      <SentenceText sentence={sentence} onBehind={onBehind} />
      {shown && table !== null ? table : chart}
    </section>
  );
}

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** A choice between two or three ways to look at a chart. */
export function Segments<Value extends string>({ label, value, options, onChange }: SegmentsProps<Value>) {
  return (
    <div className={styles.segments} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
