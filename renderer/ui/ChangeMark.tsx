import styles from "./ChangeMark.module.css";

type ChangeKind = "added" | "changed" | "removed";

const SHAPES: Readonly<Record<ChangeKind, string>> = {
  added: "M8 3.5v9M3.5 8h9",
  changed: "M3.5 9.5c1.6-3.4 3.2-3.4 4.5-1.5s2.9 1.9 4.5-1.5",
  removed: "M3.5 8h9",
};

/** What a preview does to the thing it sits on: a plus, a wave or a minus, each with a colour of its own. Decorative. */
export function ChangeMark({ kind }: { readonly kind: ChangeKind }) {
  return (
    <svg className={styles.mark} data-change={kind} viewBox="0 0 16 16" aria-hidden="true">
      <rect className={styles.ground} width="16" height="16" rx="4" />
      <path className={styles.shape} d={SHAPES[kind]} />
    </svg>
  );
}
