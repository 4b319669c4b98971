import { Diamond } from "lucide-react";
import { SEVERITY_SETTINGS, type SeveritySetting } from "../../../shared/model/records/rule-setting.ts";
import type { Rule } from "../../../shared/rules/engine/rule.ts";
import { settleNumbers } from "../../../shared/rules/engine/settings.ts";
import { DEFAULT_PRESET } from "../../../shared/rules/presets/default.ts";
import { refuseNumber } from "../../../shared/rules/profiles/rule-numbers.ts";
import {
  describeSet,
  describeSeverity,
  isWeighted,
  type RuleState,
  settingOf,
} from "../../../shared/rules/profiles/rule-state.ts";
import { capitalised, formatNumber } from "../../../shared/rules/words.ts";
import { Button } from "../../ui/Button.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./RulePane.module.css";
import type { RuleEditing } from "./rule-editing.ts";

interface RuleSettingsProps {
  readonly rule: Rule;
  readonly state: RuleState;
  readonly editing: RuleEditing;
}

/** A rule's severity and numbers, each with what it is by default where it differs. */
export function RuleSettings({ rule, state, editing }: RuleSettingsProps) {
  const setSeverity = (choice: SeveritySetting | "own") => {
    const severity = choice === "own" ? null : choice;
    const words = severity === null ? "its own severities" : describeSet(rule.id, severity);
    const setting = settingOf(rule, { severity, numbers: state.numbers });
    return editing.set(rule, setting, `Set “${rule.title}” to ${words}`);
  };
  const setNumber = (name: string, label: string, value: number | null) => {
    if (value === null) return "A number is needed here.";
    const why = refuseNumber(rule, name, value, state.numbers);
    if (why !== null) return `This ${why}.`;
    const numbers = { ...state.numbers, [name]: value };
    const setting = settingOf(rule, { severity: state.severity, numbers });
    return editing.set(rule, setting, `Set “${label}” to ${formatNumber(value)}`);
  };
  const { faults } = settleNumbers(rule, editing.settings.get(rule.id));
  const isLevelled = state.severity !== null && state.severity !== "off" && isWeighted(rule.id);
  return (
    <section className={styles.settings} aria-label="Settings">
      <div className={styles.fields}>
        <div className={styles.severity}>
          <SelectField
            label="Severity"
            value={chosenOf(rule.id, state)}
            options={severityChoices(rule.id)}
            onChange={setSeverity}
          />
          {state.severity !== null && (
            <Changed>{`By default ${describeSeverity(DEFAULT_PRESET[rule.id])}.`}</Changed>
          )}
          {isLevelled && (
            <p className={styles.note}>
              One severity for every finding: grave and slight ones are no longer told apart.
            </p>
          )}
        </div>
        {Object.entries(rule.numbers).map(([name, spec]) => {
          const value = state.numbers[name] ?? spec.default;
          return (
            <div key={name}>
              <NumberField
                label={spec.label}
                value={value}
                isRequired
                hint={`${capitalised(spec.unit)}: ${formatNumber(spec.min)} to ${formatNumber(spec.max)}`}
                onCommit={(next) => setNumber(name, spec.label, next)}
              />
              {value !== spec.default && <Changed>{`By default ${formatNumber(spec.default)}.`}</Changed>}
            </div>
          );
        })}
      </div>
      {faults.map(({ number, message }) => (
        <p key={number} className={styles.fault}>
          {message}
        </p>
      ))}
      <Button
        isDisabled={state.changes.length === 0 && faults.length === 0}
        onPress={() => editing.set(rule, null, `Set “${rule.title}” back to its default`)}
      >
        Back to default
      </Button>
    </section>
  );
}

/** Tells by shape, word and colour that something is not as it comes. */
function Changed({ children }: { readonly children: string }) {
  return (
    <p className={styles.changed}>
      <Diamond size={9} fill="currentColor" aria-hidden="true" />
      <span>
        <b>Changed.</b> {children}
      </span>
    </p>
  );
}

function chosenOf(rule: string, { severity }: RuleState): SeveritySetting | "own" {
  if (severity !== null || isWeighted(rule)) return severity ?? "own";
  return DEFAULT_PRESET[rule]?.severity ?? "own";
}

/** A rule that tells grave from slight can be left to, which no single severity says; others have just the four. */
function severityChoices(rule: string) {
  const entry = DEFAULT_PRESET[rule];
  const each = SEVERITY_SETTINGS.map((value) => ({
    value,
    label: `${capitalised(describeSet(rule, value))}${value === entry?.severity && !isWeighted(rule) ? " (default)" : ""}`,
  }));
  return isWeighted(rule)
    ? [{ value: "own" as const, label: `${capitalised(describeSeverity(entry))} (default)` }, ...each]
    : each;
}
