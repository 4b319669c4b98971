import { Plus, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { scopeName, withdrawMandate } from "../../../shared/model/commands/mandates.ts";
import { editPost } from "../../../shared/model/commands/posts.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import {
  ARCHETYPES,
  type Archetype,
  BANDS,
  type Band,
  DEEPEST_LEVEL,
  DISCIPLINES,
  type Post,
} from "../../../shared/model/records/post.ts";
import { bandName, capitalised } from "../../../shared/print/words.ts";
import { deleteAction } from "../../editor/actions/element-actions.ts";
import { useEditor, useEditorActions, useOption } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckField } from "../../ui/CheckField.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./inspector.module.css";
import { PostReporting } from "./PostReporting.tsx";
import { Heading, Section } from "./parts.tsx";
import { useMandateKeys } from "./use-mandate-keys.ts";

/** A post: what it is, what it leads, whom it answers to. */
export function PostDetails({ id }: { readonly id: Id }) {
  const editor = useEditorActions();
  const option = useOption();
  const post = option.posts.get(id);
  if (!post) return null;
  return (
    <div className={styles.inspector}>
      <Heading kind={`Post · ${post.ref}`} title={post.title} />
      <PostMandates post={post} />
      <PostReporting post={post} />
      <PostFields key={id} post={post} />
      <div className={styles.actions}>
        <Button kind="danger" onPress={() => deleteAction(editor, { kind: "post", id })?.run()}>
          Delete post
        </Button>
      </div>
    </div>
  );
}

function PostMandates({ post }: { readonly post: Post }) {
  const editor = useEditorActions();
  const option = useOption();
  const carryOnKey = useMandateKeys();
  const mandates = [...option.mandates.values()].filter((mandate) => mandate.post === post.id);
  return (
    <Section title="Leads">
      {mandates.length === 0 && <p className={styles.quiet}>No mandate yet.</p>}
      <ul className={styles.list}>
        {mandates.map((mandate) => (
          <li key={mandate.id} className={styles.row}>
            <button
              type="button"
              className={styles.link}
              data-focus-key={`mandate ${mandate.id}`}
              title="Press Shift+M to carry it elsewhere"
              onClick={() => editor.goTo({ kind: "mandate", id: mandate.id })}
              onKeyDown={(event) => carryOnKey(event, mandate.id)}
            >
              {capitalised(scopeName(option, mandate))}
              {mandate.joint && <small>Joint</small>}
            </button>
            <IconButton
              label={`Withdraw ${scopeName(option, mandate)}`}
              onPress={() => editor.perform(withdrawMandate({ option: option.info.id, id: mandate.id }))}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          onPress={() =>
            editor.ask({
              kind: "give-mandate",
              post: post.id,
              component: "practice",
              serviceLine: null,
              geography: null,
            })
          }
        >
          <Plus aria-hidden="true" />
          Give a mandate…
        </Button>
      </div>
    </Section>
  );
}

const UNSAID = "unsaid";

function PostFields({ post }: { readonly post: Post }) {
  const editor = useEditorActions();
  const employers = useEditor((state) => state.facts.option.posts);
  const at = { option: editor.store.getState().optionId, id: post.id };
  const edit = (change: Omit<Parameters<typeof editPost>[0], "option" | "id">) =>
    editor.perform(editPost({ ...at, ...change }));
  const met = useRef<string | null>(null);
  // A name that is undone is no new post: the focus stays where Undo was pressed.
  const isNew = post.title === "New post" && met.current !== post.id;
  useEffect(() => {
    met.current = post.id;
  }, [post.id]);
  return (
    <Section title="Post">
      <TextField
        label="Title"
        value={post.title}
        autoFocus={isNew}
        onCommit={(title) => edit({ title: title.trim() })}
      />
      <div className={styles.pair}>
        <SelectField
          label="Discipline"
          value={post.discipline}
          options={DISCIPLINES.map((value) => ({ value, label: capitalised(value) }))}
          onChange={(discipline) => edit({ discipline })}
        />
        <SelectField
          label="Level"
          value={String(post.level)}
          options={Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
            value: String(level),
            label: levelLabel(level),
          }))}
          onChange={(level) => edit({ level: Number(level) })}
        />
        <SelectField
          label="Pay band"
          value={post.band ?? UNSAID}
          options={[
            { value: UNSAID, label: "Not stated" },
            ...BANDS.map((band) => ({ value: band, label: capitalised(bandName(band)) })),
          ]}
          onChange={(band: Band | typeof UNSAID) => edit({ band: band === UNSAID ? null : band })}
        />
        <NumberField label="WTE" value={post.wte} isRequired onCommit={(wte) => edit({ wte: wte ?? 0 })} />
      </div>
      <TextField
        label="Holder"
        value={post.holder ?? ""}
        placeholder="Vacant"
        onCommit={(holder) => edit({ holder: holder.trim() === "" ? null : holder.trim() })}
      />
      <TextField
        label="Employer"
        value={post.employer}
        hint={employerHint(employers.values(), post)}
        onCommit={(employer) => edit({ employer: employer.trim() })}
      />
      <div className={styles.pair}>
        <TextField label="Reference" value={post.ref} onCommit={(ref) => edit({ ref: ref.trim() })} />
        <SelectField
          label="Kind of manager"
          value={post.archetype ?? UNSAID}
          options={[
            { value: UNSAID, label: "By its level" },
            ...ARCHETYPES.map((archetype) => ({ value: archetype, label: capitalised(archetype) })),
          ]}
          onChange={(archetype: Archetype | typeof UNSAID) =>
            edit({ archetype: archetype === UNSAID ? null : archetype })
          }
        />
      </div>
      <CheckField label="Sits on the board" isChecked={post.board} onChange={(board) => edit({ board })} />
    </Section>
  );
}

function levelLabel(level: number): string {
  if (level === 0) return "0, the top";
  if (level === 1) return "1, executive";
  return String(level);
}

/** An employer without a chief executive of its own in the option is a partner. */
function employerHint(posts: Iterable<Post>, post: Post): string {
  if (post.employer === "") return "The trust itself, or the partner who pays this post.";
  for (const other of posts) {
    if (other.level === 0 && other.employer === post.employer) return "The trust itself.";
  }
  return "A partner: no chief executive of this employer is in the option.";
}
