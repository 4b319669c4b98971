import { type ReactNode, useState } from "react";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./PromptDialog.module.css";

interface PromptDialogProps {
  readonly title: string;
  readonly confirm: string;
  /** Why it cannot be confirmed yet; null when it can. */
  readonly missing: string | null;
  /** Performs the edit. Answers with why it was refused, or null. */
  readonly onConfirm: () => string | null;
  readonly children: ReactNode;
}

/** A question as a dialog: answers in fields, one button that does it, the reason where it is refused. */
export function PromptDialog({ title, confirm, missing, onConfirm, children }: PromptDialogProps) {
  const editor = useEditorActions();
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = () => {
    editor.dismissRefusal();
    editor.ask(null);
  };
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={missing !== null}
            onPress={() => {
              const reason = onConfirm();
              if (reason === null) close();
              else setRefusal(reason);
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>{children}</div>
      <p
        className={refusal === null ? styles.hint : styles.refusal}
        role={refusal === null ? undefined : "alert"}
      >
        {refusal ?? missing ?? ""}
      </p>
    </Dialog>
  );
}
