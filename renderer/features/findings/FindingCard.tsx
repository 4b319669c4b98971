import { BookOpen } from "lucide-react";
import { useState } from "react";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { FindingDoor } from "./FindingDoor.tsx";
import styles from "./FindingsPanel.module.css";
import { selectionOf } from "./finding-target.ts";
import { RuleExplanation } from "./RuleExplanation.tsx";
import { SeverityMark } from "./SeverityMark.tsx";

/** A finding: a sentence with its numbers. Choosing it goes to what it is about and marks it. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const editor = useEditorActions();
  const isOpen = useEditor((state) => state.openFinding === finding.key);
  const option = useEditor((state) => state.facts.option);
  const [isExplained, setIsExplained] = useState(false);
  const targets = finding.elements.flatMap((element) => {
    const selection = selectionOf(option, element);
    return selection ? [{ element, selection }] : [];
  });

  const choose = () => {
    if (isOpen) {
      editor.openFinding(null);
      return;
    }
    editor.openFinding(finding.key);
    const [first] = targets;
    if (first) editor.goTo(first.selection);
  };
  return (
    <article className={styles.card} data-severity={finding.severity} data-open={isOpen || undefined}>
      <button type="button" className={styles.choose} aria-expanded={isOpen} onClick={choose}>
        <SeverityMark severity={finding.severity} />
        <span>
          <span className="visually-hidden">{finding.severity}: </span>
          <strong>{finding.headline}</strong>
          <span className={styles.message}>{finding.message}</span>
        </span>
      </button>
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
          <FindingDoor rule={finding.rule} />
          <Button kind="quiet" onPress={() => setIsExplained(!isExplained)} aria-expanded={isExplained}>
            <BookOpen aria-hidden="true" />
            {isExplained ? "Hide the rule" : "About this rule"}
          </Button>
          {isExplained && <RuleExplanation rule={finding.rule} level={4} />}
        </div>
      )}
    </article>
  );
}

/** How many elements are listed by name: beyond it the canvas's marks say more than a list. */
const MOST_TARGETS = 6;
