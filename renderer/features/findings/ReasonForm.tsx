import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import fields from "../../ui/fields.module.css";
import styles from "./waivers.module.css";

interface ReasonFormProps {
  /** What is written there already. */
  readonly reason: string;
  readonly submitLabel: string;
  /** Where the focus goes when the form goes away: to what has the same key. */
  readonly focusKey: string;
  /** Called with the reason on Enter or by the button. Answers with why it was refused, or null. */
  readonly onSubmit: (reason: string) => string | null;
  /** Called on Escape or by the button. */
  readonly onCancel: () => void;
}

/** Asks why a finding is accepted. Enter says yes, Escape backs out; Shift+Enter begins a new line. */
export function ReasonForm({ reason, submitLabel, focusKey, onSubmit, onCancel }: ReasonFormProps) {
  const id = useId();
  const [text, setText] = useState(reason);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const submit = () => setError(onSubmit(text));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else {
      cancelOnEscape(event);
    }
  };
  const cancelOnEscape = (event: KeyboardEvent | { readonly key: string; stopPropagation(): void }) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div className={styles.reason}>
      <label className={fields.label} htmlFor={id}>
        Reason for accepting
      </label>
      <textarea
        ref={field}
        id={id}
        className={fields.input}
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        data-focus-key={focusKey}
        aria-invalid={error !== null}
        aria-describedby={error === null ? `${id}-hint` : `${id}-error`}
        {...(error === null ? {} : { "data-invalid": true })}
      />
      {error === null ? (
        <span className={fields.hint} id={`${id}-hint`}>
          It stays in sight and is printed with the finding.
        </span>
      ) : (
        <span className={fields.error} id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
      <div className={styles.buttons}>
        <Button kind="primary" onPress={submit} onKeyDown={cancelOnEscape} data-focus-key={focusKey}>
          {submitLabel}
        </Button>
        <Button kind="quiet" onPress={onCancel} onKeyDown={cancelOnEscape} data-focus-key={focusKey}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
