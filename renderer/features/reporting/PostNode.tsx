import { ChevronDown, ChevronRight } from "lucide-react";
import { Handle, type Node, type NodeProps, Position } from "reactflow";
import { bandName } from "../../../shared/compare/changes/telling.ts";
import { scopeName } from "../../../shared/model/commands/mandates.ts";
import { capitalised, formatCount, plural } from "../../../shared/print/words.ts";
import { draggedTogether } from "../../editor/dragged-together.ts";
import type { EditorState } from "../../editor/editor.ts";
import { openedFinding } from "../../editor/opened-finding.ts";
import { shownChanges, shownFacts } from "../../editor/preview.ts";
import { selectionKey } from "../../editor/selection.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { ChangeMark } from "../../ui/ChangeMark.tsx";
import { useDrag, useDragSource } from "../../ui/drag/drag-context.ts";
import { postElementId } from "./ChartTree.tsx";
import { useChart } from "./chart-context.ts";
import type { PlacedPost } from "./chart-layout.ts";
import styles from "./PostNode.module.css";

/** How near the chart is. */
export type Distance = "near" | "usual" | "far";

export type PostNodeData = {
  readonly placed: PlacedPost;
  /** Whether it is the one that the keyboard is at. */
  readonly isCurrent: boolean;
  /** Whether it, or others, are brought out; null where nobody is. */
  readonly chain: "in" | "out" | null;
  /** Whether it is near enough to say its band and its holder, or too far for anything to be read on it. */
  readonly distance: Distance;
};

/** A post in the chart: what it is, what it leads, how many report to it. Dragged onto another, it reports to that. */
export function PostNode({ id, data }: NodeProps<Node<PostNodeData>>) {
  const { placed, isCurrent, chain, distance } = data;
  const editor = useEditorActions();
  const { enter, press, choose, onKey, openMenu, toggle } = useChart();
  const change = useEditor((state) => shownChanges(state).posts.get(id));
  const isSelected = useEditor((state) => state.selected.has(selectionKey({ kind: "post", id })));
  const isHighlighted = useEditor(
    (state) =>
      openedFinding(state)?.elements.some((element) => element.kind === "post" && element.id === id) ?? false,
  );
  // As words, so that an edit elsewhere draws nothing here again.
  const leads = useEditor((state) => leadsOf(state, id));
  const drag = useDragSource(() => draggedTogether(editor, "post", id, placed.post.title));
  const target = useDrag((state) => (state.target === `post:${id}` ? state.preview : null));
  const { post, reports, folded } = placed;
  const scopes = leads === "" ? [] : leads.split("\n");
  const isNear = distance === "near";
  const words = [
    post.holder === null && !isNear ? "vacant" : "",
    post.discipline,
    scopes.length > 1 ? plural(scopes.length, "mandate") : leads,
    reports > 0 ? plural(reports, "report") : "",
  ]
    .filter((word) => word !== "")
    .join(" · ");
  const holding = [post.band === null ? "" : bandName(post.band), post.holder ?? "vacant"]
    .filter((word) => word !== "")
    .join(" · ");
  return (
    <>
      <Handle id="head" type="target" position={Position.Top} className={styles.handle ?? ""} />
      <div
        id={postElementId(id)}
        className={`${styles.post} nopan`}
        role="treeitem"
        tabIndex={isCurrent ? 0 : -1}
        aria-level={placed.level}
        aria-posinset={placed.place}
        aria-setsize={placed.among}
        aria-expanded={reports === 0 ? undefined : folded === 0}
        aria-selected={isSelected}
        data-focus-key={`chart ${id}`}
        data-drop={`post:${id}`}
        data-discipline={post.discipline}
        data-vacant={post.holder === null || undefined}
        data-highlighted={isHighlighted || undefined}
        data-dimmed={chain === "out" || undefined}
        data-brought-out={chain === "in" || undefined}
        data-change={change}
        data-target={target ? (target.isAllowed ? "yes" : "no") : undefined}
        data-distance={distance}
        title={[post.title, holding, words, ...(scopes.length > 1 ? scopes : [])].join("\n")}
        onPointerDown={(event) => {
          press(id, event);
          drag.onPointerDown(event);
        }}
        onClick={(event) => {
          event.currentTarget.focus();
          choose(id, event);
        }}
        onFocus={() => enter(id)}
        onKeyDown={(event) => onKey(id, event)}
        onContextMenu={(event) => {
          event.preventDefault();
          if (!isSelected) editor.select({ kind: "post", id });
          openMenu(id, { x: event.clientX, y: event.clientY });
        }}
      >
        <span className={styles.title}>
          <i aria-hidden="true" />
          <span>{post.title}</span>
          {change !== undefined && (
            <>
              <ChangeMark kind={change} />
              <span className="visually-hidden">In the preview: {change}</span>
            </>
          )}
        </span>
        {isNear && <span className={styles.facts}>{holding}</span>}
        <span className={styles.facts}>{words}</span>
        {folded > 0 && <span className="visually-hidden">, {plural(folded, "post")} folded away</span>}
      </div>
      <Handle id="foot" type="source" position={Position.Bottom} className={styles.handle ?? ""} />
      {reports > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.fold} nopan`}
          aria-label={
            folded > 0
              ? `Unfold the ${plural(folded, "post")} below ${post.title}`
              : `Fold what is below ${post.title}`
          }
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => toggle(id)}
        >
          {folded > 0 ? (
            <>
              {formatCount(folded)} <ChevronRight size={12} aria-hidden="true" />
            </>
          ) : (
            <ChevronDown size={12} aria-hidden="true" />
          )}
        </button>
      )}
    </>
  );
}

/** What a post leads, a line each. */
function leadsOf(state: EditorState, id: string): string {
  const { option, mandates } = shownFacts(state);
  return (mandates.get(id) ?? []).map((mandate) => capitalised(scopeName(option, mandate))).join("\n");
}
