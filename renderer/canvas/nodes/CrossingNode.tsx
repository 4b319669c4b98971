import { GripVertical } from "lucide-react";
import type { NodeProps } from "reactflow";
import type { Cell } from "../../../shared/model/records/cell.ts";
import { describeCoverage } from "../../../shared/print/describe-coverage.ts";
import { formatWte, partnerInitials, plural } from "../../../shared/print/words.ts";
import type { Total } from "../../../shared/structure/totals.ts";
import { draggedCells } from "../../editor/dragged-together.ts";
import { shownFacts } from "../../editor/preview.ts";
import { useEditor, useEditorActions, useShownFacts } from "../../editor/use-editor.ts";
import { useDragSource } from "../../ui/drag/drag-context.ts";
import { CoverageGlyph } from "../../ui/glyph/CoverageGlyph.tsx";
import { useMatrixView } from "../matrix-context.ts";
import type { CrossingNode as CrossingNodeType } from "../matrix-nodes.ts";
import { totalAt } from "../totals.ts";
import { useHighlight } from "../use-highlight.ts";
import styles from "./CrossingNode.module.css";
import { GridPlace } from "./GridPlace.tsx";

/** A crossing: the cell delivered there, what a folded or divided crossing adds up to, or nothing delivered. */
export function CrossingNode({ data }: NodeProps<CrossingNodeType>) {
  const { row, column, columnIndex } = data;
  const facts = useShownFacts();
  const cell = facts.cells.at(row.id, column.id);
  const isHighlighted = useHighlight("cell", cell?.id ?? null);
  const isSum = row.hasChildren || column.isCollapsed;
  const total = isSum ? totalAt(facts, row.id, column.id, column.isCollapsed) : null;
  const crossing = `${facts.option.serviceLines.get(row.id)?.name ?? ""} in ${facts.option.geographies.get(column.id)?.name ?? ""}`;
  const coverage = cell && facts.coverage.get(cell.id);

  const parts = [crossing];
  if (cell) parts.push(cellWords(cell));
  if (coverage) parts.push(describeCoverage(coverage));
  if (total && total.cells > (cell ? 1 : 0))
    parts.push(`in all ${formatWte(total.wte)} WTE in ${plural(total.cells, "cell")}`);
  if (!cell && !(total && total.cells > 0)) parts.push("not delivered");

  return (
    <GridPlace
      place={{ row: row.id, column: column.id }}
      role="gridcell"
      columnIndex={columnIndex + 2}
      label={parts.join(". ")}
      className={`${styles.crossing} ${cell ? "" : total && total.cells > 0 ? styles.sum : styles.none}`}
    >
      {/* The place's own name says all of it, in sentences. */}
      <div className={styles.content} data-highlighted={isHighlighted || undefined} aria-hidden="true">
        {cell && coverage && (
          <CellFacts cell={cell} crossing={crossing} total={total && total.cells > 1 ? total : null} />
        )}
        {!cell && total && total.cells > 0 && (
          <span className={styles.total} title={totalWords(total)}>
            {sumWords(total)}
          </span>
        )}
      </div>
    </GridPlace>
  );
}

interface CellFactsProps {
  readonly cell: Cell;
  readonly crossing: string;
  /** What the cell comes to with the cells folded into it or below it; null where there are none. */
  readonly total: Total | null;
}

function CellFacts({ cell, crossing, total }: CellFactsProps) {
  const coverage = useEditor((state) => shownFacts(state).coverage.get(cell.id));
  const isPartnerShown = useMatrixView((state) => state.layers.has("partners"));
  const isPracticeShown = useMatrixView((state) => state.layers.has("practice"));
  const isPathwayShown = useMatrixView((state) => state.layers.has("pathway"));
  const editor = useEditorActions();
  const drag = useDragSource(() => draggedCells(editor, cell, crossing));
  return (
    <>
      {coverage && (isPracticeShown || isPathwayShown) && (
        <span
          className={styles.glyph}
          data-hide-practice={!isPracticeShown || undefined}
          data-hide-pathway={!isPathwayShown || undefined}
        >
          <CoverageGlyph coverage={coverage} size={13} />
        </span>
      )}
      <span className={styles.numbers}>
        <span>
          <b>{cell.wte === null ? "–" : formatWte(cell.wte)}</b> WTE
        </span>
        <small>{cell.teams === null ? "teams not stated" : plural(cell.teams, "team")}</small>
        {total && <small title={totalWords(total)}>Σ {sumWords(total)}</small>}
      </span>
      {isPartnerShown && cell.integratedWith !== null && (
        <em className={styles.partner} title={`Integrated with ${cell.integratedWith}`}>
          ⇄ {partnerInitials(cell.integratedWith)}
        </em>
      )}
      <span className={`${styles.grip} nopan`} title="Drag to another crossing" {...drag}>
        <GripVertical size={13} aria-hidden="true" />
      </span>
    </>
  );
}

/** Where no cell says its WTE, their number is what there is to say. */
function sumWords({ cells, wte }: Total): string {
  return wte > 0 ? `${formatWte(wte)} WTE` : plural(cells, "cell");
}

function totalWords({ cells, teams }: Total): string {
  return `${plural(cells, "cell")}, ${plural(teams, "team")}`;
}

function cellWords(cell: Cell): string {
  const words = [
    cell.wte === null ? "WTE not stated" : `${formatWte(cell.wte)} WTE`,
    cell.teams === null ? "teams not stated" : plural(cell.teams, "team"),
  ];
  if (cell.integratedWith !== null) words.push(`integrated with ${cell.integratedWith}`);
  return words.join(", ");
}
