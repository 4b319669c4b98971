import { Pencil, Undo2 } from "lucide-react";
import { useState } from "react";
import { changeReason, withdrawWaiver } from "../../../shared/model/commands/waivers.ts";
import { acceptedWords } from "../../../shared/print/waiver-words.ts";
import type { WaivedFinding } from "../../../shared/rules/engine/finding.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import styles from "./FindingsPanel.module.css";
import { cardFocusKey } from "./finding-focus.ts";
import { ReasonForm } from "./ReasonForm.tsx";
import { useChosenFinding } from "./use-chosen-finding.ts";
import waivers from "./waivers.module.css";

/** A finding that has been accepted: still in sight, greyed, with the reason, which can be changed or taken back. */
export function AcceptedCard({ finding, waiver }: WaivedFinding) {
  const editor = useEditorActions();
  const option = useEditor((state) => state.optionId);
  const { isOpen, choose } = useChosenFinding(finding);
  const [isChanging, setIsChanging] = useState(false);
  const { headline } = finding;
  const { id } = waiver;

  const change = (reason: string): string | null => {
    const refusal = editor.perform(changeReason({ option, id, headline, reason }));
    // The form says it, beside the field it is about.
    if (refusal !== null) editor.dismissRefusal();
    else setIsChanging(false);
    return refusal;
  };
  const focusKey = `reason ${finding.key}`;
  return (
    <article className={`${styles.card} ${waivers.accepted}`} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.choose}
        aria-expanded={isOpen}
        data-focus-key={cardFocusKey(finding)}
        onClick={choose}
      >
        <SeverityMark severity={finding.severity} />
        <span>
          <span className="visually-hidden">Accepted {finding.severity}: </span>
          <strong>{headline}</strong>
          <span className={styles.message}>{finding.message}</span>
          <span className={waivers.because}>{acceptedWords(waiver)}</span>
        </span>
      </button>
      {isOpen && (
        <div className={styles.open}>
          {isChanging ? (
            <ReasonForm
              reason={waiver.reason}
              submitLabel="Change"
              focusKey={focusKey}
              onSubmit={change}
              onCancel={() => setIsChanging(false)}
            />
          ) : (
            <div className={waivers.buttons}>
              <Button kind="quiet" onPress={() => setIsChanging(true)} data-focus-key={focusKey}>
                <Pencil aria-hidden="true" />
                Change reason
              </Button>
              <Button
                kind="quiet"
                onPress={() => editor.perform(withdrawWaiver({ option, id, headline }))}
                data-focus-key={cardFocusKey(finding)}
              >
                <Undo2 aria-hidden="true" />
                Withdraw
              </Button>
            </div>
          )}
        </div>
      )}
    </article>
  );
}
