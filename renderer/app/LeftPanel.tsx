import { Plus } from "lucide-react";
import { useStore } from "zustand";
import { LAYERS, type Layer, type MatrixViewStore, toggleLayer } from "../canvas/matrix-view.ts";
import { PostPalette } from "../features/posts/PostPalette.tsx";
import { CheckField } from "../ui/CheckField.tsx";
import { type CommandTable, giveCommand } from "./commands.ts";
import styles from "./LeftPanel.module.css";

interface LeftPanelProps {
  readonly commands: CommandTable;
  readonly matrixView: MatrixViewStore;
  readonly isMatrix: boolean;
}

const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  practice: "Practice",
  pathway: "Pathway",
  partners: "Partners",
};

const ADD = [
  { command: "add.service-line", name: "Service line", letter: "L" },
  { command: "add.geography", name: "Geography", letter: "G" },
  { command: "add.post", name: "Post", letter: "P" },
] as const;

/** What is shown of the matrix, what can be added to it, and the posts to put on it. */
export function LeftPanel({ commands, matrixView, isMatrix }: LeftPanelProps) {
  const layers = useStore(matrixView, (state) => state.layers);
  return (
    <nav className={styles.panel} data-region="left" aria-label="Layers, adding and posts">
      {isMatrix && (
        <section aria-labelledby="layers-heading">
          <h2 id="layers-heading" className={styles.heading}>
            Layers
          </h2>
          {LAYERS.map((layer) => (
            <CheckField
              key={layer}
              label={LAYER_NAMES[layer]}
              isChecked={layers.has(layer)}
              onChange={() => toggleLayer(matrixView, layer)}
            />
          ))}
        </section>
      )}
      <section aria-labelledby="add-heading">
        <h2 id="add-heading" className={styles.heading}>
          Add
        </h2>
        {ADD.map(({ command, name, letter }) => (
          <button
            key={command}
            type="button"
            className={styles.add}
            aria-keyshortcuts={letter}
            onClick={() => giveCommand(commands, command)}
          >
            <Plus size={14} aria-hidden="true" />
            <span>
              <span className="visually-hidden">Add a </span>
              {name}
            </span>
            <span className={styles.letter} aria-hidden="true">
              {letter}
            </span>
          </button>
        ))}
      </section>
      <PostPalette />
    </nav>
  );
}
