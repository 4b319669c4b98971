import { ArrowLeftRight } from "lucide-react";
import { keyNumbers } from "../../shared/print/key-numbers.ts";
import { formatDate } from "../../shared/print/words.ts";
import { MARK_LEGEND } from "../ui/glyph/glyph-legend.ts";
import { Mark } from "../ui/glyph/Mark.tsx";
import { Hatch } from "./Hatch.tsx";
import type { Print } from "./load-print.ts";
import styles from "./TitleBlock.module.css";

/** What is printed and for whom, the option in numbers, and what the marks mean. */
export function TitleBlock({ print: { design, facts, job } }: { readonly print: Print }) {
  const { name, description, isBaseline } = facts.option.info;
  return (
    <header className={styles.block}>
      <div className={styles.titles}>
        <h1>
          {design.info.title} <span className={styles.option}>{name}</span>
        </h1>
        <p>
          {design.info.organisation !== "" && <span>{design.info.organisation}</span>}
          <span>{formatDate(job.date)}</span>
          {isBaseline && <span>baseline: the structure as it is</span>}
          {job.isDraft && <span className={styles.draft}>Draft for consultation</span>}
        </p>
        {description !== "" && <p className={styles.description}>{description}</p>}
      </div>
      <dl className={styles.numbers} aria-label="The option in numbers">
        {keyNumbers(facts).map(({ value, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Legend />
    </header>
  );
}

const SIZE = 11;

function Legend() {
  return (
    <ul className={styles.legend} aria-label="Legend">
      <li>
        <Mark component="practice" discipline="clinical" size={SIZE} /> clinical
      </li>
      <li>
        <Mark component="practice" discipline="operational" size={SIZE} /> operational
      </li>
      <li>
        <i className={styles.practice} /> practice: upper row, leads the service line
      </li>
      <li>
        <i className={styles.pathway} /> pathway: lower row, leads the geography
      </li>
      {MARK_LEGEND.map(({ state, words }) => (
        <li key={words}>
          <Mark component="practice" discipline="clinical" state={state} size={SIZE} />
          <Mark component="pathway" discipline="operational" state={state} size={SIZE} />
          {words}
        </li>
      ))}
      <li>
        <ArrowLeftRight size={SIZE} aria-hidden="true" className={styles.partner} /> integrated with a partner
      </li>
      <li>
        <i className={styles.none}>
          <Hatch />
        </i>{" "}
        not delivered here
      </li>
      <li>
        <b className={styles.sum}>Σ</b> sum of the service lines below
      </li>
    </ul>
  );
}
