import { useState } from "react";
import { criteriaInOrder } from "../../../shared/appraisal/appraise.ts";
import {
  addCriterion,
  editCriterion,
  moveCriterion,
  removeCriterion,
} from "../../../shared/model/commands/appraisal.ts";
import { type Criterion, HEAVIEST_WEIGHT } from "../../../shared/model/records/criterion.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { PlainField } from "../../ui/PlainField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./AppraisalView.module.css";

const KINDS = [
  { value: "weighted", label: "Weighted: scored from 0 to 5" },
  { value: "essential", label: "Essential: passed or failed" },
] as const;

interface CriterionDialogProps {
  /** Null for a new one. */
  readonly criterion: Criterion | null;
  readonly onClose: () => void;
}

/** A criterion: what it is called, what meeting it means, how it counts, where it comes from. */
export function CriterionDialog({ criterion, onClose }: CriterionDialogProps) {
  const editor = useEditorActions();
  const [name, setName] = useState(criterion?.name ?? "");
  const [description, setDescription] = useState(criterion?.description ?? "");
  const [kind, setKind] = useState<Criterion["kind"]>(criterion?.kind ?? "weighted");
  const [weight, setWeight] = useState(String(criterion?.weight ?? 10));
  const [source, setSource] = useState(criterion?.source ?? "");
  const [problem, setProblem] = useState<string | null>(null);

  const close = () => {
    editor.dismissRefusal();
    onClose();
  };
  const save = () => {
    const number = Number(weight.trim());
    if (name.trim() === "") return setProblem("A criterion needs a name.");
    if (kind === "weighted" && (weight.trim() === "" || !(number >= 0 && number <= HEAVIEST_WEIGHT))) {
      return setProblem(`The weight is a number from 0 to ${HEAVIEST_WEIGHT}.`);
    }
    const facts = {
      name: name.trim(),
      description: description.trim(),
      kind,
      weight: kind === "weighted" ? number : 0,
      source: source.trim(),
    };
    const refusal = editor.perform(
      criterion === null ? addCriterion(facts) : editCriterion({ id: criterion.id, ...facts }),
    );
    if (refusal === null) close();
    else setProblem(refusal);
  };
  return (
    <Dialog
      title={criterion === null ? "New criterion" : "Criterion"}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button kind="primary" onPress={save}>
            {criterion === null ? "Add criterion" : "Save"}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <PlainField label="Name" value={name} onChange={setName} />
        <PlainField label="What meeting it means" value={description} onChange={setDescription} />
        <SelectField
          label="Kind"
          value={kind}
          options={KINDS}
          onChange={(value) => {
            setKind(value);
            return null;
          }}
        />
        {kind === "weighted" && <PlainField label="Weight, 0 to 100" value={weight} onChange={setWeight} />}
        <PlainField label="Drawn from" value={source} onChange={setSource} />
        {problem !== null && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <button type="submit" hidden>
          Save
        </button>
      </form>
      {criterion !== null && <Places criterion={criterion} onGone={close} />}
    </Dialog>
  );
}

/** Moves a criterion among its kind, or takes it away. */
function Places({ criterion, onGone }: { readonly criterion: Criterion; readonly onGone: () => void }) {
  const editor = useEditorActions();
  const criteria = useEditor((state) => state.design.criteria);
  const siblings = criteriaInOrder(criteria.values(), criterion.kind);
  const at = siblings.findIndex(({ id }) => id === criterion.id);
  const move = (before: number) =>
    editor.perform(moveCriterion({ id: criterion.id, before: siblings[before]?.id ?? null }));
  return (
    <div className={styles.places}>
      <Button isDisabled={at <= 0} onPress={() => move(at - 1)}>
        Move up
      </Button>
      <Button isDisabled={at < 0 || at === siblings.length - 1} onPress={() => move(at + 2)}>
        Move down
      </Button>
      <Button
        kind="danger"
        onPress={() => {
          if (editor.perform(removeCriterion({ id: criterion.id })) === null) onGone();
        }}
      >
        Remove criterion
      </Button>
    </div>
  );
}
