import { CircleOff, CircleX, Info, TriangleAlert } from "lucide-react";
import type { SeveritySetting } from "../../shared/model/records/rule-setting.ts";
import styles from "./SeverityMark.module.css";

const MARKS = { error: CircleX, warning: TriangleAlert, advice: Info, off: CircleOff };

/** A severity as a shape of its own: colour only helps. */
export function SeverityMark({ severity }: { readonly severity: SeveritySetting }) {
  const Mark = MARKS[severity];
  return <Mark className={styles.mark} data-severity={severity} size={14} aria-hidden="true" />;
}
