import type { NodeProps } from "reactflow";
import { renameServiceLine } from "../../../shared/model/commands/axis.ts";
import { dyadWords } from "../../../shared/print/dyad-words.ts";
import { axisDyad } from "../../../shared/structure/axis-dyad.ts";
import { draggedTogether } from "../../editor/dragged-together.ts";
import { useEditor, useEditorActions, useShownFacts } from "../../editor/use-editor.ts";
import { useDragSource } from "../../ui/drag/drag-context.ts";
import { useMatrixView } from "../matrix-context.ts";
import type { HeaderNode } from "../matrix-nodes.ts";
import { useHighlight } from "../use-highlight.ts";
import { DyadChips } from "./DyadChips.tsx";
import { FoldButton } from "./FoldButton.tsx";
import { GridPlace } from "./GridPlace.tsx";
import { HeaderName } from "./HeaderName.tsx";
import styles from "./ServiceLineHeader.module.css";

/** The header of a row: its name and its practice dyad. */
export function ServiceLineHeader({ data }: NodeProps<HeaderNode>) {
  const { track } = data;
  const editor = useEditorActions();
  const facts = useShownFacts();
  const { option } = facts;
  const serviceLine = option.serviceLines.get(track.id);
  const isPracticeShown = useMatrixView((state) => state.layers.has("practice"));
  const isRenaming = useEditor((state) => state.renaming === track.id);
  const isHighlighted = useHighlight("serviceLine", track.id);
  const name = serviceLine?.name ?? "";
  const drag = useDragSource(() => draggedTogether(editor, "serviceLine", track.id, name));
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
            <FoldButton track={track} axis="rows" name={name} />
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
