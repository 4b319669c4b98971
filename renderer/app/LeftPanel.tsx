import { Plus } from "lucide-react";
import { memo } from "react";
import type { MenuCommand } from "../../shared/ipc/menu.ts";
import { PostPalette } from "../features/posts/PostPalette.tsx";
import styles from "./LeftPanel.module.css";

interface LeftPanelProps {
  /** Gives a command. */
  readonly onGive: (command: MenuCommand) => void;
}

const ADD = [
  { command: "add.service-line", name: "Service line", letter: "L" },
  { command: "add.geography", name: "Geography", letter: "G" },
  { command: "add.post", name: "Post", letter: "P" },
] as const;

/** What can be added to the matrix, and the posts to put on it. */
export const LeftPanel = memo(function LeftPanel({ onGive }: LeftPanelProps) {
  return (
    <nav className={styles.panel} data-region="left" aria-label="Adding and posts">
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
            onClick={() => onGive(command)}
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
});
