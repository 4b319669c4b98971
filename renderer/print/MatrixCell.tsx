import { ArrowLeftRight } from "lucide-react";
import type { Cell } from "../../shared/model/records/cell.ts";
import type { Crossing } from "../../shared/print/matrix-pages.ts";
import { formatWte, partnerInitials, plural } from "../../shared/print/words.ts";
import type { CellCoverage, Coverage } from "../../shared/structure/coverage.ts";
import { CoverageGlyph, describeCoverage } from "../ui/glyph/CoverageGlyph.tsx";
import { Hatch } from "./Hatch.tsx";
import styles from "./Matrix.module.css";

interface MatrixCellProps {
  readonly crossing: Crossing;
  readonly coverage: Coverage;
}

/** A crossing: the cell delivered there, the sum of the rows below, or hatching where nothing is delivered. */
export function MatrixCell({ crossing: { cell, totalWte }, coverage }: MatrixCellProps) {
  const covers = cell && coverage.get(cell.id);
  if (cell && covers) {
    return (
      <td className={totalWte === null ? styles.cell : styles.sum}>
        <CellFacts cell={cell} coverage={covers} />
        {totalWte !== null && <Total wte={totalWte} />}
      </td>
    );
  }
  if (totalWte !== null) {
    return (
      <td className={styles.sum}>
        <Total wte={totalWte} />
      </td>
    );
  }
  return (
    <td className={styles.none}>
      <Hatch label="not delivered" />
    </td>
  );
}

function CellFacts({ cell, coverage }: { readonly cell: Cell; readonly coverage: CellCoverage }) {
  return (
    <div className={styles.facts}>
      <CoverageGlyph coverage={coverage} size={10.5} label={describeCoverage(coverage)} />
      <span className={styles.numbers}>
        <span>
          <b>{cell.wte === null ? "–" : formatWte(cell.wte)}</b> WTE
        </span>
        {cell.teams !== null && <small>{plural(cell.teams, "team")}</small>}
        {cell.integratedWith !== null && (
          <small className={styles.partner}>
            <ArrowLeftRight size={8} aria-hidden="true" /> {partnerInitials(cell.integratedWith)}
          </small>
        )}
      </span>
    </div>
  );
}

function Total({ wte }: { readonly wte: number }) {
  return <span className={styles.total}>Σ {formatWte(wte)} WTE</span>;
}
