import { ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import { useMatrix } from "../matrix-context.ts";
import type { Track } from "../matrix-layout.ts";
import { toggleCollapsed } from "../matrix-view.ts";
import styles from "./FoldButton.module.css";

interface FoldButtonProps {
  readonly track: Track;
  readonly axis: "rows" | "columns";
  /** The row's or column's own name. */
  readonly name: string;
}

/** Folds away what lies inside a row or column, or unfolds it. On the keyboard, Space on the header does the same. */
export function FoldButton({ track, axis, name }: FoldButtonProps) {
  const { view } = useMatrix();
  const Unfolded = axis === "rows" ? ChevronDown : ChevronLeft;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.fold} nopan`}
      aria-label={`${track.isCollapsed ? "Unfold" : "Fold"} ${name}`}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        toggleCollapsed(view, axis, track.id);
      }}
    >
      {track.isCollapsed ? <ChevronRight size={14} /> : <Unfolded size={14} />}
    </button>
  );
}
