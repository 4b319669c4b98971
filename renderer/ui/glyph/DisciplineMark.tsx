import type { LeadingDiscipline } from "../../../shared/structure/coverage.ts";
import styles from "./glyph.module.css";
import { MARK_BOX, Outline } from "./Mark.tsx";

/** A discipline's shape without a component: in the colour of the text around it. */
export function DisciplineMark({
  discipline,
  size,
}: {
  readonly discipline: LeadingDiscipline;
  readonly size: number;
}) {
  return (
    <svg
      className={styles.glyph}
      width={size}
      height={size}
      viewBox={`0 0 ${MARK_BOX} ${MARK_BOX}`}
      aria-hidden="true"
    >
      <Outline discipline={discipline} half={6.5} className={styles.held} />
    </svg>
  );
}
