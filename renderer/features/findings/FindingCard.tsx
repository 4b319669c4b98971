import type { Finding } from "../../../shared/rules/engine/finding.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import { AboutRule } from "./AboutRule.tsx";
import { AcceptFinding } from "./AcceptFinding.tsx";
import { ChangeRule } from "./ChangeRule.tsx";
import { FindingDoor } from "./FindingDoor.tsx";
import { FindingFixes } from "./FindingFixes.tsx";
import styles from "./FindingsPanel.module.css";
import { cardFocusKey } from "./finding-focus.ts";
import { LapsedAcceptance } from "./LapsedAcceptance.tsx";
import { useChosenFinding } from "./use-chosen-finding.ts";

/** A finding: a sentence with its numbers. Choosing it goes to what it is about and marks it. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const editor = useEditorActions();
  const { isOpen, targets, choose } = useChosenFinding(finding);
  return (
    <article
      className={styles.card}
      data-finding={finding.key}
      data-severity={finding.severity}
      data-open={isOpen || undefined}
    >
      <button
        type="button"
        className={styles.choose}
        aria-expanded={isOpen}
        data-focus-key={cardFocusKey(finding)}
        onClick={choose}
      >
        <SeverityMark severity={finding.severity} />
        <span>
          <span className="visually-hidden">{finding.severity}: </span>
          <strong>{finding.headline}</strong>
          <span className={styles.message}>{finding.message}</span>
        </span>
      </button>
      <LapsedAcceptance finding={finding} />
      {isOpen && (
        <div className={styles.open}>
          {targets.length > 1 && (
            <ul className={styles.elements} aria-label="What it is about">
              {targets.slice(0, MOST_TARGETS).map(({ element, selection }) => (
                <li key={`${element.kind} ${element.id}`}>
                  <button type="button" onClick={() => editor.goTo(selection)}>
                    {element.name}
                  </button>
                </li>
              ))}
              {targets.length > MOST_TARGETS && (
                <li>and {targets.length - MOST_TARGETS} more, marked on the canvas</li>
              )}
            </ul>
          )}
          <FindingFixes finding={finding} />
          <FindingDoor rule={finding.rule} />
          <AboutRule rule={finding.rule} />
          <ChangeRule finding={finding} />
          <AcceptFinding finding={finding} />
        </div>
      )}
    </article>
  );
}

/** How many elements are listed by name: beyond it the canvas's marks say more than a list. */
const MOST_TARGETS = 6;
