import type { Impact, ImpactCount } from "../../../shared/compare/impact/impact.ts";
import { OUTCOME_NAMES } from "../../../shared/compare/impact/impact-groups.ts";
import { OUTCOME_KINDS } from "../../../shared/model/records/outcome.ts";
import { formatCount, plural } from "../../../shared/print/words.ts";
import { OutcomeMark } from "../../ui/OutcomeMark.tsx";
import styles from "./CountsTables.module.css";

interface CountsTablesProps {
  readonly counts: Impact["counts"];
  readonly baselineName: string;
}

/** How many posts have which outcome, by where they are today. Every table adds up to the baseline, and says so. */
export function CountsTables({ counts, baselineName }: CountsTablesProps) {
  const tables = [
    { name: "Source organisation", rows: counts.byEmployer },
    { name: "Band", rows: counts.byBand },
    { name: "Discipline", rows: counts.byDiscipline },
    { name: "Place", rows: counts.byPlace },
  ];
  return (
    // A long page of tables is scrolled by keyboard too.
    <section className={styles.page} aria-label="Counts" tabIndex={0}>
      <p className={styles.sum}>
        Each table counts every post of {baselineName} once: each adds up to{" "}
        {plural(counts.all.total, "post")}.
      </p>
      {tables.map(({ name, rows }) => (
        <CountTable key={name} name={name} rows={rows} all={counts.all} />
      ))}
    </section>
  );
}

function CountTable(props: {
  readonly name: string;
  readonly rows: readonly ImpactCount[];
  readonly all: ImpactCount;
}) {
  const { name, rows, all } = props;
  return (
    <table className={styles.table}>
      <caption>By {name.toLowerCase()}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {OUTCOME_KINDS.map((kind) => (
            <th key={kind} scope="col">
              <OutcomeMark outcome={kind} />
            </th>
          ))}
          <th scope="col">Posts</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CountRow key={row.group} row={row} />
        ))}
      </tbody>
      <tfoot>
        <CountRow row={all} />
      </tfoot>
    </table>
  );
}

function CountRow({ row }: { readonly row: ImpactCount }) {
  return (
    <tr>
      <th scope="row">{row.group}</th>
      {OUTCOME_KINDS.map((kind) => (
        <td key={kind} title={OUTCOME_NAMES[kind]}>
          {row.counts[kind] === 0 ? "–" : formatCount(row.counts[kind])}
        </td>
      ))}
      <td>{formatCount(row.total)}</td>
    </tr>
  );
}
