import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import styles from "./fields.module.css";

interface TextFieldProps {
  readonly label: string;
  /** Read out only: for fields in a table, whose columns say what they are. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  /** Called once per finished change: on Enter or when the focus leaves. Answers with what is wrong, or null. */
  readonly onCommit: (value: string) => string | null;
  readonly isMultiline?: boolean;
  readonly isNumeric?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/**
 * A field of the inspector. What is typed becomes one edit when it is finished, Escape takes it back, and a value that
 * is refused stays visible with the reason.
 */
export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelHidden = false,
    value,
    onCommit,
    isMultiline = false,
    isNumeric = false,
    hint,
    placeholder,
    autoFocus,
  } = props;
  const id = useId();
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const shown = useRef(value);

  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    setText(value);
    setError(null);
  }, [value]);

  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    if (!autoFocus) return;
    cameFrom.current = document.activeElement;
    field.current?.select();
  }, [autoFocus]);
  /** A field that took the focus by itself gives it back once it is done with: the next key is not meant for it. */
  const giveFocusBack = () => {
    const { current } = cameFrom;
    cameFrom.current = null;
    if (!(current instanceof HTMLElement)) return;
    if (current === document.body || !current.isConnected) field.current?.blur();
    else current.focus();
  };

  const commit = () => {
    if (text === value) {
      setError(null);
      return;
    }
    setError(onCommit(text));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !(isMultiline && event.shiftKey)) {
      event.preventDefault();
      commit();
      giveFocusBack();
    } else if (event.key === "Escape" && (text !== value || error !== null)) {
      event.stopPropagation();
      setText(value);
      setError(null);
    }
  };
  const common = {
    id,
    ref: field,
    className: styles.input,
    value: text,
    placeholder,
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onBlur: commit,
    onKeyDown,
    // Until something is typed, what undoes edits undoes the last edit of the design.
    "data-unchanged": text === value || undefined,
    "aria-invalid": error !== null,
    "aria-describedby": error !== null ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined,
    ...(error !== null ? { "data-invalid": true } : {}),
  };
  return (
    <div className={styles.field}>
      <label className={isLabelHidden ? "visually-hidden" : styles.label} htmlFor={id}>
        {label}
      </label>
      {isMultiline ? (
        <textarea {...common} rows={2} />
      ) : (
        <input {...common} type="text" inputMode={isNumeric ? "decimal" : "text"} autoComplete="off" />
      )}
      {error !== null && (
        <span className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
      {error === null && hint !== undefined && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
