import { CircleX, Info, TriangleAlert } from "lucide-react";
import type { FindingGroup, FindingGroups } from "../../shared/print/finding-groups.ts";
import { lapsedWords } from "../../shared/print/waiver-words.ts";
import { formatDate, plural } from "../../shared/print/words.ts";
import type { Finding, Severity, WaivedFinding } from "../../shared/rules/engine/finding.ts";
import { ruleTitle } from "../../shared/rules/rule-mentions.ts";
import styles from "./tables.module.css";

/** What the rules say: open findings by severity, and apart from them those that have been accepted. */
export function FindingsSection({ groups: { open, waived } }: { readonly groups: FindingGroups }) {
  return (
    <section className={open.length + waived.length === 0 ? styles.emptySection : styles.section}>
      <h2>Findings</h2>
      {open.length === 0 && (
        <p>
          {waived.length === 0
            ? "No rule finds fault with this option."
            : "Nothing is open: every finding is accepted."}
        </p>
      )}
      {open.map((group) => (
        <OpenTable key={group.severity} group={group} />
      ))}
      {waived.length > 0 && <WaivedTable waived={waived} />}
    </section>
  );
}

function OpenTable({ group: { heading, findings } }: { readonly group: FindingGroup }) {
  return (
    <div className={styles.part}>
      <h3>{heading}</h3>
      <table className={`${styles.table} ${styles.findings}`}>
        <caption>{plural(findings.length, "open finding")}</caption>
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">Finding</th>
            <th scope="col">Rule</th>
            <th scope="col">Source of the rule</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ finding, lapsed }) => (
            <tr key={finding.key}>
              <td>
                <SeverityWord severity={finding.severity} />
              </td>
              <th scope="row">
                <FindingWords finding={finding} />
                {lapsed.map((waiver) => (
                  <span key={waiver.id} className={styles.lapsed}>
                    {lapsedWords({ finding, waiver })} The reason given was “{waiver.reason}”.
                  </span>
                ))}
              </th>
              <td>{ruleTitle(finding.rule)}</td>
              <td>{finding.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WaivedTable({ waived }: { readonly waived: readonly WaivedFinding[] }) {
  return (
    <div className={styles.part}>
      <h3>Accepted</h3>
      <table className={`${styles.table} ${styles.waived}`}>
        <caption>
          {plural(waived.length, "finding accepted with a reason", "findings accepted with a reason")}
        </caption>
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">Finding</th>
            <th scope="col">Accepted because</th>
            <th scope="col">Accepted on</th>
            <th scope="col">Rule</th>
            <th scope="col">Source of the rule</th>
          </tr>
        </thead>
        <tbody>
          {waived.map(({ finding, waiver }) => (
            <tr key={finding.key}>
              <td>
                <SeverityWord severity={finding.severity} />
              </td>
              <th scope="row">
                <FindingWords finding={finding} />
              </th>
              <td>{waiver.reason}</td>
              <td>{formatDate(waiver.date)}</td>
              <td>{ruleTitle(finding.rule)}</td>
              <td>{finding.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FindingWords({ finding }: { readonly finding: Finding }) {
  return (
    <>
      <b>{finding.headline}</b>
      <span className={styles.message}>{finding.message}</span>
    </>
  );
}

const SHAPES = { error: CircleX, warning: TriangleAlert, advice: Info };

function SeverityWord({ severity }: { readonly severity: Severity }) {
  const Shape = SHAPES[severity];
  return (
    <span className={styles.severity} data-severity={severity}>
      <Shape size={11} aria-hidden="true" /> {severity}
    </span>
  );
}
