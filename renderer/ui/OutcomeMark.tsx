import {
  ArrowRight,
  CircleOff,
  Equal,
  type LucideIcon,
  PencilLine,
  TriangleAlert,
  Users,
} from "lucide-react";
import { OUTCOME_NAMES } from "../../shared/compare/impact/impact-groups.ts";
import type { OutcomeKind } from "../../shared/model/records/outcome.ts";
import styles from "./OutcomeMark.module.css";

const ICONS: Readonly<Record<OutcomeKind, LucideIcon>> = {
  unchanged: Equal,
  changed: PencilLine,
  "slot-in": ArrowRight,
  "ring-fenced": Users,
  "at-risk": TriangleAlert,
  ended: CircleOff,
};

interface OutcomeMarkProps {
  readonly outcome: OutcomeKind;
  /** Beside the name elsewhere, the sign alone. */
  readonly isNameless?: boolean;
}

/** An outcome by its sign and its name: shape and words carry it, colour only helps. */
export function OutcomeMark({ outcome, isNameless = false }: OutcomeMarkProps) {
  const Icon = ICONS[outcome];
  return (
    <span className={styles.mark} data-outcome={outcome}>
      <Icon size={14} aria-hidden="true" />
      {!isNameless && OUTCOME_NAMES[outcome]}
    </span>
  );
}
