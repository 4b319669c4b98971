import type { Editor } from "../../editor/editor.ts";
import styles from "./Palette.module.css";
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
      {choices.length === 0 && <p className={styles.nothing}>{nothing(query)}</p>}
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

function nothing(query: string): string {
  return query.trim() === ""
    ? "There is nothing to choose from here."
    : `Nothing matches “${query.trim()}”. A few letters of each word are enough: “is dir” finds the director of the Isle of Wight; a reference, a holder or a band finds posts.`;
}

/** A sentence that works in the very design that is open. */
function suggestion(editor: Editor): string {
  const { facts } = editor.store.getState();
  const leaf = facts.serviceLines.nodes.find((node) => facts.serviceLines.childrenOf(node.id).length === 0);
  const post = [...facts.option.posts.values()].find(({ level }) => level === 2);
  return leaf && post
    ? `Say what to do in one line: “give ${leaf.name} to ${post.title}”, or “${post.title} reports to …”.`
    : "Add a service line, a geography or a post: each is a command here, and everything you add can be found by a few letters of its name.";
}
