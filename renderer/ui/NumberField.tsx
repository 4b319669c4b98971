import { TextField } from "./TextField.tsx";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** Called with the finished number; null for an emptied field. Answers with what is wrong, or null. */
  readonly onCommit: (value: number | null) => string | null;
  readonly isWhole?: boolean;
  readonly isRequired?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
}

/** A field that takes a number from 0. Thousands may be separated by commas or spaces, pounds may be marked. */
export function NumberField({
  label,
  value,
  onCommit,
  isWhole = false,
  isRequired = false,
  hint,
  placeholder,
}: NumberFieldProps) {
  return (
    <TextField
      label={label}
      value={value === null ? "" : value.toLocaleString("en-GB", { maximumFractionDigits: 2 })}
      isNumeric
      {...(hint === undefined ? {} : { hint })}
      {...(placeholder === undefined ? {} : { placeholder })}
      onCommit={(text) => {
        const plain = text.replace(/[£,\s]/g, "");
        if (plain === "") return isRequired ? "A number is needed here." : onCommit(null);
        const number = Number(plain);
        if (!Number.isFinite(number) || number < 0) return `“${text}” is not a number from 0.`;
        if (isWhole && !Number.isInteger(number)) return `“${text}” is not a whole number.`;
        return onCommit(number);
      }}
    />
  );
}
