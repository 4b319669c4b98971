import { memo, useMemo } from "react";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import { selectionOf } from "../../editor/finding-target.ts";
import { isSameSelection } from "../../editor/selection.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { AcceptedFindings } from "./AcceptedFindings.tsx";
import { FindingCard } from "./FindingCard.tsx";
import styles from "./FindingsPanel.module.css";

/** What the rules say of the very thing that is selected, under its details. */
export const FindingsOfSelection = memo(function FindingsOfSelection() {
  const report = useEditor((state) => state.report);
  const selection = useEditor((state) => state.selection);
  const option = useEditor((state) => state.facts.option);
  const { open, waived } = useMemo(() => {
    const isAbout = (finding: Finding) =>
      selection !== null &&
      finding.elements.some((element) => isSameSelection(selectionOf(option, element), selection));
    return {
      open: report.findings.filter(isAbout),
      waived: report.waived.filter(({ finding }) => isAbout(finding)),
    };
  }, [report, selection, option]);
  if (open.length + waived.length === 0) return null;
  return (
    <section className={styles.panel} aria-label="Findings about this">
      {open.length > 0 && (
        <div className={styles.group}>
          <h3>
            Findings about this <span>{open.length}</span>
          </h3>
          <ul className={styles.findings}>
            {open.map((finding) => (
              <li key={finding.key}>
                <FindingCard finding={finding} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <AcceptedFindings waived={waived} />
    </section>
  );
});
