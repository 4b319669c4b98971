import { type CellStanding, isLed } from "../../../../shared/compare/overlay/cell-standings.ts";
import { ChangeMark } from "../../../ui/ChangeMark.tsx";
import styles from "./MatrixPanes.module.css";

/** The mark of a crossing, the same as it is painted with. Decorative. */
export function StandingMark({ standing }: { readonly standing: CellStanding }) {
  if (standing === "same" || standing === "none")
    return <span className={styles.noMark} aria-hidden="true" />;
  if (!isLed(standing)) return <ChangeMark kind={standing} />;
  return (
    <svg className={styles.ledMark} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="4" />
      <path d="M8 3.5l4.5 4.5-4.5 4.5L3.5 8z" />
      {standing !== "ledPathway" && <path className={styles.half} d="M8 3.5l4.5 4.5h-9z" />}
      {standing !== "ledPractice" && <path className={styles.half} d="M8 12.5l4.5-4.5h-9z" />}
    </svg>
  );
}
