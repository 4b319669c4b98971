import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./PromptDialog.module.css";

interface PromptDialogProps {
  readonly title: string;
  readonly confirm: string;
  /** Why it cannot be confirmed yet; null when it can. */
  readonly missing: string | null;
  /** What confirming would also change; null when nothing. */
  readonly consequence?: string | null;
  /** Whether the button that confirms has the focus at first: where there is nothing that must be filled in. */
  readonly isConfirmFirst?: boolean;
  /** Performs the edit. Answers with why it was refused, or null. */
  readonly onConfirm: () => string | null;
  readonly children: ReactNode;
}

/** A question as a dialog: answers in fields, one button or Enter that does it, the reason where it is refused. */
export function PromptDialog(props: PromptDialogProps) {
  const { title, confirm, missing, consequence = null, isConfirmFirst = false, onConfirm, children } = props;
  const editor = useEditorActions();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useId();
  const close = () => {
    editor.dismissRefusal();
    editor.ask(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reason = onConfirm();
    if (reason === null) close();
    else setRefusal(reason);
  };
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button onPress={close} autoFocus={isConfirmFirst && missing !== null}>
            Cancel
          </Button>
          <Button
            kind="primary"
            type="submit"
            form={form}
            isDisabled={missing !== null}
            autoFocus={isConfirmFirst && missing === null}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.fields} onSubmit={submit}>
        {children}
      </form>
      <p
        className={refusal === null ? styles.hint : styles.refusal}
        role={refusal === null ? undefined : "alert"}
      >
        {refusal ?? missing ?? consequence ?? ""}
      </p>
    </Dialog>
  );
}
