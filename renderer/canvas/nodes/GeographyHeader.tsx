import { memo } from "react";
import type { NodeProps } from "reactflow";
import { editGeography } from "../../../shared/model/commands/axis.ts";
import { plural } from "../../../shared/print/words.ts";
import { draggedTogether } from "../../editor/dragged-together.ts";
import { shownFacts } from "../../editor/preview.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { ChangeMark } from "../../ui/ChangeMark.tsx";
import { useDragSource } from "../../ui/drag/drag-context.ts";
import { useHeaderFacts } from "../header-facts.ts";
import { needsParentName } from "../matrix-layout.ts";
import { type HeaderNode, isSameHeader } from "../matrix-nodes.ts";
import { tierWords } from "../place-words.ts";
import { useHighlight } from "../use-highlight.ts";
import { DyadChips } from "./DyadChips.tsx";
import { FindingBadge } from "./FindingBadge.tsx";
import { FoldButton } from "./FoldButton.tsx";
import styles from "./GeographyHeader.module.css";
import { GridPlace } from "./GridPlace.tsx";
import { HeaderName } from "./HeaderName.tsx";
import { usePlaceChange } from "./place-change.ts";
import { ResizeHandle } from "./ResizeHandle.tsx";

/** The header of a column: its name, tier and population, and its pathway dyad. */
export const GeographyHeader = memo(function GeographyHeader({ data }: NodeProps<HeaderNode>) {
  const { track } = data;
  const editor = useEditorActions();
  const geography = useEditor((state) => shownFacts(state).option.geographies.get(track.id));
  const parent = useEditor((state) => {
    const { option, geographies } = shownFacts(state);
    const above = geography?.parent ?? null;
    return above !== null && needsParentName(geographies, track.id)
      ? (option.geographies.get(above)?.name ?? null)
      : null;
  });
  const children = useEditor((state) => shownFacts(state).geographies.childrenOf(track.id).length);
  const { label, chips } = useHeaderFacts("geographies", track.id);
  const isRenaming = useEditor((state) => state.renaming === track.id);
  const isHighlighted = useHighlight("geography", track.id);
  const { change, since } = usePlaceChange({ row: null, column: track.id });
  const mark = change ?? since;
  const name = geography?.name ?? "";
  const drag = useDragSource(() => draggedTogether(editor, "geography", track.id, name));
  if (!geography) return null;

  const tier = tierWords(geography);
  return (
    <GridPlace
      place={{ row: null, column: track.id }}
      role="columnheader"
      columnIndex={data.index + 2}
      label={label}
      isExpanded={track.hasChildren ? !track.isCollapsed : undefined}
      className={styles.header ?? ""}
      hasOwnMark
    >
      <div
        className={`${styles.content} nopan`}
        data-header="column"
        data-highlighted={isHighlighted || undefined}
        data-depth={Math.min(track.depth, 2)}
        {...(isRenaming ? {} : drag)}
      >
        {parent !== null && (
          <span className={styles.parent} title={`in ${parent}`}>
            ↳ {parent}
          </span>
        )}
        <div className={styles.line}>
          <HeaderName
            name={name}
            isEditing={isRenaming}
            label="Name of the geography"
            onRename={(text) =>
              editor.perform(
                editGeography({ option: editor.store.getState().optionId, id: track.id, name: text }),
              )
            }
          />
          <FindingBadge kind="geography" id={track.id} />
          {track.hasChildren && <FoldButton track={track} axis="columns" name={name} />}
        </div>
        <div className={styles.line}>
          <span className={styles.tier} title={tier}>
            {tier}
          </span>
          {mark !== undefined && (
            <span className={styles.change}>
              <ChangeMark kind={mark} />
            </span>
          )}
        </div>
        {track.isCollapsed && (
          <span className={styles.folded}>holds {plural(children, "geography", "geographies")}</span>
        )}
        <div className={styles.chips}>
          <DyadChips chips={chips} component="pathway" scopeName={name} />
        </div>
      </div>
      <ResizeHandle column={track.id} name={name} />
    </GridPlace>
  );
}, isSameHeader);
