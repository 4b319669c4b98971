import { ChevronDown, ChevronRight } from "lucide-react";
import type { NodeProps } from "reactflow";
import { renameServiceLine } from "../../../shared/model/commands/axis.ts";
import { dyadWords } from "../../../shared/print/dyad-words.ts";
import { axisDyad } from "../../../shared/structure/axis-dyad.ts";
import { useEditor, useEditorActions, useOption } from "../../editor/use-editor.ts";
import { useDragSource } from "../../ui/drag/drag-context.ts";
import { useMatrix, useMatrixView } from "../matrix-context.ts";
import type { HeaderNode } from "../matrix-nodes.ts";
import { toggleCollapsed } from "../matrix-view.ts";
import { useHighlight } from "../use-highlight.ts";
import { DyadChips } from "./DyadChips.tsx";
import { GridPlace } from "./GridPlace.tsx";
import { HeaderName } from "./HeaderName.tsx";
import styles from "./ServiceLineHeader.module.css";

/** The header of a row: its name and its practice dyad. */
export function ServiceLineHeader({ data }: NodeProps<HeaderNode>) {
  const { track } = data;
  const editor = useEditorActions();
  const { view } = useMatrix();
  const option = useOption();
  const serviceLine = option.serviceLines.get(track.id);
  const facts = useEditor((state) => state.facts);
  const isPracticeShown = useMatrixView((state) => state.layers.has("practice"));
  const isRenaming = useEditor((state) => state.renaming === track.id);
  const isHighlighted = useHighlight("serviceLine", track.id);
  const name = serviceLine?.name ?? "";
  const drag = useDragSource({ kind: "serviceLine", id: track.id, label: name });
  if (!serviceLine) return null;

  const leads = axisDyad(facts, "serviceLines", track.id);
  return (
    <GridPlace
      place={{ row: track.id, column: null }}
      role="rowheader"
      columnIndex={1}
      label={`${name}, service line. Practice: ${dyadWords(facts, "serviceLines", leads)}`}
      isExpanded={track.hasChildren ? !track.isCollapsed : undefined}
      className={`${styles.header} ${track.depth === 0 ? styles.top : ""}`}
    >
      <div
        className={`${styles.content} nopan`}
        style={{ paddingLeft: 10 + track.depth * 16 }}
        data-highlighted={isHighlighted || undefined}
        {...(isRenaming ? {} : drag)}
      >
        <div className={styles.line}>
          {track.hasChildren ? (
            <button
              type="button"
              tabIndex={-1}
              className={`${styles.fold} nopan`}
              aria-label={`${track.isCollapsed ? "Unfold" : "Fold"} ${name}`}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={(event) => {
                event.stopPropagation();
                toggleCollapsed(view, "rows", track.id);
              }}
            >
              {track.isCollapsed ? <ChevronRight size={14} /> : <ChevronDown size={14} />}
            </button>
          ) : (
            <span className={styles.noFold} />
          )}
          <HeaderName
            name={name}
            isEditing={isRenaming}
            label="Name of the service line"
            onRename={(text) =>
              editor.perform(
                renameServiceLine({ option: editor.store.getState().optionId, id: track.id, name: text }),
              )
            }
          />
        </div>
        {isPracticeShown && (
          <div className={styles.chips}>
            <DyadChips facts={facts} axis="serviceLines" dyad={leads} scopeName={name} />
          </div>
        )}
      </div>
    </GridPlace>
  );
}
