import { ChevronsDownUp, ChevronsUpDown, Maximize, Minus, Plus } from "lucide-react";
import { useStore } from "zustand";
import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import type { CompareStore } from "../compare-store.ts";
import { foldableRows } from "./fold.ts";
import styles from "./MatrixZoom.module.css";

interface MatrixZoomProps {
  readonly store: CompareStore;
  /** All rows, those folded away included. */
  readonly rows: readonly UnionNode[];
}

/** Zooms all matrices at once, and folds their rows. */
export function MatrixZoom({ store, rows }: MatrixZoomProps) {
  const isFolded = useStore(store, ({ folded }) => folded.size > 0);
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom and fold">
      {isFolded ? (
        <IconButton
          label="Unfold all service lines"
          onPress={() => store.setState({ folded: new Set(), camera: null })}
        >
          <ChevronsUpDown />
        </IconButton>
      ) : (
        <IconButton
          label="Fold all service lines"
          onPress={() => store.setState({ folded: new Set(foldableRows(rows)), camera: null })}
        >
          <ChevronsDownUp />
        </IconButton>
      )}
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
