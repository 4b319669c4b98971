import { useState } from "react";
import { READY_CRITERIA, type ReadyCriterion } from "../../../shared/appraisal/ready-criteria.ts";
import { addCriterion } from "../../../shared/model/commands/appraisal.ts";
import { inOneStep } from "../../../shared/model/commands/command.ts";
import { plural } from "../../../shared/print/words.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./AppraisalView.module.css";

/** Takes criteria over that come with Orgweave; those of the same name as one of the design are left out. */
export function ReadyCriteriaDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditorActions();
  const criteria = useEditor((state) => state.design.criteria);
  const taken = new Set([...criteria.values()].map(({ name }) => name.trim().toLowerCase()));
  const isTaken = ({ name }: ReadyCriterion) => taken.has(name.trim().toLowerCase());
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(READY_CRITERIA.sets.slice(1).flatMap((set) => set.criteria.map(({ name }) => name))),
  );
  const wanted = READY_CRITERIA.sets
    .flatMap(({ criteria: ready }) => ready)
    .filter((criterion) => !isTaken(criterion) && !left.has(criterion.name));
  const setAll = (names: readonly string[], isWanted: boolean) => {
    const next = new Set(left);
    for (const name of names) {
      if (isWanted) next.delete(name);
      else next.add(name);
    }
    setLeft(next);
  };
  const take = () => {
    const commands = wanted.map((criterion) => addCriterion(criterion));
    if (
      editor.perform(inOneStep(`Add ${plural(commands.length, "criterion", "criteria")}`, commands)) === null
    )
      onClose();
  };
  return (
    <Dialog
      title="Ready criteria"
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={wanted.length === 0} onPress={take}>
            {wanted.length === 0 ? "Add criteria" : `Add ${plural(wanted.length, "criterion", "criteria")}`}
          </Button>
        </>
      }
    >
      {READY_CRITERIA.sets.map((set) => {
        const free = set.criteria.filter((criterion) => !isTaken(criterion)).map(({ name }) => name);
        const isAll = free.length > 0 && free.every((name) => !left.has(name));
        return (
          <fieldset key={set.name} className={styles.set}>
            <legend>{set.name}</legend>
            <p className={styles.sentence}>{set.description}</p>
            <Button isDisabled={free.length === 0} onPress={() => setAll(free, !isAll)}>
              {isAll ? "None of these" : "All of these"}
            </Button>
            {set.criteria.map((criterion) => (
              <label key={criterion.name} className={styles.ready}>
                <input
                  type="checkbox"
                  checked={!isTaken(criterion) && !left.has(criterion.name)}
                  disabled={isTaken(criterion)}
                  onChange={(event) => setAll([criterion.name], event.target.checked)}
                />
                <span>
                  <b>{criterion.name}</b>{" "}
                  <small>
                    {isTaken(criterion)
                      ? "in the design already"
                      : criterion.kind === "essential"
                        ? "essential"
                        : `weight ${criterion.weight}`}
                  </small>
                  <small className={styles.note}>{criterion.description}</small>
                  <small className={styles.note}>Drawn from: {criterion.source}</small>
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </Dialog>
  );
}
