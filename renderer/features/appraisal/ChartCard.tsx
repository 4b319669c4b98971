import { type ReactNode, useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import styles from "./AppraisalView.module.css";

interface ChartCardProps {
  readonly title: string;
  /** What the chart says. */
  readonly sentence: string;
  /** Null where there is nothing to draw yet. */
  readonly chart: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
}

/** A chart with the sentence it says and its twin, the table. */
export function ChartCard({ title, sentence, chart, table }: ChartCardProps) {
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h3 id={id}>{title}</h3>
        {chart !== null && (
          <Button
            kind="quiet"
            aria-label={`${title}: show as ${isTable ? "chart" : "table"}`}
            onPress={() => setIsTable(!isTable)}
          >
            {isTable ? "Chart" : "Table"}
          </Button>
        )}
      </div>
      <p className={styles.sentence}>{sentence}</p>
      {isTable ? table : chart}
    </section>
  );
}
