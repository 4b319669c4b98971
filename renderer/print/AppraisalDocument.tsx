import { useMemo } from "react";
import type { AppraisedOption } from "../../shared/appraisal/appraise.ts";
import { indexAssessments } from "../../shared/appraisal/appraise.ts";
import { type Study, studyDesign } from "../../shared/appraisal/study.ts";
import type { Table } from "../../shared/model/document.ts";
import type { Assessment } from "../../shared/model/records/assessment.ts";
import type { Criterion } from "../../shared/model/records/criterion.ts";
import {
  describeLeads,
  describeMethod,
  describeRobustness,
  describeTurningPoints,
  formatPercent,
  optionNames,
} from "../../shared/print/appraisal-words.ts";
import { formatDate, formatDecimal, listAnd } from "../../shared/print/words.ts";
import styles from "./AppraisalDocument.module.css";
import type { Print } from "./load-print.ts";
import tables from "./tables.module.css";

/** The appraisal on paper: ranking, every score with its rationale, and how far the ranking depends on the weights. */
export function AppraisalDocument({ print: { design, job } }: { readonly print: Print }) {
  const study = useMemo(() => studyDesign(design), [design]);
  const { appraisal } = study;
  return (
    <main>
      <h1>Appraisal of options</h1>
      <p className={styles.about}>
        {[design.info.title, design.info.organisation, formatDate(job.date)]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      <Ranking study={study} />
      <Criteria
        title="Essential criteria"
        criteria={appraisal.essential}
        options={appraisal.options}
        assessments={design.assessments}
        say={({ verdict }) => (verdict === "pass" ? "✓ Pass" : verdict === "fail" ? "✕ Fail" : "Not judged")}
      />
      <Criteria
        title="Weighted criteria"
        criteria={appraisal.weighted}
        shares={appraisal.shares}
        options={appraisal.options}
        assessments={design.assessments}
        say={({ score }) => (score === null ? "Not scored" : `${score} of 5`)}
      />
      <Sensitivity study={study} />
    </main>
  );
}

function Ranking({ study }: { readonly study: Study }) {
  const { ranked, options } = study.appraisal;
  const others = options.filter(({ rank }) => rank === null);
  return (
    <section className={styles.section}>
      <h2>Ranking</h2>
      <table className={`${tables.table} ${styles.ranking}`}>
        <caption>Options by their totals; those that fail an essential criterion are set apart</caption>
        <thead>
          <tr>
            <th scope="col">Rank</th>
            <th scope="col">Option</th>
            <th scope="col">Total of 100</th>
            <th scope="col">Wins of all weightings</th>
            <th scope="col">Notes</th>
          </tr>
        </thead>
        <tbody>
          {[...ranked, ...others].map(({ option, rank, total, failed, unscored, unjudged }) => {
            const share = study.winning?.shares.get(option.id);
            const notes = [
              ...(failed.length > 0
                ? [`Set apart: fails ${listAnd(failed.map(({ name }) => `“${name}”`))}.`]
                : []),
              ...(unscored.length > 0
                ? [`Not scored by ${listAnd(unscored.map(({ name }) => `“${name}”`))}.`]
                : []),
              ...(unjudged.length > 0
                ? [`Not judged by ${listAnd(unjudged.map(({ name }) => `“${name}”`))}.`]
                : []),
            ];
            return (
              <tr key={option.id}>
                <td>{rank ?? "–"}</td>
                <th scope="row">{option.name}</th>
                <td>{total === null ? "–" : formatDecimal(total)}</td>
                <td>{share === undefined ? "–" : formatPercent(share)}</td>
                <td>{notes.join(" ")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>{describeMethod(study)}</p>
    </section>
  );
}

interface CriteriaProps {
  readonly title: string;
  readonly criteria: readonly Criterion[];
  readonly shares?: readonly number[];
  readonly options: readonly AppraisedOption[];
  readonly assessments: Table<Assessment>;
  readonly say: (assessment: Pick<Assessment, "verdict" | "score">) => string;
}

const UNSAID = { verdict: null, score: null, rationale: "" } as const;

function Criteria({ title, criteria, shares, options, assessments, say }: CriteriaProps) {
  const find = indexAssessments(assessments.values());
  if (criteria.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <table className={tables.table}>
        <caption>{title}: what was said of each option, and why</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {options.map(({ option }) => (
              <th key={option.id} scope="col">
                {option.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, index) => (
            <tr key={criterion.id}>
              <th scope="row">
                {criterion.name}
                {shares && <small> · {formatPercent(shares[index] ?? 0)}</small>}
                <div className={styles.quiet}>{criterion.description}</div>
              </th>
              {options.map(({ option }) => {
                const said = find(option.id, criterion.id) ?? UNSAID;
                return (
                  <td key={option.id}>
                    <b>{say(said)}</b>
                    <div>{said.rationale}</div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sensitivity({ study }: { readonly study: Study }) {
  const { appraisal, sensitivities } = study;
  const nameOf = optionNames(study);
  return (
    <section className={styles.section}>
      <h2>How far each weight can move</h2>
      <p>{describeRobustness(study, nameOf)}</p>
      {sensitivities.length > 0 && (
        <table className={tables.table}>
          <caption>
            Where the ranking changes as one weight moves and the others keep their proportions
          </caption>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col">First place</th>
              <th scope="col">Every change of ranking</th>
            </tr>
          </thead>
          <tbody>
            {appraisal.weighted.map((criterion, index) => {
              const sensitivity = sensitivities[index];
              if (sensitivity === undefined) return null;
              const points = describeTurningPoints(sensitivity, nameOf);
              return (
                <tr key={criterion.id}>
                  <th scope="row">{criterion.name}</th>
                  <td>{describeLeads(sensitivity, nameOf)}</td>
                  <td>
                    {points.length === 0 ? "None" : points.map((point) => <div key={point}>{point}</div>)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
