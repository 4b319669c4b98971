import { GripVertical } from "lucide-react";
import { memo } from "react";
import type { NodeProps } from "reactflow";
import { useShallow } from "zustand/react/shallow";
import type { Cell } from "../../../shared/model/records/cell.ts";
import { formatWte, partnerInitials, plural } from "../../../shared/print/words.ts";
import type { CellCoverage } from "../../../shared/structure/coverage.ts";
import { draggedCells } from "../../editor/dragged-together.ts";
import { shownFacts } from "../../editor/preview.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { useDragSource } from "../../ui/drag/drag-context.ts";
import { CoverageGlyph } from "../../ui/glyph/CoverageGlyph.tsx";
import { useMatrixView } from "../matrix-context.ts";
import { type CrossingNode as CrossingNodeType, isSameCrossing } from "../matrix-nodes.ts";
import { type CrossingFacts, crossingAt, crossingName, crossingWords } from "../place-words.ts";
import { useHighlight } from "../use-highlight.ts";
import styles from "./CrossingNode.module.css";
import { FindingBadge } from "./FindingBadge.tsx";
import { GridPlace } from "./GridPlace.tsx";
import { LeaderList } from "./LeaderList.tsx";

/** A crossing: the cell delivered there, what a folded or divided crossing adds up to, or nothing delivered. */
export const CrossingNode = memo(function CrossingNode({ data }: NodeProps<CrossingNodeType>) {
  const { row, column, columnIndex } = data;
  const crossing = useEditor(useShallow((state) => crossingAt(shownFacts(state), row, column)));
  const { cell, coverage, totalCells } = crossing;
  const isHighlighted = useHighlight("cell", cell?.id ?? null);
  const isSum = !cell && totalCells > 0;
  return (
    <GridPlace
      place={{ row: row.id, column: column.id }}
      role="gridcell"
      columnIndex={columnIndex + 2}
      label={crossingWords(crossing)}
      className={`${styles.crossing} ${cell ? "" : isSum ? styles.sum : styles.none}`}
    >
      {/* The place's own name says all of it, in sentences. */}
      <div className={styles.content} data-highlighted={isHighlighted || undefined} aria-hidden="true">
        {cell && coverage && <CellFacts crossing={crossing} cell={cell} coverage={coverage} />}
        {isSum && (
          <span className={styles.total} title={totalWords(crossing)}>
            {sumWords(crossing)}
          </span>
        )}
      </div>
    </GridPlace>
  );
}, isSameCrossing);

interface CellFactsProps {
  readonly crossing: CrossingFacts;
  readonly cell: Cell;
  readonly coverage: CellCoverage;
}

function CellFacts({ crossing, cell, coverage }: CellFactsProps) {
  const isClose = useMatrixView((state) => state.level === "close");
  const isPartnerShown = useMatrixView((state) => state.layers.has("partners"));
  const editor = useEditorActions();
  const drag = useDragSource(() => draggedCells(editor, cell, crossingName(crossing)));
  const wte = (
    <>
      <b>{cell.wte === null ? "–" : formatWte(cell.wte)}</b> WTE
    </>
  );
  const teams = cell.teams === null ? "teams not stated" : plural(cell.teams, "team");
  // A division's own cell also says what it comes to with the cells below it.
  const sum = crossing.totalCells > 1 && <small title={totalWords(crossing)}>Σ {sumWords(crossing)}</small>;
  return (
    <>
      {isClose ? (
        <span className={styles.close}>
          <LeaderList coverage={coverage} row={crossing.row} column={crossing.column} />
          <small>
            {wte} · {teams} {sum}
          </small>
        </span>
      ) : (
        <>
          <span className={styles.glyph}>
            <CoverageGlyph coverage={coverage} size={13} />
          </span>
          <span className={styles.numbers}>
            <span>{wte}</span>
            <small>{teams}</small>
            {sum}
          </span>
        </>
      )}
      {isPartnerShown && cell.integratedWith !== null && (
        <em className={styles.partner} title={`Integrated with ${cell.integratedWith}`}>
          ⇄ {partnerInitials(cell.integratedWith)}
        </em>
      )}
      <span className={styles.finding}>
        <FindingBadge kind="cell" id={cell.id} />
      </span>
      <span className={`${styles.grip} nopan`} title="Drag to another crossing" {...drag}>
        <GripVertical size={13} aria-hidden="true" />
      </span>
    </>
  );
}

/** Where no cell says its WTE, their number is what there is to say. */
function sumWords({ totalCells, totalWte }: CrossingFacts): string {
  return totalWte > 0 ? `${formatWte(totalWte)} WTE` : plural(totalCells, "cell");
}

function totalWords({ totalCells, totalTeams }: CrossingFacts): string {
  return `${plural(totalCells, "cell")}, ${plural(totalTeams, "team")}`;
}
