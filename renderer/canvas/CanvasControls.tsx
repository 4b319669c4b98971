import { Maximize, Minus, Plus } from "lucide-react";
import { useStore } from "reactflow";
import { IconButton } from "../ui/IconButton.tsx";
import styles from "./CanvasControls.module.css";

interface CanvasControlsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
  readonly onReset: () => void;
}

/** Zoom, in the canvas's corner. */
export function CanvasControls({ onZoomIn, onZoomOut, onFit, onReset }: CanvasControlsProps) {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className={styles.controls} role="toolbar" aria-label="Zoom">
      <IconButton label="Zoom out" onPress={onZoomOut}>
        <Minus />
      </IconButton>
      <button type="button" className={styles.percent} onClick={onReset} aria-label={`Zoom ${percent}%, back to actual size`}>
        {percent}%
      </button>
      <IconButton label="Zoom in" onPress={onZoomIn}>
        <Plus />
      </IconButton>
      <IconButton label="Fit the whole matrix" onPress={onFit}>
        <Maximize />
      </IconButton>
    </div>
  );
}
