import { CircleX, Info, TriangleAlert } from "lucide-react";
import type { Severity } from "../../../shared/rules/engine/finding.ts";
import styles from "./FindingsPanel.module.css";

const MARKS = { error: CircleX, warning: TriangleAlert, advice: Info };

/** A severity as a shape of its own: colour only helps. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const Mark = MARKS[severity];
  return <Mark className={styles.mark} data-severity={severity} size={14} aria-hidden="true" />;
}
