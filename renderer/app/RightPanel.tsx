import { FindingsPanel } from "../features/findings/FindingsPanel.tsx";
import { FindingsOfSelection } from "../features/findings/FindingsOfSelection.tsx";
import { SeverityMark } from "../features/findings/SeverityMark.tsx";
import { severityNoun } from "../features/findings/severity-words.ts";
import { Inspector } from "../features/inspector/Inspector.tsx";
import { SEVERITIES } from "../../shared/rules/engine/finding.ts";
import { plural } from "../../shared/print/words.ts";
import { useEditor } from "../editor/use-editor.ts";
import { firstFocusable } from "./use-regions.ts";
import styles from "./RightPanel.module.css";

export type RightTab = "details" | "findings";

interface RightPanelProps {
  readonly tab: RightTab;
  readonly onTab: (tab: RightTab) => void;
}

const PANEL_ID = "right-panel";

/** Details of what is selected, and what the rules find: the counts stay in sight whichever is open. */
export function RightPanel({ tab, onTab }: RightPanelProps) {
  const findings = useEditor((state) => state.report.findings);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const countWords = counts.map(({ severity, count }) => plural(count, ...severityNoun(severity))).join(", ");
  return (
    <aside className={styles.panel} data-region="right" aria-label="Details and findings">
      <div className={styles.tabs} role="group" aria-label="Panel">
        <button type="button" aria-pressed={tab === "details"} onClick={() => onTab("details")}>
          Details
        </button>
        <button
          type="button"
          aria-pressed={tab === "findings"}
          aria-label={`Findings${countWords === "" ? ": none" : `: ${countWords}`}`}
          onClick={() => onTab("findings")}
        >
          Findings
          {counts.map(({ severity, count }) => (
            <span key={severity} className={styles.count}>
              <SeverityMark severity={severity} />
              {count}
            </span>
          ))}
        </button>
      </div>
      <div id={PANEL_ID} className={styles.content}>
        {tab === "details" ? (
          <>
            <Inspector />
            <FindingsOfSelection />
          </>
        ) : (
          <FindingsPanel />
        )}
      </div>
    </aside>
  );
}

/** Moves the focus to the first field of the details, once they are drawn. */
export function focusInspector(): void {
  requestAnimationFrame(() => {
    const panel = document.getElementById(PANEL_ID);
    if (panel) firstFocusable(panel)?.focus();
  });
}
