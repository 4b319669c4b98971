import { CATALOGUE } from "../../../shared/rules/catalogue/index.ts";
import styles from "./FindingsPanel.module.css";

/** What a rule finds, why it matters, what good and bad look like, and where it comes from. */
export function RuleExplanation({ rule: id }: { readonly rule: string }) {
  const rule = CATALOGUE.find((candidate) => candidate.id === id);
  if (!rule) return null;
  const { docs } = rule;
  return (
    <div className={styles.explanation}>
      <h4>{rule.title}</h4>
      <p>{docs.finds}</p>
      <h4>Why it matters</h4>
      <p>{docs.why}</p>
      <h4>Good</h4>
      <p>{docs.good}</p>
      <h4>Not so good</h4>
      <p>{docs.bad}</p>
      {docs.notes.length > 0 && (
        <>
          <h4>Worth knowing</h4>
          <ul>
            {docs.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <h4>Where it comes from</h4>
      <ul>
        {docs.sources.map((source) => (
          <li key={source.title}>{source.title}</li>
        ))}
      </ul>
      <small>{rule.id}</small>
    </div>
  );
}
