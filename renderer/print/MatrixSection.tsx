import { useMemo } from "react";
import {
  type Crossing,
  type MatrixBlock,
  type MatrixPages,
  type MatrixRow,
  readCrossings,
} from "../../shared/print/matrix-pages.ts";
import type { PageGeometry } from "../../shared/print/paper.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import styles from "./Matrix.module.css";
import { MatrixCell } from "./MatrixCell.tsx";
import { BandHeading, ColumnHeading, RowHeading } from "./MatrixHeadings.tsx";

interface MatrixSectionProps {
  readonly facts: Facts;
  readonly matrix: MatrixPages;
  readonly page: PageGeometry;
}

/** The matrix, in as many tables as it needs to fit the width of the page. */
export function MatrixSection({ facts, matrix, page }: MatrixSectionProps) {
  const crossingAt = useMemo(() => readCrossings(facts), [facts]);
  return (
    <section className={styles.section}>
      <h2>Matrix</h2>
      {matrix.blocks.length === 0 && <p>This option has no service lines and no geographies yet.</p>}
      {matrix.blocks.map((block) => (
        <BlockTable
          key={block.caption}
          facts={facts}
          block={block}
          rows={matrix.rows}
          rowHeaderWidth={page.rowHeaderWidth}
          crossingAt={crossingAt}
        />
      ))}
      {matrix.namesInFull.length > 0 && (
        <div className={styles.names}>
          <h3>Names in full</h3>
          <ul>
            {matrix.namesInFull.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface BlockTableProps {
  readonly facts: Facts;
  readonly block: MatrixBlock;
  readonly rows: readonly MatrixRow[];
  readonly rowHeaderWidth: number;
  readonly crossingAt: (serviceLine: string, geography: string) => Crossing;
}

function BlockTable({ facts, block, rows, rowHeaderWidth, crossingAt }: BlockTableProps) {
  const width = block.columns.reduce((sum, column) => sum + column.width, rowHeaderWidth);
  return (
    <table className={styles.matrix} style={{ width: `${width}mm` }}>
      <caption>{block.caption}</caption>
      <colgroup>
        <col style={{ width: `${rowHeaderWidth}mm` }} />
        {block.columns.map(({ geography, width }) => (
          <col key={geography.id} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        {block.bands.map(({ depth, segments }) => (
          <tr key={depth}>
            {depth === 0 && (
              <th scope="col" rowSpan={block.bands.length + 1} className={styles.corner}>
                Service line
              </th>
            )}
            {segments.map((segment) => (
              <BandHeading key={segment.start} segment={segment} isTop={depth === 0} />
            ))}
          </tr>
        ))}
        <tr>
          {block.bands.length === 0 && (
            <th scope="col" className={styles.corner}>
              Service line
            </th>
          )}
          {block.columns.map((column) => (
            <ColumnHeading key={column.geography.id} column={column} isTop={block.bands.length === 0} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.serviceLine.id}>
            <RowHeading row={row} />
            {block.columns.map(({ geography }) => (
              <MatrixCell
                key={geography.id}
                crossing={crossingAt(row.serviceLine.id, geography.id)}
                coverage={facts.coverage}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
