import type { Editor } from "../../editor/editor.ts";
import styles from "./Palette.module.css";
import { nothingWords } from "./teaching-words.ts";
import type { PaletteState } from "./use-palette.ts";

/** What can be typed, while nothing is or nothing answers; and the keys, always. */
export function Teaching({
  palette,
  editor,
}: {
  readonly palette: PaletteState;
  readonly editor: Editor | null;
}) {
  const { stage, query, choices } = palette;
  const isAtStart = stage.kind === "everything" && query.trim() === "";
  return (
    // The focus stays in the box.
    <div className={styles.foot} onPointerDown={(event) => event.preventDefault()}>
      {choices.length === 0 && <p className={styles.nothing}>{nothingWords(query)}</p>}
      {isAtStart && editor && <p className={styles.try}>{suggestion(editor)}</p>}
      <p className={styles.legend} aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd>{" "}
          {stage.kind === "everything" || stage.kind === "kind" ? "go there, or do it" : "do it"}
        </span>
        {(stage.kind === "everything" || stage.kind === "kind") && (
          <span>
            <kbd>Tab</kbd> what can be done
          </span>
        )}
        <span>
          <kbd>Esc</kbd> {palette.hasBack ? "back" : "close"}
        </span>
      </p>
    </div>
  );
}

/** A sentence that works in the very design that is open. */
function suggestion(editor: Editor): string {
  const { facts } = editor.store.getState();
  const leaf = facts.serviceLines.nodes.find((node) => facts.serviceLines.childrenOf(node.id).length === 0);
  const post = [...facts.option.posts.values()].find(({ level }) => level === 2);
  return leaf && post
    ? `Say what to do in one line: “give ${leaf.name} to ${post.title}”, or “${post.title} reports to …”; “move”, “rename”, “deliver”, “add” and “make … vacant” work alike.`
    : "Add a service line, a geography or a post: each is a command here, and everything you add can be found by a few letters of its name.";
}
