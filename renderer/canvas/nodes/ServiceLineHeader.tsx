import { memo } from "react";
import type { NodeProps } from "reactflow";
import { renameServiceLine } from "../../../shared/model/commands/axis.ts";
import { draggedTogether } from "../../editor/dragged-together.ts";
import { shownFacts } from "../../editor/preview.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { useDragSource } from "../../ui/drag/drag-context.ts";
import { useHeaderFacts } from "../header-facts.ts";
import { type HeaderNode, isSameHeader } from "../matrix-nodes.ts";
import { useHighlight } from "../use-highlight.ts";
import { DyadChips } from "./DyadChips.tsx";
import { FindingBadge } from "./FindingBadge.tsx";
import { FoldButton } from "./FoldButton.tsx";
import { GridPlace } from "./GridPlace.tsx";
import { HeaderName } from "./HeaderName.tsx";
import styles from "./ServiceLineHeader.module.css";

/** The header of a row: its name and its practice dyad. */
export const ServiceLineHeader = memo(function ServiceLineHeader({ data }: NodeProps<HeaderNode>) {
  const { track } = data;
  const editor = useEditorActions();
  const name = useEditor((state) => shownFacts(state).option.serviceLines.get(track.id)?.name);
  const { label, chips } = useHeaderFacts("serviceLines", track.id);
  const isRenaming = useEditor((state) => state.renaming === track.id);
  const isHighlighted = useHighlight("serviceLine", track.id);
  const drag = useDragSource(() => draggedTogether(editor, "serviceLine", track.id, name ?? ""));
  if (name === undefined) return null;

  return (
    <GridPlace
      place={{ row: track.id, column: null }}
      role="rowheader"
      columnIndex={1}
      label={label}
      isExpanded={track.hasChildren ? !track.isCollapsed : undefined}
      className={`${styles.header} ${track.depth === 0 ? styles.top : ""}`}
    >
      <div
        className={`${styles.content} nopan`}
        data-header="row"
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
          <FindingBadge kind="serviceLine" id={track.id} />
        </div>
        <div className={styles.chips} data-below>
          <DyadChips chips={chips} component="practice" scopeName={name} />
        </div>
      </div>
    </GridPlace>
  );
}, isSameHeader);
