import { COMPONENTS } from "../../../shared/model/records/mandate.ts";
import { type CellCoverage, LEADING_DISCIPLINES } from "../../../shared/structure/coverage.ts";
import styles from "./glyph.module.css";
import { MARK_BOX, MarkShape } from "./Mark.tsx";
import { markStateOf } from "./mark-state.ts";

export { describeCoverage } from "../../../shared/print/describe-coverage.ts";

const SPACE = 2;
const SIDE = MARK_BOX * 2 + SPACE;

interface CoverageGlyphProps {
  readonly coverage: CellCoverage;
  /** The side of one mark in CSS pixels; the glyph is two marks wide and high. */
  readonly size?: number;
}

/**
 * Who leads a cell: practice above pathway, clinical before operational. Decorative: `describeCoverage` says the same
 * in words, for whoever cannot see it.
 */
export function CoverageGlyph({ coverage, size = 12 }: CoverageGlyphProps) {
  const side = (size * SIDE) / MARK_BOX;
  return (
    <svg
      className={styles.glyph}
      width={side}
      height={side}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      aria-hidden="true"
    >
      {COMPONENTS.map((component, row) =>
        LEADING_DISCIPLINES.map((discipline, column) => (
          <g
            key={`${component} ${discipline}`}
            transform={`translate(${column * (MARK_BOX + SPACE)} ${row * (MARK_BOX + SPACE)})`}
          >
            <MarkShape
              component={component}
              discipline={discipline}
              state={markStateOf(coverage[component][discipline])}
            />
          </g>
        )),
      )}
    </svg>
  );
}
