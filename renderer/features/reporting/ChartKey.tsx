import { useStore } from "zustand";
import { type ChartStore, OVER_LINES, toggleLines } from "./chart-store.ts";
import styles from "./ReportingView.module.css";

const NAMES = { line: "line management", professional: "professional", matrix: "matrix" } as const;

/** Which line is which, by stroke as well as by colour; those over the tree can be switched off. */
export function ChartKey({ store }: { readonly store: ChartStore }) {
  const lines = useStore(store, (state) => state.lines);
  return (
    <ul className={styles.key} aria-label="Kinds of reporting line" data-covers="bottom">
      <li>
        <Stroke kind="line" />
        {NAMES.line}
      </li>
      {OVER_LINES.map((kind) => (
        <li key={kind}>
          <label>
            <input type="checkbox" checked={lines.has(kind)} onChange={() => toggleLines(store, kind)} />
            <Stroke kind={kind} />
            {NAMES[kind]}
          </label>
        </li>
      ))}
      <li className={styles.hint}>
        Drag a post onto its manager (C), or from its foot to draw another line (R). Ctrl-click for several.
      </li>
    </ul>
  );
}

function Stroke({ kind }: { readonly kind: keyof typeof NAMES }) {
  return (
    <svg width="34" height="8" aria-hidden="true" className={styles.stroke} data-kind={kind}>
      <path d="M1 4h32" />
    </svg>
  );
}
