import { CATALOGUE } from "../../../shared/rules/catalogue/index.ts";
import styles from "./FindingsPanel.module.css";

interface RuleExplanationProps {
  readonly rule: string;
  /** Of its headings: one below the heading it stands under. */
  readonly level: 3 | 4;
}

/** What a rule finds, why it matters, what good and bad look like, and where it comes from. */
export function RuleExplanation({ rule: id, level }: RuleExplanationProps) {
  const rule = CATALOGUE.find((candidate) => candidate.id === id);
  if (!rule) return null;
  const { docs } = rule;
  const Heading = `h${level}` as const;
  return (
    <div className={styles.explanation}>
      <Heading>{rule.title}</Heading>
      <p>{docs.finds}</p>
      <Heading>Why it matters</Heading>
      <p>{docs.why}</p>
      <Heading>Good</Heading>
      <p>{docs.good}</p>
      <Heading>Not so good</Heading>
      <p>{docs.bad}</p>
      {docs.notes.length > 0 && (
        <>
          <Heading>Worth knowing</Heading>
          <ul>
            {docs.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <Heading>Where it comes from</Heading>
      <ul>
        {docs.sources.map((source) => (
          <li key={source.title}>{source.title}</li>
        ))}
      </ul>
      <small>{rule.id}</small>
    </div>
  );
}
