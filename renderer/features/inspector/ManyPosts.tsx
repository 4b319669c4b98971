import { inOneStep } from "../../../shared/model/commands/command.ts";
import { setManager } from "../../../shared/model/commands/elements.ts";
import { editPost } from "../../../shared/model/commands/posts.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import {
  BANDS,
  type Band,
  DEEPEST_LEVEL,
  DISCIPLINES,
  type Post,
} from "../../../shared/model/records/post.ts";
import { bandName, capitalised, plural } from "../../../shared/print/words.ts";
import { postItems } from "../../editor/pick-lists.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Picker } from "../../ui/Picker.tsx";
import styles from "./inspector.module.css";
import { MixedNumber, MixedSelect, MixedText } from "./MixedFields.tsx";
import { commonOf } from "./mixed.ts";
import { Section } from "./parts.tsx";

const UNSAID = "unsaid";

/** What several posts have in common, and what can be set for all of them: each change is one step. */
export function ManyPosts({ ids }: { readonly ids: readonly Id[] }) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const { option, reporting } = facts;
  const posts = ids.flatMap((id) => option.posts.get(id) ?? []);
  const edit = (change: Partial<Post>) =>
    editor.perform(
      inOneStep(
        `Change ${plural(posts.length, "post")}`,
        posts.map(({ id }) => editPost({ option: option.info.id, id, ...change })),
      ),
    );
  const manager = commonOf(posts, ({ id }) => reporting.linesFrom(id, "line")[0]?.to ?? null);
  return (
    <>
      <Section title="For all of them">
        <div className={styles.pair}>
          <MixedSelect
            label="Discipline"
            common={commonOf(posts, ({ discipline }) => discipline)}
            options={DISCIPLINES.map((value) => ({ value, label: capitalised(value) }))}
            onSet={(discipline) => edit({ discipline })}
          />
          <MixedSelect
            label="Level"
            common={commonOf(posts, ({ level }) => String(level))}
            options={Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
              value: String(level),
              label: String(level),
            }))}
            onSet={(level) => edit({ level: Number(level) })}
          />
          <MixedSelect<Band | typeof UNSAID>
            label="Pay band"
            common={commonOf(posts, ({ band }) => band ?? UNSAID)}
            options={[
              { value: UNSAID, label: "Not stated" },
              ...BANDS.map((band) => ({ value: band, label: capitalised(bandName(band)) })),
            ]}
            onSet={(band) => edit({ band: band === UNSAID ? null : band })}
          />
          <MixedNumber
            label="WTE"
            common={commonOf(posts, ({ wte }) => wte)}
            isRequired
            onSet={(wte) => edit({ wte: wte ?? 0 })}
          />
        </div>
        <MixedText
          label="Employer"
          common={commonOf(posts, ({ employer }) => employer)}
          onSet={(employer) => edit({ employer })}
        />
        <MixedSelect
          label="Sits on the board"
          common={commonOf(posts, ({ board }) => (board ? "yes" : "no"))}
          options={[
            { value: "no", label: "No" },
            { value: "yes", label: "Yes" },
          ]}
          onSet={(board) => edit({ board: board === "yes" })}
        />
      </Section>
      <Section title="Reports to">
        <Picker
          label="Line manager"
          items={postItems(option)}
          value={manager.isMixed ? null : manager.value}
          placeholder={manager.isMixed ? "Mixed" : "Nobody"}
          opensOn="input"
          onChange={(to) => {
            if (to !== null && (manager.isMixed || manager.value !== to)) {
              editor.perform(setManager(option, ids, to));
            }
          }}
        />
      </Section>
    </>
  );
}
