import { Maximize, Minus, Plus } from "lucide-react";
import { useStore } from "reactflow";
import { IconButton } from "./IconButton.tsx";
import styles from "./ZoomControls.module.css";

interface ZoomControlsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
  readonly onReset: () => void;
}

/** Zoom, in a canvas's corner. Stands inside a React Flow provider. */
export function ZoomControls({ onZoomIn, onZoomOut, onFit, onReset }: ZoomControlsProps) {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className={styles.controls} role="toolbar" aria-label="Zoom">
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
