import type { CSSProperties, ReactNode } from "react";
import type { OtherLine, OutlineRow } from "../../shared/print/reporting-outline.ts";
import { formatCount } from "../../shared/print/words.ts";
import { PostTitle } from "./PostTitle.tsx";
import styles from "./tables.module.css";

/** Line management as an outline, with professional accountability and second bosses beside it. */
export function ReportingSection({ outline }: { readonly outline: readonly OutlineRow[] }) {
  return (
    <section className={outline.length === 0 ? styles.emptySection : styles.section}>
      <h2>Reporting lines</h2>
      {outline.length === 0 ? (
        <p>This option has no posts yet.</p>
      ) : (
        <table className={`${styles.table} ${styles.reporting}`}>
          <caption>Who manages whom: each post stands below its line manager</caption>
          <thead>
            <tr>
              <th scope="col">Post</th>
              <th scope="col">Reference</th>
              <th scope="col" className={styles.number}>
                Layer
              </th>
              <th scope="col" className={styles.number}>
                Direct reports
              </th>
              <th scope="col">Professionally accountable to</th>
              <th scope="col">Second boss (matrix line)</th>
              <th scope="col">For what</th>
              <th scope="col">Who decides</th>
            </tr>
          </thead>
          <tbody>
            {outline.map((row) => (
              <OutlineTableRow key={row.post.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Deeper than this, indents would eat the title; the layer says how deep a post stands. */
const DEEPEST_INDENT = 10;

function OutlineTableRow({ row }: { readonly row: OutlineRow }) {
  const { post, depth, directReports, professional, matrix } = row;
  return (
    <tr>
      <th
        scope="row"
        className={styles.outline}
        style={{ "--depth": Math.min(depth, DEEPEST_INDENT) } as CSSProperties}
      >
        <PostTitle post={post}>
          {post.holder === null && <span className={styles.vacant}> · vacant</span>}
          {row.beginsCircle && (
            <span className={styles.wrong}> · in a circle: answers to itself in the end</span>
          )}
        </PostTitle>
      </th>
      <td>{post.ref}</td>
      <td className={styles.number}>{depth + 1}</td>
      <td className={styles.number}>{directReports === 0 ? "" : formatCount(directReports)}</td>
      <td>{eachLine(professional, ({ to }) => to.title)}</td>
      <td>{eachLine(matrix, ({ to }) => to.title)}</td>
      <td>{eachLine(matrix, ({ line }) => (line.purpose === "" ? "–" : line.purpose))}</td>
      <td>
        {eachLine(matrix, ({ line }) =>
          line.decisionRight === "" ? (
            <span className={styles.wrong}>nobody has said</span>
          ) : (
            line.decisionRight
          ),
        )}
      </td>
    </tr>
  );
}

function eachLine(lines: readonly OtherLine[], show: (line: OtherLine) => ReactNode) {
  return lines.map((line) => <div key={line.line.id}>{show(line)}</div>);
}
