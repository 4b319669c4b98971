import { useEffect, useRef } from "react";
import { plural } from "../../../shared/print/words.ts";
import { DEFAULT_PRESET } from "../../../shared/rules/presets/default.ts";
import { describeSeverity } from "../../../shared/rules/profiles/rule-state.ts";
import { capitalised } from "../../../shared/rules/words.ts";
import { RuleDocs } from "../../ui/RuleDocs.tsx";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import styles from "./RulePane.module.css";
import { RuleSettings } from "./RuleSettings.tsx";
import type { RuleEditing } from "./rule-editing.ts";
import type { ListedRule } from "./rule-groups.ts";

interface RulePaneProps {
  readonly listed: ListedRule;
  /** Null where no design is open: then there is nothing to set. */
  readonly editing: RuleEditing | null;
  /** Whether another rule's page led here: then the focus comes along. */
  readonly isFollowed: boolean;
  /** Called when the page leads to another rule. */
  readonly onFollow: (rule: string) => void;
  /** Called when the person leaves for a finding. */
  readonly onLeave: () => void;
}

/** How many findings are shown: the panel of findings has them all. */
const MOST_SHOWN = 5;

/** One rule: its settings, what it finds now, and its page of documentation. */
export function RulePane(props: RulePaneProps) {
  const { listed, editing, isFollowed, onFollow, onLeave } = props;
  const { rule, state, findings } = listed;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isFollowed) pane.current?.focus();
  }, [isFollowed]);
  return (
    // Without fields in it nothing else would let the keyboard scroll it.
    <section
      ref={pane}
      className={styles.pane}
      aria-labelledby="rule-title"
      tabIndex={editing === null ? 0 : -1}
    >
      <header>
        <h3 id="rule-title" className={styles.title}>
          {rule.title}
        </h3>
        <p className={styles.id}>
          {rule.id}
          {editing === null && ` · ${capitalised(describeSeverity(DEFAULT_PRESET[rule.id]))}`}
        </p>
      </header>
      {editing !== null && (
        <>
          <RuleSettings key={rule.id} rule={rule} state={state} editing={editing} />
          <section className={styles.found} aria-label="What it finds now">
            <h4>
              {state.severity === "off"
                ? "Off: it looks for nothing"
                : findings.length === 0
                  ? "It finds nothing now"
                  : `It makes ${plural(findings.length, "finding")} now`}
            </h4>
            <ul>
              {findings.slice(0, MOST_SHOWN).map((finding) => (
                <li key={finding.key}>
                  <button
                    type="button"
                    onClick={() => {
                      editing.visit(finding);
                      onLeave();
                    }}
                  >
                    <SeverityMark severity={finding.severity} />
                    <span>
                      <span className="visually-hidden">{finding.severity}: </span>
                      {finding.message}
                    </span>
                  </button>
                </li>
              ))}
              {findings.length > MOST_SHOWN && (
                <li className={styles.more}>and {findings.length - MOST_SHOWN} more</li>
              )}
            </ul>
          </section>
        </>
      )}
      <RuleDocs rule={rule.id} level={4} isWhole={false} hasNumbers={editing === null} onRule={onFollow} />
    </section>
  );
}
