import { useState } from "react";
import { DEFAULT_THRESHOLDS } from "../../../shared/compare/impact/thresholds.ts";
import { setImpactThresholds } from "../../../shared/model/commands/impact.ts";
import type { ImpactThresholds } from "../../../shared/model/records/impact-thresholds.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PlainField } from "../../ui/PlainField.tsx";
import styles from "./dialogs.module.css";
import { CLAIM_FIELDS, readThreshold, type ThresholdField, WEIGHT_FIELDS } from "./threshold-fields.ts";

const FIELDS = [...CLAIM_FIELDS, ...WEIGHT_FIELDS];

/** The numbers by which outcomes are derived in this design. One edit, when it is confirmed. */
export function ThresholdsDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditorActions();
  const own = useEditor((state) => state.design.info.impactThresholds);
  const [texts, setTexts] = useState(() => textsOf(own ?? DEFAULT_THRESHOLDS));
  const [problems, setProblems] = useState<readonly string[]>([]);

  const save = () => {
    let thresholds = DEFAULT_THRESHOLDS;
    const found: string[] = [];
    for (const field of FIELDS) {
      const read = readThreshold(field, texts[field.key] ?? "");
      if ("problem" in read) found.push(read.problem);
      else thresholds = field.write(thresholds, read.value);
    }
    if (found.length > 0) return setProblems(found);
    const isDefault = JSON.stringify(thresholds) === JSON.stringify(DEFAULT_THRESHOLDS);
    const refusal = editor.perform(setImpactThresholds({ thresholds: isDefault ? null : thresholds }));
    if (refusal === null) onClose();
    else setProblems([refusal]);
  };
  const fields = (list: readonly ThresholdField[]) => (
    <div className={styles.fields}>
      {list.map((field) => (
        <div key={field.key}>
          <PlainField
            label={field.label}
            value={texts[field.key] ?? ""}
            onChange={(text) => setTexts({ ...texts, [field.key]: text })}
          />
          <p className={styles.hint}>
            {field.hint} {`${field.least} to ${field.most}; ${field.read(DEFAULT_THRESHOLDS)} unless set.`}
          </p>
        </div>
      ))}
    </div>
  );
  return (
    <Dialog
      title="Thresholds of the impact rules"
      isWide
      onClose={() => {
        editor.dismissRefusal();
        onClose();
      }}
      actions={
        <>
          <Button onPress={() => setTexts(textsOf(DEFAULT_THRESHOLDS))}>Back to Orgweave’s own</Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={save}>
            Set thresholds
          </Button>
        </>
      }
    >
      <p className={styles.intro}>
        Policies on organisational change differ in these numbers. Put in those of your own; they are kept
        with the design, and every outcome that is not set by hand follows them.
      </p>
      {fields(CLAIM_FIELDS)}
      <h3 className={styles.heading}>How much each side of a post weighs when duties are compared</h3>
      {fields(WEIGHT_FIELDS)}
      {problems.length > 0 && (
        <ul className={styles.problems} role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function textsOf(thresholds: ImpactThresholds): Readonly<Record<string, string>> {
  return Object.fromEntries(FIELDS.map((field) => [field.key, String(field.read(thresholds))]));
}
