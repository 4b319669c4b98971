import type { Component } from "../../../shared/model/records/mandate.ts";
import type { LeadingDiscipline } from "../../../shared/structure/coverage.ts";
import styles from "./glyph.module.css";
import { HELD, type MarkState } from "./mark-state.ts";

/** A mark is drawn in a square of this side, then scaled. */
export const MARK_BOX = 16;

interface MarkProps {
  readonly component: Component;
  readonly discipline: LeadingDiscipline;
  readonly state?: MarkState;
}

/** One mark by itself, decorative: text beside it says the same. `size` is its side in CSS pixels. */
export function Mark({ size, ...mark }: MarkProps & { readonly size: number }) {
  return (
    <svg
      className={styles.glyph}
      width={size}
      height={size}
      viewBox={`0 0 ${MARK_BOX} ${MARK_BOX}`}
      aria-hidden="true"
    >
      <MarkShape {...mark} />
    </svg>
  );
}

/**
 * The shapes of one mark, in a square of `MARK_BOX`: a circle is clinical, a square operational. Filled is held here,
 * outlined inherited, cut in two shared, doubled an overlap, dashed and empty a gap, ringed with dashes vacant; so
 * that none of it rests on colour.
 */
export function MarkShape({ component, discipline, state = HELD }: MarkProps) {
  return (
    <g className={styles.mark} data-component={component} data-discipline={discipline}>
      {drawState(discipline, state)}
    </g>
  );
}

function drawState(discipline: LeadingDiscipline, state: MarkState) {
  if (state.status === "gap") {
    return <Outline discipline={discipline} half={6} className={styles.gap} isDashed />;
  }
  const kind = state.isHeldHere ? styles.held : styles.inherited;
  // Outlines are drawn on their middle line: half a stroke less makes both kinds the same size.
  const sized = (half: number) => (state.isHeldHere ? half : half - 1);
  const core = state.isVacant ? 4.1 : 6.5;
  // The cut goes through the whole shape; the line that divides an outline ends inside it.
  const reach = state.isHeldHere ? core + 0.5 : core - 1;
  if (state.status === "overlap") {
    return (
      <>
        <g transform="translate(2.2 -2.2)">
          <Outline discipline={discipline} half={4.6} className={styles.second} isDashed={state.isVacant} />
        </g>
        <g transform="translate(-2 2)">
          <Outline discipline={discipline} half={6} className={styles.halo} />
          <g className={state.isVacant ? styles.faded : undefined}>
            <Outline discipline={discipline} half={sized(4.8)} className={kind} />
          </g>
        </g>
      </>
    );
  }
  return (
    <>
      {state.isVacant && <Outline discipline={discipline} half={7.1} className={styles.ring} isDashed />}
      <g className={state.isVacant ? styles.faded : undefined}>
        <Outline discipline={discipline} half={sized(core)} className={kind} />
        {state.status === "shared" && (
          <path
            d={`M8 ${8 - reach} V${8 + reach}`}
            className={state.isHeldHere ? styles.cut : styles.divide}
          />
        )}
      </g>
    </>
  );
}

interface OutlineProps {
  readonly discipline: LeadingDiscipline;
  /** Half the width, in units of the box. */
  readonly half: number;
  readonly className: string | undefined;
  readonly isDashed?: boolean;
}

/** Lengths of dash and space when the way round counts as 16: eight dashes, whatever the size. */
const DASHES = { pathLength: 16, strokeDasharray: "1.2 0.8" };

/** The outline of a discipline: a circle for clinical, a square for operational. */
export function Outline({ discipline, half, className, isDashed = false }: OutlineProps) {
  const dashes = isDashed ? DASHES : {};
  if (discipline === "clinical") return <circle cx={8} cy={8} r={half} className={className} {...dashes} />;
  // A square of the same width looks larger than the circle beside it.
  const side = half * 0.93;
  return (
    <rect
      x={8 - side}
      y={8 - side}
      width={side * 2}
      height={side * 2}
      rx={1.2}
      className={className}
      {...dashes}
    />
  );
}
