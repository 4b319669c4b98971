import type { NodeProps } from "reactflow";
import { editGeography } from "../../../shared/model/commands/axis.ts";
import { dyadWords } from "../../../shared/print/dyad-words.ts";
import { formatPopulation, plural, tierName } from "../../../shared/print/words.ts";
import { axisDyad } from "../../../shared/structure/axis-dyad.ts";
import { draggedTogether } from "../../editor/dragged-together.ts";
import { useEditor, useEditorActions, useShownFacts } from "../../editor/use-editor.ts";
import { useDragSource } from "../../ui/drag/drag-context.ts";
import { useMatrixView } from "../matrix-context.ts";
import { needsParentName } from "../matrix-layout.ts";
import type { HeaderNode } from "../matrix-nodes.ts";
import { useHighlight } from "../use-highlight.ts";
import { DyadChips } from "./DyadChips.tsx";
import { FoldButton } from "./FoldButton.tsx";
import styles from "./GeographyHeader.module.css";
import { GridPlace } from "./GridPlace.tsx";
import { HeaderName } from "./HeaderName.tsx";
import { ResizeHandle } from "./ResizeHandle.tsx";

/** The header of a column: its name, tier and population, and its pathway dyad. */
export function GeographyHeader({ data }: NodeProps<HeaderNode>) {
  const { track } = data;
  const editor = useEditorActions();
  const facts = useShownFacts();
  const { option } = facts;
  const geography = option.geographies.get(track.id);
  const isPathwayShown = useMatrixView((state) => state.layers.has("pathway"));
  const isRenaming = useEditor((state) => state.renaming === track.id);
  const isHighlighted = useHighlight("geography", track.id);
  const name = geography?.name ?? "";
  const drag = useDragSource(() => draggedTogether(editor, "geography", track.id, name));
  if (!geography) return null;

  const parent = geography.parent === null ? null : option.geographies.get(geography.parent);
  const leads = axisDyad(facts, "geographies", track.id);
  const population = geography.population === null ? "" : ` · ${formatPopulation(geography.population)}`;
  const tier = `${tierName(geography.tier)}${population}`;
  return (
    <GridPlace
      place={{ row: null, column: track.id }}
      role="columnheader"
      columnIndex={data.index + 2}
      label={`${name}, geography, ${tier}. Pathway: ${dyadWords(facts, "geographies", leads)}`}
      isExpanded={track.hasChildren ? !track.isCollapsed : undefined}
      className={styles.header ?? ""}
    >
      <div
        className={`${styles.content} nopan`}
        data-highlighted={isHighlighted || undefined}
        data-depth={Math.min(track.depth, 2)}
        {...(isRenaming ? {} : drag)}
      >
        {parent && needsParentName(facts.geographies, track.id) && (
          <span className={styles.parent} title={`in ${parent.name}`}>
            ↳ {parent.name}
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
          {track.hasChildren && <FoldButton track={track} axis="columns" name={name} />}
        </div>
        <span className={styles.tier} title={tier}>
          {tier}
        </span>
        {track.isCollapsed && (
          <span className={styles.folded}>
            holds {plural(facts.geographies.childrenOf(track.id).length, "geography", "geographies")}
          </span>
        )}
        {isPathwayShown && (
          <div className={styles.chips}>
            <DyadChips facts={facts} axis="geographies" dyad={leads} scopeName={name} />
          </div>
        )}
      </div>
      <ResizeHandle column={track.id} name={name} />
    </GridPlace>
  );
}
