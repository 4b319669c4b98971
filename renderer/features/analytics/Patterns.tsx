import { PatternCircles, PatternLines } from "@visx/pattern";
import styles from "./charts.module.css";

/** The fills that tell bars apart without their colour. */
export const PATTERNS = {
  hatched: "analytics-hatched",
  operational: "analytics-operational",
  professional: "analytics-professional",
} as const;

/** Defines the fills once for every chart of the page. */
export function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className={styles.defs}>
      <PatternLines
        id={PATTERNS.hatched}
        width={6}
        height={6}
        className={styles.hatch ?? ""}
        strokeWidth={2.5}
        orientation={["diagonal"]}
        background="var(--warning-ground)"
      />
      <PatternLines
        id={PATTERNS.operational}
        width={6}
        height={6}
        className={styles.lines ?? ""}
        strokeWidth={2}
        orientation={["diagonal"]}
        background="var(--pathway-ground)"
      />
      <PatternCircles
        id={PATTERNS.professional}
        width={6}
        height={6}
        radius={1.4}
        fill="var(--advice)"
        background="var(--advice-ground)"
      />
    </svg>
  );
}
