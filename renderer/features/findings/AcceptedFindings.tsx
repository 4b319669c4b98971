import { Check } from "lucide-react";
import { clearWaivers } from "../../../shared/model/commands/waivers.ts";
import { formatCount, plural } from "../../../shared/print/words.ts";
import type { WaivedFinding } from "../../../shared/rules/engine/finding.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { AcceptedCard } from "./AcceptedCard.tsx";
import styles from "./FindingsPanel.module.css";
import waivers from "./waivers.module.css";

/** Findings that have been accepted, apart from the open ones. */
export function AcceptedFindings({ waived }: { readonly waived: readonly WaivedFinding[] }) {
  if (waived.length === 0) return null;
  return (
    <details className={waivers.group} open>
      <summary>
        <Check size={14} aria-hidden="true" /> Accepted <span>{formatCount(waived.length)}</span>
      </summary>
      <ul className={styles.findings}>
        {waived.map(({ finding, waiver }) => (
          <li key={waiver.id}>
            <AcceptedCard finding={finding} waiver={waiver} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Acceptances that hold for no finding any more, to be cleared away. */
export function LapsedWaivers() {
  const editor = useEditorActions();
  const option = useEditor((state) => state.facts.option);
  const report = useEditor((state) => state.report);
  const holding = new Set(report.waived.map(({ waiver }) => waiver.id));
  const ids = [...option.waivers.keys()].filter((id) => !holding.has(id));
  if (ids.length === 0) return null;
  return (
    <div className={waivers.clear}>
      <p>
        {plural(ids.length, "acceptance has lapsed", "acceptances have lapsed")}: the numbers have changed, or
        the finding is gone.
      </p>
      <Button kind="quiet" onPress={() => editor.perform(clearWaivers({ option: option.info.id, ids }))}>
        Clear {ids.length === 1 ? "it" : "them"}
      </Button>
    </div>
  );
}
