import type { Statement, StatementFact } from "../../../shared/print/statement.ts";
import { plural } from "../../../shared/print/words.ts";
import { OutcomeMark } from "../OutcomeMark.tsx";
import styles from "./StatementBody.module.css";

interface StatementBodyProps {
  readonly statement: Statement;
  /** Of its title: what stands under it is one below. */
  readonly level: 1 | 3;
}

/** What an option means for one post, as it stands on the screen and on paper. */
export function StatementBody({ statement, level }: StatementBodyProps) {
  const Title = `h${level}` as const;
  const Heading = level === 1 ? "h2" : "h4";
  const { targets, moreTargets } = statement;
  return (
    <article className={styles.statement} aria-label={`Statement for ${statement.title}`}>
      <p className={styles.kicker}>What this option means for this post</p>
      <Title className={styles.title}>{statement.title}</Title>
      <p className={styles.about}>
        {statement.ref}
        {statement.holder !== null && ` · held by ${statement.holder}`}
        {` · option “${statement.optionName}” against “${statement.baselineName}”`}
      </p>
      <div className={styles.outcome}>
        <p className={styles.name}>
          <OutcomeMark outcome={statement.outcome} />
        </p>
        <p>{statement.meaning}</p>
        {statement.details !== statement.meaning && <p>{statement.details}</p>}
        {statement.override !== null && <p className={styles.quiet}>{statement.override}</p>}
      </div>
      <Heading>The post today</Heading>
      <Facts facts={statement.today} />
      {statement.changes.length > 0 && (
        <>
          <Heading>What changes</Heading>
          <ul className={styles.list}>
            {statement.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      )}
      {targets.length > 0 && statement.outcome !== "unchanged" && (
        <>
          <Heading>{statement.targetsHeading}</Heading>
          {targets.map((target) => (
            <div key={target.id} className={styles.target}>
              <b>{target.title}</b>
              <Facts facts={target.facts} />
            </div>
          ))}
          {moreTargets > 0 && <p>And {plural(moreTargets, "more post")}.</p>}
        </>
      )}
      {statement.pool !== null && <p className={styles.pool}>{statement.pool}</p>}
      <Heading>What happens next</Heading>
      <ul className={styles.list}>
        {statement.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className={styles.basis}>{statement.basis}</p>
    </article>
  );
}

function Facts({ facts }: { readonly facts: readonly StatementFact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
