import { plural } from "../../../shared/print/words.ts";
import { manyActions } from "../../editor/actions/many-actions.ts";
import {
  KIND_NOUNS,
  type Selected,
  type SelectionKind,
  selectedCrossings,
  selectedIds,
} from "../../editor/selection.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./inspector.module.css";
import { ManyCrossings } from "./ManyCrossings.tsx";
import { ManyNodes } from "./ManyNodes.tsx";
import { ManyPosts } from "./ManyPosts.tsx";
import { ActionButtons, Heading, Section } from "./parts.tsx";

/** Several selected things: what they have in common, set for all at once. Of several kinds, one kind is gone on with. */
export function ManyDetails({ selected }: { readonly selected: Selected }) {
  const editor = useEditorActions();
  // What deleting comes to depends on what is delivered.
  useEditor((state) => state.facts);
  const actions = manyActions(editor);
  const kinds = new Map<SelectionKind, number>();
  for (const { kind } of selected.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const [only] = [...kinds.keys()];
  return (
    <div className={styles.inspector}>
      <Heading
        kind="Selected"
        title={
          kinds.size === 1 && only
            ? plural(selected.size, ...KIND_NOUNS[only])
            : plural(selected.size, "thing")
        }
      />
      {kinds.size > 1 && (
        <Section title="Go on with">
          <div className={styles.actions}>
            {[...kinds].map(([kind, count]) => (
              <Button
                key={kind}
                onPress={() => editor.selectMany([...selected.values()].filter((one) => one.kind === kind))}
              >
                {plural(count, ...KIND_NOUNS[kind])}
              </Button>
            ))}
          </div>
        </Section>
      )}
      {kinds.size === 1 && only && <OfOneKind key={only} kind={only} selected={selected} />}
      {actions.length > 0 && (
        <Section title="More">
          <ActionButtons actions={actions} />
        </Section>
      )}
    </div>
  );
}

function OfOneKind({ kind, selected }: { readonly kind: SelectionKind; readonly selected: Selected }) {
  switch (kind) {
    case "post":
      return <ManyPosts ids={selectedIds(selected, "post")} />;
    case "crossing":
      return <ManyCrossings crossings={selectedCrossings(selected)} />;
    case "serviceLine":
      return <ManyNodes axis="serviceLines" ids={selectedIds(selected, "serviceLine")} />;
    case "geography":
      return <ManyNodes axis="geographies" ids={selectedIds(selected, "geography")} />;
    default:
      return null;
  }
}
