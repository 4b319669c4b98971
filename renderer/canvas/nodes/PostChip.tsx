import type { Component, Mandate } from "../../../shared/model/records/mandate.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import { bandName, shortTitle } from "../../../shared/print/words.ts";
import type { LeadingDiscipline } from "../../../shared/structure/coverage.ts";
import { isPickUp } from "../../editor/pick-up.ts";
import { shownChanges } from "../../editor/preview.ts";
import { selectionKey } from "../../editor/selection.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { ChangeMark } from "../../ui/ChangeMark.tsx";
import { useDragSource } from "../../ui/drag/drag-context.ts";
import { useMatrix, useMatrixView } from "../matrix-context.ts";
import { useHighlight } from "../use-highlight.ts";
import { FindingBadge } from "./FindingBadge.tsx";
import styles from "./PostChip.module.css";

interface PostChipProps {
  readonly post: Post;
  readonly mandate: Mandate;
  /** The row or column it stands in, whose name its title need not repeat. */
  readonly scopeName: string;
  /** How many more hold the same scope. */
  readonly others: number;
}

/** A post in a header, by its title: selects the post, and drags or with Shift+M carries its mandate to another scope. */
export function PostChip({ post, mandate, scopeName, others }: PostChipProps) {
  const editor = useEditorActions();
  const isSelected = useEditor(
    (state) =>
      state.selected.has(selectionKey({ kind: "post", id: post.id })) ||
      state.selected.has(selectionKey({ kind: "mandate", id: mandate.id })),
  );
  const isHighlighted = useHighlight("post", post.id);
  const { carry } = useMatrix();
  const payload = { kind: "mandate", id: mandate.id, label: post.title } as const;
  const drag = useDragSource(payload);
  const change = useEditor((state) => shownChanges(state).posts.get(post.id));
  const since = useMatrixView((state) => state.changes.posts.get(post.id));
  // A practice is led in a row header, a pathway in a column header.
  const isClose = useMatrixView((state) =>
    mandate.component === "practice" ? state.isCloseAcross : state.isCloseDown,
  );
  const isVacant = post.holder === null;
  const title = shortTitle(post.title, scopeName);
  const facts = [...(post.band === null ? [] : [bandName(post.band)]), post.holder ?? "vacant"].join(" · ");
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.chip} nopan`}
      title={isClose ? `${post.title} · ${facts}` : `${post.title}${isVacant ? " (vacant)" : ""}`}
      data-component={mandate.component}
      data-close={isClose || undefined}
      data-vacant={isVacant || undefined}
      data-selected={isSelected || undefined}
      data-highlighted={isHighlighted || undefined}
      data-change={change}
      {...drag}
      onClick={(event) => {
        event.stopPropagation();
        editor.select({ kind: "post", id: post.id });
      }}
      onKeyDown={(event) => {
        if (!isPickUp(event)) return;
        event.preventDefault();
        event.stopPropagation();
        carry({ row: mandate.serviceLine, column: mandate.geography }, payload);
      }}
    >
      {(change ?? since) !== undefined && <ChangeMark kind={change ?? since ?? "changed"} />}
      <DisciplineMark discipline={post.discipline === "clinical" ? "clinical" : "operational"} />
      <span className={styles.words}>
        <span className={styles.title} data-title>
          {title}
        </span>
        {isClose && <small>{facts}</small>}
      </span>
      {isVacant && !isClose && <span className={styles.vacant}>· vacant</span>}
      <FindingBadge kind="post" id={post.id} />
      {others > 0 && <span className={styles.others}>+{others}</span>}
    </button>
  );
}

/** Where half of a dyad should be and nobody is. */
export function MissingChip({
  discipline,
  component,
}: {
  readonly discipline: LeadingDiscipline;
  readonly component: Component;
}) {
  return (
    <span className={`${styles.chip} ${styles.missing}`} data-component={component}>
      <DisciplineMark discipline={discipline} />
      <span className={styles.title}>no {discipline} lead</span>
    </span>
  );
}

function DisciplineMark({ discipline }: { readonly discipline: LeadingDiscipline }) {
  return <i className={styles.mark} data-discipline={discipline} aria-hidden="true" />;
}
