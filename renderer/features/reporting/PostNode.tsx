import type { KeyboardEvent } from "react";
import { Handle, type NodeProps, Position } from "reactflow";
import { scopeName } from "../../../shared/model/commands/mandates.ts";
import { capitalised, plural } from "../../../shared/print/words.ts";
import { actionsFor, deleteAction } from "../../editor/actions/element-actions.ts";
import { openedFinding } from "../../editor/opened-finding.ts";
import { shownChanges } from "../../editor/preview.ts";
import { selectionKey } from "../../editor/selection.ts";
import { useEditor, useEditorActions, useShownFacts } from "../../editor/use-editor.ts";
import { ChangeMark } from "../../ui/ChangeMark.tsx";
import styles from "./PostNode.module.css";

/** A post in the chart: what it is, what it leads, how many report to it. */
export function PostNode({ id }: NodeProps) {
  const change = useEditor((state) => shownChanges(state).posts.get(id));
  const editor = useEditorActions();
  const facts = useShownFacts();
  const before = useEditor((state) => state.facts.option.posts.get(id));
  const isSelected = useEditor((state) => state.selected.has(selectionKey({ kind: "post", id })));
  const isHighlighted = useEditor(
    (state) =>
      openedFinding(state)?.elements.some((element) => element.kind === "post" && element.id === id) ?? false,
  );
  // A post that a preview would remove is still drawn, crossed out.
  const post = facts.option.posts.get(id) ?? before;
  if (!post) return null;
  const reports = facts.reporting.reportsOf(id).length;
  const scopes = [...facts.option.mandates.values()]
    .filter((mandate) => mandate.post === id)
    .map((mandate) => capitalised(scopeName(facts.option, mandate)));
  const leads =
    scopes.length === 0 ? "" : scopes.length === 1 ? (scopes[0] ?? "") : plural(scopes.length, "mandate");

  const words = [
    post.holder === null ? "vacant" : "",
    post.discipline,
    leads,
    reports > 0 ? plural(reports, "report") : "",
  ]
    .filter((word) => word !== "")
    .join(" · ");

  const onKeyDown = (event: KeyboardEvent) => {
    const selection = { kind: "post", id } as const;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Delete" || event.key === "Backspace") deleteAction(editor, selection)?.run();
    else if (key === "r")
      actionsFor(editor, selection)
        .find((action) => action.id === "draw-line")
        ?.run();
    else if (key === "m")
      actionsFor(editor, selection)
        .find((action) => action.id === "give-mandate")
        ?.run();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <Handle id="head" type="target" position={Position.Top} className={styles.handle ?? ""} />
      <Handle
        id="side"
        type="target"
        position={Position.Left}
        className={styles.hidden ?? ""}
        isConnectable={false}
      />
      <button
        type="button"
        className={styles.post}
        data-discipline={post.discipline}
        data-vacant={post.holder === null || undefined}
        data-highlighted={isHighlighted || undefined}
        data-change={change}
        aria-pressed={isSelected}
        title={[post.title, words, ...(scopes.length > 1 ? scopes : [])].join("\n")}
        onClick={() => editor.select({ kind: "post", id })}
        onFocus={() => editor.select({ kind: "post", id })}
        onKeyDown={onKeyDown}
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
        <span className={styles.facts}>{words}</span>
      </button>
      <Handle id="foot" type="source" position={Position.Bottom} className={styles.handle ?? ""} />
    </>
  );
}
