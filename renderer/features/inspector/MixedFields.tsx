import { NumberField } from "../../ui/NumberField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { Common } from "./mixed.ts";

const MIXED = "mixed";

interface MixedFieldProps<Value> {
  readonly label: string;
  readonly common: Common<Value>;
  /** Called with what all of them shall say. Answers with what is wrong, or null. */
  readonly onSet: (value: Value) => string | null;
}

/** A choice for several things at once: “Mixed” where they differ, until one is chosen for all. */
export function MixedSelect<Value extends string>({
  label,
  common,
  options,
  onSet,
}: MixedFieldProps<Value> & {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}) {
  const mixed = common.isMixed ? [{ value: MIXED, label: "Mixed" } as const] : [];
  return (
    <SelectField<Value | typeof MIXED>
      label={label}
      value={common.isMixed ? MIXED : common.value}
      options={[...mixed, ...options]}
      onChange={(value) => (value === MIXED ? null : onSet(value))}
    />
  );
}

/** A number for several things at once. */
export function MixedNumber({
  label,
  common,
  onSet,
  isWhole = false,
  isRequired = false,
}: MixedFieldProps<number | null> & { readonly isWhole?: boolean; readonly isRequired?: boolean }) {
  return (
    <NumberField
      label={label}
      value={common.isMixed ? null : common.value}
      isWhole={isWhole}
      isRequired={isRequired}
      {...(common.isMixed ? { placeholder: "Mixed" } : {})}
      onCommit={onSet}
    />
  );
}

/** A text for several things at once. */
export function MixedText({
  label,
  common,
  onSet,
  hint,
}: MixedFieldProps<string> & { readonly hint?: string }) {
  return (
    <TextField
      label={label}
      value={common.isMixed ? "" : common.value}
      {...(common.isMixed ? { placeholder: "Mixed" } : {})}
      {...(hint === undefined ? {} : { hint })}
      onCommit={(text) => onSet(text.trim())}
    />
  );
}
