import { CELL_STANDINGS } from "../../../../shared/compare/overlay/cell-standings.ts";
import { plural } from "../../../../shared/print/words.ts";
import styles from "./MatrixPanes.module.css";
import type { Pane } from "./MatrixPanes.tsx";
import { StandingMark } from "./StandingMark.tsx";

/** What a matrix is of, and how many of its cells differ from the first option’s. */
export function PaneTitle({ pane }: { readonly pane: Pane }) {
  const { counts } = pane.cells;
  const differing = DIFFERING.filter((standing) => counts[standing] > 0);
  const delivered = CELL_STANDINGS.filter((standing) => standing !== "none" && standing !== "removed").reduce(
    (sum, standing) => sum + counts[standing],
    0,
  );
  return (
    <div className={styles.title}>
      <strong title={pane.name}>{pane.name}</strong>
      <span className={styles.counts}>
        {pane.index === 0
          ? `compared from · ${plural(delivered, "cell")}`
          : differing.length === 0
            ? "every cell the same"
            : differing.map((standing) => (
                <span key={standing} className={styles.count}>
                  <StandingMark standing={standing} /> {counts[standing].toLocaleString("en-GB")}
                  <span className="visually-hidden"> {STANDING_WORDS[standing]}</span>
                </span>
              ))}
      </span>
    </div>
  );
}

/** The standings that are marked, in the order of the legend. */
export const DIFFERING = CELL_STANDINGS.filter((standing) => standing !== "none" && standing !== "same");

/** What each mark says of a cell. */
export const STANDING_WORDS = {
  added: "delivered only here",
  removed: "no longer delivered",
  changed: "in other numbers or with another partner",
  ledPractice: "practice led by other posts",
  ledPathway: "pathway led by other posts",
  led: "both led by other posts",
  same: "the same",
  none: "not delivered in either",
} as const;
