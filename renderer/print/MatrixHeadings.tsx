import type { CSSProperties } from "react";
import type { Component } from "../../shared/model/records/mandate.ts";
import type { BandSegment } from "../../shared/print/header-bands.ts";
import type { DyadLine } from "../../shared/print/header-dyad.ts";
import type { MatrixColumn, MatrixRow } from "../../shared/print/matrix-pages.ts";
import { LONGEST_HEADING, shorten } from "../../shared/print/shorten.ts";
import { formatPopulation, tierName } from "../../shared/print/words.ts";
import { Mark } from "../ui/glyph/Mark.tsx";
import styles from "./Matrix.module.css";

/** A geography that holds the columns below its heading. */
export function BandHeading({ segment, isTop }: { readonly segment: BandSegment; readonly isTop: boolean }) {
  const { geography, span, isContinued } = segment;
  const className = isTop ? `${styles.bandHeading} ${styles.topHeading}` : styles.bandHeading;
  if (geography === null) return <td colSpan={span} className={className} />;
  return (
    <th scope="colgroup" colSpan={span} className={className}>
      {shorten(geography.name, LONGEST_HEADING)}
      {isContinued && <span className={styles.continued}> (continued)</span>}
    </th>
  );
}

/** A geography with its tier, population and pathway dyad. */
export function ColumnHeading({ column, isTop }: { readonly column: MatrixColumn; readonly isTop: boolean }) {
  const { tier, population } = column.geography;
  return (
    <th scope="col" className={isTop ? `${styles.columnHeading} ${styles.topHeading}` : styles.columnHeading}>
      <span className={styles.name}>{column.heading}</span>
      <span className={styles.tier}>{tierName(tier)}</span>
      {population !== null && <span className={styles.tier}>{formatPopulation(population)} people</span>}
      <Dyad lines={column.dyad} component="pathway" />
    </th>
  );
}

/** A service line, indented by its place in the tree, with its practice dyad. */
export function RowHeading({ row }: { readonly row: MatrixRow }) {
  return (
    <th
      scope="row"
      className={row.hasChildren ? `${styles.rowHeading} ${styles.division}` : styles.rowHeading}
      style={{ "--depth": row.depth } as CSSProperties}
    >
      <span className={styles.name}>{row.heading}</span>
      <Dyad lines={row.dyad} component="practice" />
    </th>
  );
}

function Dyad({ lines, component }: { readonly lines: readonly DyadLine[]; readonly component: Component }) {
  return (
    <span className={styles.dyad}>
      {lines.map((line) => (
        <DyadItem key={line.key} line={line} component={component} />
      ))}
    </span>
  );
}

const MARK_SIZE = 9;
const GAP = { status: "gap", isHeldHere: false, isVacant: false } as const;

function DyadItem({ line, component }: { readonly line: DyadLine; readonly component: Component }) {
  switch (line.kind) {
    case "words":
      return <span className={styles.words}>{line.text}</span>;
    case "missing":
      return (
        <span className={`${styles.post} ${styles.missing}`}>
          <Mark component={component} discipline={line.discipline} state={GAP} size={MARK_SIZE} />
          <span>{line.text}</span>
        </span>
      );
    case "post":
      return (
        <span className={styles.post}>
          <Mark
            component={component}
            discipline={line.discipline}
            state={{ status: "single", isHeldHere: true, isVacant: line.isVacant }}
            size={MARK_SIZE}
          />
          <span>
            {line.text}
            {line.isVacant && <span> · vacant</span>}
          </span>
        </span>
      );
  }
}
