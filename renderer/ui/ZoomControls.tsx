import { Maximize, Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useStore } from "reactflow";
import { IconButton } from "./IconButton.tsx";
import styles from "./ZoomControls.module.css";

interface ZoomControlsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
  readonly onReset: () => void;
  /** What else the canvas can be told, before the zoom. */
  readonly children?: ReactNode;
}

/** Zoom, in a canvas's corner. Stands inside a React Flow provider. */
export function ZoomControls({ onZoomIn, onZoomOut, onFit, onReset, children }: ZoomControlsProps) {
  const percent = useStore(percentOf);
  return (
    <div className={styles.controls} role="toolbar" aria-label={children === undefined ? "Zoom" : "Canvas"}>
      {children}
      <IconButton label="Zoom out" onPress={onZoomOut}>
        <Minus />
      </IconButton>
      <button
        type="button"
        className={styles.percent}
        onClick={onReset}
        aria-label={`Zoom ${percent}%, back to actual size`}
      >
        {percent}%
      </button>
      <IconButton label="Zoom in" onPress={onZoomIn}>
        <Plus />
      </IconButton>
      <IconButton label="Show everything" onPress={onFit}>
        <Maximize />
      </IconButton>
    </div>
  );
}

/** From afar a hundredth is a large step. */
function percentOf({ transform }: { readonly transform: readonly [number, number, number] }): number {
  const percent = transform[2] * 100;
  return percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent);
}
