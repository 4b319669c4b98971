import { useMemo } from "react";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import { isSameSelection } from "../../editor/selection.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { FindingCard } from "./FindingCard.tsx";
import styles from "./FindingsPanel.module.css";
import { selectionOf } from "./finding-target.ts";

/** What the rules say of the very thing that is selected, under its details. */
export function FindingsOfSelection() {
  const findings = useEditor((state) => state.report.findings);
  const selection = useEditor((state) => state.selection);
  const option = useEditor((state) => state.facts.option);
  const about = useMemo(
    (): readonly Finding[] =>
      selection === null
        ? []
        : findings.filter((finding) =>
            finding.elements.some((element) => isSameSelection(selectionOf(option, element), selection)),
          ),
    [findings, selection, option],
  );
  if (about.length === 0) return null;
  return (
    <section className={styles.panel} aria-label="Findings about this">
      <div className={styles.group}>
        <h3>
          Findings about this <span>{about.length}</span>
        </h3>
        <ul className={styles.findings}>
          {about.map((finding) => (
            <li key={finding.key}>
              <FindingCard finding={finding} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
