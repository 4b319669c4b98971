import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { Button } from "../../../ui/Button.tsx";
import type { CompareStore, Crossing } from "../compare-store.ts";
import type { CompareDrawing, DescribedCell } from "../session/messages.ts";
import styles from "./CrossingStrip.module.css";
import { DIFFERING, STANDING_WORDS } from "./PaneTitle.tsx";
import { StandingMark } from "./StandingMark.tsx";
import { indexOfCrossing } from "./steps.ts";

interface CrossingStripProps {
  readonly store: CompareStore;
  readonly drawing: CompareDrawing;
  /** The places of the options that are on screen. */
  readonly shown: readonly number[];
  /** Goes to the crossing in an option. */
  readonly onGo: (index: number, crossing: Crossing) => void;
}

/** What each option has at the chosen crossing, in words; what the marks mean while none is chosen. */
export function CrossingStrip({ store, drawing, shown, onGo }: CrossingStripProps) {
  const cursor = useStore(store, (state) => state.cursor);
  const isFolded = useStore(store, ({ folded }) => cursor !== null && folded.has(cursor.row));
  const [described, setDescribed] = useState<readonly DescribedCell[]>([]);
  useEffect(() => {
    setDescribed([]);
    const isThere = indexOfCrossing(cursor, drawing.rows, drawing.columns) !== null;
    if (cursor && isThere) store.client.describe(cursor.row, cursor.column, setDescribed);
  }, [store, cursor, drawing]);
  const row = drawing.rows.find(({ key }) => key === cursor?.row);
  const column = drawing.columns.find(({ key }) => key === cursor?.column);
  if (!cursor || !row || !column) {
    return (
      <div className={styles.strip}>
        <ul className={styles.legend} aria-label="What the marks mean">
          {DIFFERING.map((standing) => (
            <li key={standing}>
              <StandingMark standing={standing} /> {STANDING_WORDS[standing]}
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>
          Drag to pan, Ctrl and the wheel to zoom: all matrices move together. Choose a cell to read it in
          every option.
        </p>
      </div>
    );
  }
  return (
    <div className={styles.strip} role="status" aria-label="The chosen cell in every option">
      <h2 className={styles.place}>
        {row.name} in {column.name}
        {isFolded && (
          <small className={styles.quiet}>
            {" "}
            – folded: what lies within it is drawn as one, and told cell by cell once it is unfolded
          </small>
        )}
      </h2>
      <ul className={styles.cells}>
        {shown.map((index) => {
          const cell = described[index];
          const isThere = row.ids[index] !== null && column.ids[index] !== null;
          return (
            <li key={drawing.optionIds[index]}>
              <span className={styles.option}>
                {cell && <StandingMark standing={cell.standing} />}
                <strong>{drawing.names[index]}</strong>
                {isThere && (
                  <Button kind="quiet" onPress={() => onGo(index, cursor)}>
                    Go there<span className="visually-hidden"> in {drawing.names[index]}</span>
                  </Button>
                )}
              </span>
              <span>
                {cell?.figures ?? "…"}
                {cell && index > 0 && (
                  <span className={styles.quiet}> – {STANDING_WORDS[cell.standing]}</span>
                )}
              </span>
              {cell?.leaders.map((line) => (
                <span key={line} className={styles.leader} title={line}>
                  {line}
                </span>
              ))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
