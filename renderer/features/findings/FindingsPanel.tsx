import { Check } from "lucide-react";
import { useMemo, useState } from "react";
import { formatCount, plural } from "../../../shared/print/words.ts";
import { type Finding, SEVERITIES, type Severity } from "../../../shared/rules/engine/finding.ts";
import { fixerOf } from "../../../shared/rules/fixes/index.ts";
import { ruleTitle } from "../../../shared/rules/rule-mentions.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import { severityNoun } from "../../ui/severity-words.ts";
import { AcceptedFindings, LapsedWaivers } from "./AcceptedFindings.tsx";
import { FindingCard } from "./FindingCard.tsx";
import styles from "./FindingsPanel.module.css";
import { FixAllButton } from "./FixAllButton.tsx";

type Grouping = "severity" | "rule";

/** What the rules say of the option, as it changes: by severity or by rule, filtered by words and severity. */
export function FindingsPanel() {
  const report = useEditor((state) => state.report);
  const isBarelyBegun = useEditor(
    ({ facts: { option } }) => option.cells.size === 0 || option.posts.size === 0,
  );
  const [grouping, setGrouping] = useState<Grouping>("severity");
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [isAcceptedHidden, setIsAcceptedHidden] = useState(false);
  const [sought, setSought] = useState("");
  const accepted = useMemo(
    () =>
      isAcceptedHidden
        ? []
        : report.waived.filter(({ finding, waiver }) => matches(finding, sought, waiver.reason)),
    [report, isAcceptedHidden, sought],
  );
  const groups = useMemo(
    () => groupFindings(report.findings, grouping, hidden, sought),
    [report, grouping, hidden, sought],
  );
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: report.findings.filter((finding) => finding.severity === severity).length,
  }));

  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <div className={styles.panel}>
      <div className={styles.filters}>
        <div className={styles.toggles} role="group" aria-label="Findings shown">
          {counts.map(({ severity, count }) => (
            <button
              key={severity}
              type="button"
              className={styles.toggle}
              aria-pressed={!hidden.has(severity)}
              onClick={() => toggle(severity)}
            >
              <SeverityMark severity={severity} />
              {plural(count, ...severityNoun(severity))}
            </button>
          ))}
          {report.waived.length > 0 && (
            <button
              type="button"
              className={styles.toggle}
              aria-pressed={!isAcceptedHidden}
              onClick={() => setIsAcceptedHidden(!isAcceptedHidden)}
            >
              <Check size={14} aria-hidden="true" />
              {formatCount(report.waived.length)} accepted
            </button>
          )}
        </div>
        <div className={styles.line}>
          <input
            type="search"
            className={styles.search}
            placeholder="Filter findings"
            aria-label="Filter findings"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          <select
            className={styles.grouping}
            aria-label="Group findings"
            value={grouping}
            onChange={(event) => setGrouping(event.target.value === "rule" ? "rule" : "severity")}
          >
            <option value="severity">By severity</option>
            <option value="rule">By rule</option>
          </select>
        </div>
      </div>
      {report.findings.length === 0 && (
        <p className={styles.empty}>
          {isBarelyBegun
            ? "Nothing to check yet: findings appear here once services are delivered and posts are added."
            : report.waived.length > 0
              ? "Nothing is open: every finding has been accepted."
              : "Nothing to report: no rule finds fault with this option. Findings appear here as the structure changes."}
        </p>
      )}
      {report.findings.length > 0 && groups.length === 0 && accepted.length === 0 && (
        <p className={styles.empty}>No finding matches the filter.</p>
      )}
      {groups.map((group) => (
        <section key={group.key} className={styles.group} aria-label={group.name}>
          <h3>
            {group.name} <span>{formatCount(group.findings.length)}</span>
            {grouping === "rule" && <small>{group.key}</small>}
          </h3>
          {grouping === "rule" && fixerOf(group.key) && <FixAllButton alike={{ rule: group.key }} />}
          <ul className={styles.findings}>
            {group.findings.map((finding) => (
              <li key={finding.key}>
                <FindingCard finding={finding} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <AcceptedFindings waived={accepted} />
      <LapsedWaivers />
    </div>
  );
}

interface Group {
  /** The rule's id, or the severity. */
  readonly key: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  hidden: ReadonlySet<Severity>,
  sought: string,
): readonly Group[] {
  const groups = new Map<string, Group & { readonly findings: Finding[] }>();
  for (const finding of findings) {
    if (hidden.has(finding.severity)) continue;
    if (!matches(finding, sought)) continue;
    const key = grouping === "rule" ? finding.rule : finding.severity;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else
      groups.set(key, {
        key,
        name: grouping === "rule" ? ruleTitle(key) : GROUP_NAMES[finding.severity],
        findings: [finding],
      });
  }
  return [...groups.values()];
}

function matches({ headline, message, rule }: Finding, sought: string, reason = ""): boolean {
  return `${headline} ${message} ${ruleTitle(rule)} ${rule} ${reason}`
    .toLowerCase()
    .includes(sought.trim().toLowerCase());
}

const GROUP_NAMES: Readonly<Record<Severity, string>> = {
  error: "Errors",
  warning: "Warnings",
  advice: "Advice",
};
