import { useState } from "react";
import { giveMandates } from "../../../shared/model/commands/elements.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { COMPONENTS, type Component } from "../../../shared/model/records/mandate.ts";
import { capitalised, plural } from "../../../shared/print/words.ts";
import { postItems } from "../../editor/pick-lists.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckField } from "../../ui/CheckField.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./inspector.module.css";
import { Section } from "./parts.tsx";

interface GiveToManyProps {
  readonly scopes: readonly { readonly serviceLine: Id | null; readonly geography: Id | null }[];
  readonly component: Component;
}

/** Gives one post all the scopes that are selected. */
export function GiveToMany({ scopes, component: first }: GiveToManyProps) {
  const editor = useEditorActions();
  const option = useEditor((state) => state.facts.option);
  const [post, setPost] = useState<Id | null>(null);
  const [component, setComponent] = useState(first);
  const [isJoint, setIsJoint] = useState(false);
  return (
    <Section title="Give to a post">
      <Picker
        label="Post"
        items={postItems(option)}
        value={post}
        onChange={setPost}
        placeholder="Type a few letters of its title"
        opensOn="input"
      />
      <SelectField
        label="Component"
        value={component}
        options={COMPONENTS.map((value) => ({ value, label: capitalised(value) }))}
        onChange={(value) => {
          setComponent(value);
          return null;
        }}
      />
      <CheckField label="Joint with those who lead it now" isChecked={isJoint} onChange={setIsJoint} />
      <div className={styles.actions}>
        <Button
          kind="primary"
          isDisabled={post === null}
          onPress={() => {
            if (post !== null) editor.perform(giveMandates(option, post, component, scopes, isJoint));
          }}
        >
          Give {plural(scopes.length, "mandate")}
        </Button>
      </div>
    </Section>
  );
}
