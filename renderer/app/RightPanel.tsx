import { Check } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { formatCount, plural } from "../../shared/print/words.ts";
import { SEVERITIES } from "../../shared/rules/engine/finding.ts";
import { useEditor } from "../editor/use-editor.ts";
import { FindingsOfSelection } from "../features/findings/FindingsOfSelection.tsx";
import { FindingsPanel } from "../features/findings/FindingsPanel.tsx";
import { Inspector } from "../features/inspector/Inspector.tsx";
import { firstFocusable } from "../ui/regions.ts";
import { SeverityMark } from "../ui/SeverityMark.tsx";
import { severityNoun } from "../ui/severity-words.ts";
import styles from "./RightPanel.module.css";

export type RightTab = "details" | "findings";

interface RightPanelProps {
  readonly tab: RightTab;
  readonly onTab: (tab: RightTab) => void;
}

const PANEL_ID = "right-panel";

/** Details of what is selected, and what the rules find: the counts stay in sight whichever is open. */
export const RightPanel = memo(function RightPanel({ tab, onTab }: RightPanelProps) {
  const { findings, waived } = useEditor((state) => state.report);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const selection = useEditor((state) => state.selection);
  const content = useRef<HTMLDivElement>(null);
  // What has been selected begins at its beginning, wherever the one before it had been scrolled to.
  useEffect(() => {
    if (selection !== null && tab === "details") content.current?.scrollTo(0, 0);
  }, [selection, tab]);
  const countWords = [
    ...counts.map(({ severity, count }) => plural(count, ...severityNoun(severity))),
    ...(waived.length > 0 ? [`${formatCount(waived.length)} accepted`] : []),
  ].join(", ");
  return (
    <aside className={styles.panel} data-region="right" aria-label="Details and findings">
      <div className={styles.tabs} role="group" aria-label="Panel">
        <button type="button" aria-pressed={tab === "details"} onClick={() => onTab("details")}>
          Details
        </button>
        <button type="button" aria-pressed={tab === "findings"} onClick={() => onTab("findings")}>
          <span className="visually-hidden">{`Findings${countWords === "" ? ": none" : `: ${countWords}`}`}</span>
          <span aria-hidden="true">Findings</span>
          {counts.map(({ severity, count }) => (
            <span key={severity} className={styles.count} aria-hidden="true">
              <SeverityMark severity={severity} />
              {formatCount(count)}
            </span>
          ))}
          {waived.length > 0 && (
            <span className={styles.count} title="Accepted" aria-hidden="true">
              <Check size={14} />
              {formatCount(waived.length)}
            </span>
          )}
        </button>
      </div>
      <div ref={content} id={PANEL_ID} className={styles.content}>
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
});

/** Moves the focus to the first field of the details, once they are drawn. */
export function focusInspector(): void {
  requestAnimationFrame(() => {
    const panel = document.getElementById(PANEL_ID);
    if (panel) firstFocusable(panel)?.focus();
  });
}
