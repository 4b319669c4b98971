import { X } from "lucide-react";
import { useState } from "react";
import { OUTCOME_NAMES } from "../../../shared/compare/impact/impact-groups.ts";
import { inOneStep } from "../../../shared/model/commands/command.ts";
import { sayOutcome } from "../../../shared/model/commands/outcomes.ts";
import type { OptionDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { MOST_TARGETS, OUTCOME_KINDS, type OutcomeKind } from "../../../shared/model/records/outcome.ts";
import { plural } from "../../../shared/print/words.ts";
import { postItems } from "../../editor/pick-lists.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { PlainField } from "../../ui/PlainField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./OutcomeForm.module.css";

interface OutcomeFormProps {
  readonly option: OptionDocument;
  /** The posts of the baseline it is said of. */
  readonly posts: readonly Id[];
  readonly start: {
    readonly outcome: OutcomeKind;
    readonly targets: readonly Id[];
    readonly reason: string;
  };
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Says what happens to one post of the baseline or to many at once, and why. */
export function OutcomeForm({ option, posts, start, onDone, onCancel }: OutcomeFormProps) {
  const editor = useEditorActions();
  const [outcome, setOutcome] = useState(start.outcome);
  const [targets, setTargets] = useState<readonly Id[]>(start.targets.slice(0, MOST_TARGETS[start.outcome]));
  const [reason, setReason] = useState(start.reason);
  const [problem, setProblem] = useState<string | null>(null);
  const most = MOST_TARGETS[outcome];
  const items = postItems(option).filter(({ id }) => !targets.includes(id));

  const set = () => {
    if (reason.trim() === "") return setProblem("Say why: the reason stands in the statement.");
    const commands = posts.map((id) =>
      sayOutcome({ option: option.info.id, id, outcome, targets: [...targets], reason: reason.trim() }),
    );
    const [only] = commands;
    const command =
      commands.length === 1 && only
        ? only
        : inOneStep(`${plural(posts.length, "post")}: ${OUTCOME_NAMES[outcome].toLowerCase()}`, commands);
    const refusal = editor.perform(command);
    if (refusal === null) onDone();
    else setProblem(refusal);
  };
  return (
    <form
      className={styles.form}
      aria-label="Set the outcome"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <SelectField
        label="Outcome"
        value={outcome}
        options={OUTCOME_KINDS.map((kind) => ({ value: kind, label: OUTCOME_NAMES[kind] }))}
        onChange={(kind) => {
          setOutcome(kind);
          setTargets(targets.slice(0, MOST_TARGETS[kind]));
          return null;
        }}
      />
      {targets.length > 0 && (
        <ul className={styles.targets} aria-label="Posts it leads to">
          {targets.map((id) => {
            const name = option.posts.get(id)?.title ?? "";
            return (
              <li key={id}>
                {name}
                <IconButton
                  label={`Take ${name} out`}
                  onPress={() => setTargets(targets.filter((target) => target !== id))}
                >
                  <X aria-hidden="true" />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
      {targets.length < most && (
        <Picker
          key={targets.length}
          label={most === 1 ? "Post it leads to" : "Add a post to the pool"}
          items={items}
          value={null}
          opensOn="input"
          placeholder="A few letters of its title"
          onChange={(id) => {
            if (id !== null) setTargets([...targets, id]);
          }}
        />
      )}
      <PlainField label="Reason" value={reason} onChange={setReason} />
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onPress={onCancel}>Cancel</Button>
        <Button kind="primary" type="submit">
          {posts.length === 1 ? "Set outcome" : `Set outcome of ${plural(posts.length, "post")}`}
        </Button>
      </div>
    </form>
  );
}
