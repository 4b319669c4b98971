import type { WeightSensitivity } from "../../../shared/appraisal/sensitivity.ts";
import type { Criterion } from "../../../shared/model/records/criterion.ts";
import {
  describeLeads,
  describeRobustness,
  describeTurningPoints,
  formatPercent,
} from "../../../shared/print/appraisal-words.ts";
import styles from "./AppraisalView.module.css";
import { ChartCard } from "./ChartCard.tsx";
import charts from "./charts.module.css";
import marks from "./OptionMark.module.css";
import { lookOf } from "./OptionMark.tsx";
import type { StudyProps } from "./shared-props.ts";

/** Narrower than this share, a stretch has no room for its letter; the table says it. */
const ROOM_FOR_LETTER = 0.04;

const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

/** For each criterion, which option leads as its weight moves from nothing to all. */
export function SensitivityCard(props: StudyProps) {
  const { study, nameOf } = props;
  const { sensitivities, appraisal } = study;
  const rows = appraisal.weighted.flatMap((criterion, index) => {
    const sensitivity = sensitivities[index];
    return sensitivity === undefined ? [] : [{ criterion, sensitivity }];
  });
  return (
    <ChartCard
      title="How far each weight can move"
      sentence={`${describeRobustness(study, nameOf)}${rows.length > 0 ? " Each strip runs from 0% to 100% of all weight on that criterion, the others keeping their proportions; the line marks where it is now." : ""}`}
      chart={rows.length === 0 ? null : <Strips {...props} rows={rows} />}
      table={<SensitivityTable {...props} rows={rows} />}
    />
  );
}

type Rows = readonly { readonly criterion: Criterion; readonly sensitivity: WeightSensitivity }[];

function Strips({ letters, nameOf, rows }: StudyProps & { readonly rows: Rows }) {
  return (
    <div className={charts.strips}>
      {rows.map(({ criterion, sensitivity }) => (
        <div key={criterion.id} className={charts.stripRow}>
          <span className={charts.stripName}>
            {criterion.name} <small>{formatPercent(sensitivity.share)}</small>
          </span>
          <div
            className={charts.strip}
            role="img"
            aria-label={`${criterion.name}: ${describeLeads(sensitivity, nameOf)}`}
          >
            {sensitivity.leads.map((lead) => {
              const [first] = lead.leaders;
              const width = lead.to - lead.from;
              return (
                <span
                  key={lead.from}
                  className={`${marks.fill} ${charts.stretch}`}
                  data-look={lookOf((first !== undefined && letters.get(first)) || "A")}
                  style={{ left: `${lead.from * 100}%`, width: `${width * 100}%` }}
                  title={`${formatPercent(lead.from)} to ${formatPercent(lead.to)}: ${lead.leaders.map(nameOf).join(", ")}`}
                />
              );
            })}
            <i className={charts.now} style={{ left: `${sensitivity.share * 100}%` }} />
            {sensitivity.leads
              .filter(({ from, to }) => to - from >= ROOM_FOR_LETTER)
              .map(({ from, to, leaders }) => (
                // Over the mark of now: the mark is seen above and below the letter.
                <b key={from} className={charts.letter} style={{ left: `${(from + to) * 50}%` }}>
                  {leaders.map((id) => letters.get(id) ?? "").join(" ")}
                </b>
              ))}
          </div>
        </div>
      ))}
      <div className={charts.stripRow} aria-hidden="true">
        <span />
        <div className={charts.ticks}>
          {TICKS.map((tick) => (
            <span
              key={tick}
              style={{ left: `${tick * 100}%` }}
              data-end={tick === 0 || tick === 1 || undefined}
            >
              {formatPercent(tick)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

function SensitivityTable({ nameOf, rows }: StudyProps & { readonly rows: Rows }) {
  return (
    <div className={styles.scroller}>
      <table className={charts.plain}>
        <caption className="visually-hidden">Where the ranking changes, by criterion</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Counts for now</th>
            <th scope="col">First place</th>
            <th scope="col">Every change of ranking</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ criterion, sensitivity }) => {
            const points = describeTurningPoints(sensitivity, nameOf);
            return (
              <tr key={criterion.id}>
                <th scope="row">{criterion.name}</th>
                <td>{formatPercent(sensitivity.share)}</td>
                <td>{describeLeads(sensitivity, nameOf)}</td>
                <td>
                  {points.length === 0 ? "None" : points.map((point) => <div key={point}>{point}</div>)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
