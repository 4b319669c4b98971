import { describeMethod, formatPercent } from "../../../shared/print/appraisal-words.ts";
import styles from "./AppraisalView.module.css";
import { ChartCard } from "./ChartCard.tsx";
import charts from "./charts.module.css";
import marks from "./OptionMark.module.css";
import { lookOf, OptionMark } from "./OptionMark.tsx";
import type { StudyProps } from "./shared-props.ts";

/** In what share of all weightings each option comes first. */
export function WinningCard({ study, letters, nameOf }: StudyProps) {
  const { winning } = study;
  const rows = [...(winning?.shares ?? [])].sort(([, a], [, b]) => b - a);
  return (
    <ChartCard
      title="Share of all weightings each option wins"
      sentence={describeMethod(study)}
      chart={
        rows.length === 0 ? null : (
          <ul className={styles.ranks}>
            {rows.map(([id, share]) => (
              <li key={id} className={styles.rank}>
                <span className={styles.place} />
                <OptionMark letter={letters.get(id) ?? ""} />
                <span className={styles.optionName}>{nameOf(id)}</span>
                <span className={styles.track} aria-hidden="true">
                  <i
                    className={marks.fill}
                    data-look={lookOf(letters.get(id) ?? "A")}
                    style={{ width: `${share * 100}%` }}
                  />
                </span>
                <span className={styles.total}>
                  <b>{formatPercent(share)}</b>
                </span>
              </li>
            ))}
          </ul>
        )
      }
      table={
        <table className={charts.plain}>
          <caption className="visually-hidden">Share of all weightings by option</caption>
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col">Share of weightings</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, share]) => (
              <tr key={id}>
                <th scope="row">{nameOf(id)}</th>
                <td>{formatPercent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
