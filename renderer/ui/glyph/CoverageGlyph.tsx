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
  /** What it says in words, where nothing beside it does; without, it is decoration to assistive technology. */
  readonly label?: string;
}

/** Who leads a cell: practice above pathway, clinical before operational. `describeCoverage` says the same in words. */
export function CoverageGlyph({ coverage, size = 12, label }: CoverageGlyphProps) {
  const side = (size * SIDE) / MARK_BOX;
  const marks = COMPONENTS.map((component, row) =>
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
  );
  const box = { className: styles.glyph, width: side, height: side, viewBox: `0 0 ${SIDE} ${SIDE}` };
  return label === undefined ? (
    <svg {...box} aria-hidden="true">
      {marks}
    </svg>
  ) : (
    <svg {...box} role="img" aria-label={label}>
      {marks}
    </svg>
  );
}
