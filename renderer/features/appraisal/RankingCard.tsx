import type { AppraisedOption } from "../../../shared/appraisal/appraise.ts";
import { formatDecimal, listAnd, plural } from "../../../shared/print/words.ts";
import styles from "./AppraisalView.module.css";
import marks from "./OptionMark.module.css";
import { lookOf, OptionMark } from "./OptionMark.tsx";
import type { StudyProps } from "./shared-props.ts";

/** The options by rank; below them, and not left out, those that fail an essential criterion or lack scores. */
export function RankingCard({ study, letters }: StudyProps) {
  const { appraisal } = study;
  const failed = appraisal.options.filter((option) => option.failed.length > 0);
  const open = appraisal.options.filter((option) => option.failed.length === 0 && option.rank === null);
  const line = (option: AppraisedOption) => (
    <RankLine key={option.option.id} appraised={option} letter={letters.get(option.option.id) ?? ""} />
  );
  return (
    <section className={styles.card} aria-labelledby="ranking-heading">
      <h3 id="ranking-heading">Ranking</h3>
      <p className={styles.sentence}>{sayRanking(appraisal.ranked, appraisal.options.length)}</p>
      {appraisal.ranked.length > 0 && <ol className={styles.ranks}>{appraisal.ranked.map(line)}</ol>}
      {failed.length > 0 && (
        <>
          <h4>Set apart: fails an essential criterion</h4>
          <ul className={styles.ranks}>{failed.map(line)}</ul>
        </>
      )}
      {open.length > 0 && (
        <>
          <h4>Not ranked yet</h4>
          <ul className={styles.ranks}>{open.map(line)}</ul>
        </>
      )}
    </section>
  );
}

function RankLine({ appraised, letter }: { readonly appraised: AppraisedOption; readonly letter: string }) {
  const { option, failed, unjudged, unscored, total, rank } = appraised;
  const notes = [
    ...(failed.length > 0 ? [`Fails ${listAnd(failed.map(({ name }) => `“${name}”`))}.`] : []),
    ...(failed.length === 0 && unscored.length > 0
      ? [`${plural(unscored.length, "score")} missing.`]
      : failed.length === 0 && total === null
        ? ["No criterion has a weight."]
        : []),
    ...(rank !== null && unjudged.length > 0
      ? [
          `Provisional: ${plural(unjudged.length, "essential criterion", "essential criteria")} not judged yet.`,
        ]
      : []),
  ];
  return (
    <li className={styles.rank}>
      <span className={styles.place}>{rank === null ? "–" : `${rank}.`}</span>
      <OptionMark letter={letter} />
      <span className={styles.optionName}>
        {option.name}
        {option.isBaseline && <small> as-is</small>}
        {notes.length > 0 && <small className={styles.note}>{notes.join(" ")}</small>}
      </span>
      {total !== null && (
        <>
          <span className={styles.track} aria-hidden="true">
            <i className={marks.fill} data-look={lookOf(letter)} style={{ width: `${total}%` }} />
          </span>
          <span className={styles.total}>
            <b>{formatDecimal(total)}</b> of 100
          </span>
        </>
      )}
    </li>
  );
}

function sayRanking(ranked: readonly AppraisedOption[], count: number): string {
  const [first, second] = ranked;
  if (count < 2) return "There is only one option. Add or duplicate one: an appraisal compares.";
  if (first === undefined || first.total === null) {
    return "No option is ranked yet: score each of them by every weighted criterion.";
  }
  if (second === undefined || second.total === null)
    return `${first.option.name} is the only one ranked so far.`;
  const ahead = first.total - second.total;
  return ahead < 0.05
    ? `${first.option.name} and ${second.option.name} come to the same.`
    : `${first.option.name} is ahead of ${second.option.name} by ${formatDecimal(ahead)} ${formatDecimal(ahead) === "1" ? "point" : "points"} of 100.`;
}
