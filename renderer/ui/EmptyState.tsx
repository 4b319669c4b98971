import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface EmptyStateProps {
  readonly title: string;
  /** What will be here, in paragraphs. */
  readonly children: ReactNode;
  /** Buttons to begin with. */
  readonly ways?: ReactNode;
}

/** A view with nothing in it yet: what it will show, and how to begin. Looks the same in every view. */
export function EmptyState({ title, children, ways }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {children}
      {ways !== undefined && <div className={styles.ways}>{ways}</div>}
    </div>
  );
}
