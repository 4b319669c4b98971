import { Maximize, Minus, Plus } from "lucide-react";
import { IconButton } from "../../../ui/IconButton.tsx";
import type { CompareStore } from "../compare-store.ts";
import styles from "./MatrixZoom.module.css";

/** Zooms all matrices at once. */
export function MatrixZoom({ store }: { readonly store: CompareStore }) {
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom">
      <IconButton label="Zoom out (−)" onPress={() => store.setState({ zoom: 0.8 })}>
        <Minus />
      </IconButton>
      <IconButton label="Zoom in (+)" onPress={() => store.setState({ zoom: 1.25 })}>
        <Plus />
      </IconButton>
      <IconButton label="Show all (0)" onPress={() => store.setState({ camera: null })}>
        <Maximize />
      </IconButton>
    </div>
  );
}
