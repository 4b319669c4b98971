import { useId, useState } from "react";
import styles from "./fields.module.css";

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  /** Read out only: for fields in a table, whose columns say what they are. */
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Called with the choice. Answers with what is wrong, or null. */
  readonly onChange: (value: Value) => string | null;
}

/** A choice among a few named values. */
export function SelectField<Value extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  return (
    <div className={styles.field}>
      <label className={isLabelHidden ? "visually-hidden" : styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        aria-invalid={error !== null}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) setError(onChange(chosen.value));
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error !== null && (
        <span className={styles.error} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
