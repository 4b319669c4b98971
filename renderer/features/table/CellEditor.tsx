import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import styles from "./CellEditor.module.css";
import { offered, type Suggestion } from "./suggestions.ts";

/** Where the keyboard goes once a field is written: so many lines and columns on. */
export interface Step {
  readonly lines: number;
  readonly columns: number;
}

interface CellEditorProps {
  /** What is edited, for people who cannot see where it stands. */
  readonly label: string;
  readonly text: string;
  /** Whether the text is the first letter typed over what stood there: then it is gone on from, not selected. */
  readonly isTypedOver: boolean;
  readonly isNumber: boolean;
  readonly suggestions: readonly Suggestion[];
  /** Whether one of the suggestions is meant, rather than any text. */
  readonly isPicked: boolean;
  /** What is wrong before anything has been typed; empty where nothing is. */
  readonly problem: string;
  /** Where lists and messages are drawn: the grid would cut them off. */
  readonly overlay: HTMLElement | null;
  /** Called with what is written. Answers with what is wrong, or null. */
  readonly onCommit: (text: string, step: Step | null) => string | null;
  /** Called for writing the text to the whole range. */
  readonly onFill: (text: string) => void;
  readonly onCancel: () => void;
}

/** A field of the grid being written: Enter and Tab take it, Escape gives it up, what is wrong is said beneath it. */
export function CellEditor(props: CellEditorProps) {
  const { label, text: first, isTypedOver, isNumber, suggestions, isPicked, problem, overlay } = props;
  const { onCommit, onFill, onCancel } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const [text, setText] = useState(first);
  const [hasTyped, setHasTyped] = useState(isTypedOver);
  const [error, setError] = useState(problem);
  const [chosen, setChosen] = useState<number | null>(null);
  const [at, setAt] = useState<DOMRect | null>(null);
  const list = useMemo(() => offered(suggestions, hasTyped ? text : ""), [suggestions, hasTyped, text]);
  // A picked field takes the first that fits, as soon as something is typed.
  const active = chosen ?? (isPicked && hasTyped && text.trim() !== "" && list.length > 0 ? 0 : null);

  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    field.focus({ preventScroll: true });
    if (isTypedOver) field.setSelectionRange(field.value.length, field.value.length);
    else field.select();
    setAt(field.getBoundingClientRect());
  }, [isTypedOver]);

  const option = (index: number) => `${id}-${index}`;
  useEffect(() => {
    if (active !== null) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  const written = () => (active === null ? text : (list[active]?.text ?? text));
  const commit = (value: string, step: Step | null) => {
    if (isDone.current) return;
    isDone.current = true;
    const wrong = onCommit(value, step);
    if (wrong === null) return;
    isDone.current = false;
    setChosen(null);
    setError(wrong);
    input.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Nothing of what is written may be taken for a command of the grid.
    event.stopPropagation();
    const back = event.shiftKey ? -1 : 1;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      isDone.current = true;
      onFill(written());
    } else if (event.key === "Enter") commit(written(), { lines: back, columns: 0 });
    else if (event.key === "Tab") commit(written(), { lines: 0, columns: back });
    else if (event.key === "Escape") {
      isDone.current = true;
      onCancel();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && list.length > 0) {
      const step = event.key === "ArrowDown" ? 1 : -1;
      setChosen(((active ?? (step > 0 ? -1 : 0)) + step + list.length) % list.length);
    } else return;
    event.preventDefault();
  };

  const isListed = list.length > 0;
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        data-number={isNumber || undefined}
        value={text}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        inputMode={isNumber ? "decimal" : "text"}
        aria-invalid={error !== ""}
        aria-describedby={error === "" ? undefined : `${id}-error`}
        {...(suggestions.length > 0
          ? {
              role: "combobox",
              "aria-expanded": isListed,
              "aria-controls": isListed ? `${id}-list` : undefined,
              "aria-autocomplete": "list" as const,
              "aria-activedescendant": active === null ? undefined : option(active),
            }
          : {})}
        onChange={(event) => {
          setText(event.target.value);
          setHasTyped(true);
          setChosen(null);
          setError("");
        }}
        onKeyDown={onKeyDown}
        onBlur={() => commit(hasTyped || chosen !== null ? written() : first, null)}
      />
      {overlay !== null &&
        at !== null &&
        (error !== "" || isListed) &&
        createPortal(
          <div
            className={styles.popover}
            style={{
              left: Math.min(at.left - 1, window.innerWidth - 300),
              minWidth: Math.max(at.width, 200),
              ...(at.bottom > window.innerHeight - 260
                ? { bottom: window.innerHeight - at.top + 3 }
                : { top: at.bottom + 3 }),
            }}
          >
            {error !== "" && (
              <p className={styles.error} id={`${id}-error`} role="alert">
                {error}
              </p>
            )}
            {isListed && (
              <div className={styles.list} id={`${id}-list`} role="listbox" aria-label={label}>
                {list.map((suggestion, index) => (
                  // The keyboard chooses from the field itself, which keeps the focus.
                  <div
                    key={`${suggestion.text} ${suggestion.detail}`}
                    id={option(index)}
                    role="option"
                    aria-selected={index === active}
                    onMouseDown={(event) => {
                      event.preventDefault();
                      commit(suggestion.text, { lines: 0, columns: 0 });
                    }}
                  >
                    {suggestion.label}
                    {suggestion.detail !== "" && <small>{suggestion.detail}</small>}
                  </div>
                ))}
              </div>
            )}
          </div>,
          overlay,
        )}
    </>
  );
}
