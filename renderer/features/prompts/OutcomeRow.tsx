import { X } from "lucide-react";
import { useState } from "react";
import { sayOutcome, withdrawOutcome } from "../../../shared/model/commands/outcomes.ts";
import type { OptionDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import {
  MOST_TARGETS,
  OUTCOME_KINDS,
  type Outcome,
  type OutcomeKind,
} from "../../../shared/model/records/outcome.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import type { PickItem } from "../../editor/pick-lists.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./tables.module.css";

const UNSAID = "unsaid";

const LABELS: Readonly<Record<OutcomeKind, string>> = {
  unchanged: "Unchanged",
  changed: "Changed",
  "slot-in": "Slot-in",
  "ring-fenced": "Ring-fenced",
  "at-risk": "At risk",
  ended: "Ended",
};

interface OutcomeRowProps {
  readonly option: OptionDocument;
  /** The post of the baseline. */
  readonly post: Post;
  readonly outcome: Outcome | null;
  /** The posts of the option. */
  readonly items: readonly PickItem[];
}

/** One post of the baseline: its outcome, the posts it leads to, and why. */
export function OutcomeRow({ option, post, outcome, items }: OutcomeRowProps) {
  const editor = useEditorActions();
  const at = { option: option.info.id, id: post.id };
  const { title } = post;
  const choose = (kind: OutcomeKind | typeof UNSAID): string | null => {
    if (kind === UNSAID) return outcome === null ? null : editor.perform(withdrawOutcome(at));
    const targets = (outcome?.targets ?? []).slice(0, MOST_TARGETS[kind]);
    return editor.perform(sayOutcome({ ...at, outcome: kind, targets, reason: outcome?.reason ?? "" }));
  };
  return (
    <tr>
      <th scope="row">
        {title}
        <small>
          {post.ref} · {post.holder ?? "vacant"}
        </small>
      </th>
      <td>
        <SelectField
          label={`Outcome of ${title}`}
          isLabelHidden
          value={outcome?.outcome ?? UNSAID}
          options={[
            { value: UNSAID, label: "Not said" },
            ...OUTCOME_KINDS.map((kind) => ({ value: kind, label: LABELS[kind] })),
          ]}
          onChange={choose}
        />
      </td>
      <td>{outcome !== null && <Targets option={option} title={title} outcome={outcome} items={items} />}</td>
      <td>
        {outcome !== null && (
          <TextField
            label={`Reason for ${title}`}
            isLabelHidden
            value={outcome.reason}
            onCommit={(reason) => editor.perform(sayOutcome({ ...outcome, ...at, reason }))}
          />
        )}
      </td>
    </tr>
  );
}

interface TargetsProps {
  readonly option: OptionDocument;
  readonly title: string;
  readonly outcome: Outcome;
  readonly items: readonly PickItem[];
}

/** The post an outcome leads to, or the pool of them; nothing where it leads to none. */
function Targets({ option, title, outcome, items }: TargetsProps) {
  const editor = useEditorActions();
  /** After the first change the next post is the next thing to say: the field has the focus again. */
  const [isPutTogether, setIsPutTogether] = useState(false);
  const set = (targets: Id[]) => {
    setIsPutTogether(true);
    editor.perform(sayOutcome({ ...outcome, option: option.info.id, targets }));
  };
  const most = MOST_TARGETS[outcome.outcome];
  if (most === 0) return <span className={styles.none}>No post</span>;
  if (most === 1) {
    return (
      <Picker
        label={`Post that ${title} leads to`}
        isLabelHidden
        items={items}
        value={outcome.targets[0] ?? null}
        placeholder="Choose a post"
        onChange={(id) => set(id === null ? [] : [id])}
      />
    );
  }
  return (
    <>
      {outcome.targets.length > 0 && (
        <ul className={styles.pool} aria-label={`Pool of ${title}`}>
          {outcome.targets.map((id) => {
            const name = option.posts.get(id)?.title ?? "";
            return (
              <li key={id}>
                {name}
                <IconButton
                  label={`Take ${name} out of the pool of ${title}`}
                  onPress={() => set(outcome.targets.filter((target) => target !== id))}
                >
                  <X aria-hidden="true" />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
      <Picker
        key={outcome.targets.length}
        autoFocus={isPutTogether}
        opensOn="input"
        label={`Add a post to the pool of ${title}`}
        isLabelHidden
        items={items.filter(({ id }) => !outcome.targets.includes(id))}
        value={null}
        placeholder="Add a post to the pool"
        onChange={(id) => {
          if (id !== null) set([...outcome.targets, id]);
        }}
      />
    </>
  );
}
