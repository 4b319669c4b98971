import { useState } from "react";
import { giveMandate } from "../../../shared/model/commands/mandates.ts";
import { COMPONENTS } from "../../../shared/model/records/mandate.ts";
import { capitalised } from "../../../shared/print/words.ts";
import { nodeItems, postItems } from "../../editor/pick-lists.ts";
import type { Prompt } from "../../editor/prompt.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { PromptDialog } from "./PromptDialog.tsx";

/** Which post leads what: the keyboard's and the menu's way of dragging a post onto a header or cell. */
export function GiveMandatePrompt({
  prompt,
}: {
  readonly prompt: Prompt & { readonly kind: "give-mandate" };
}) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const [post, setPost] = useState(prompt.post);
  const [component, setComponent] = useState(prompt.component);
  const [serviceLine, setServiceLine] = useState(prompt.serviceLine);
  const [geography, setGeography] = useState(prompt.geography);
  const [isJoint, setIsJoint] = useState(false);
  const option = facts.option.info.id;
  return (
    <PromptDialog
      title="Give a mandate"
      confirm="Give mandate"
      missing={post === null ? "Choose the post that will lead." : null}
      onConfirm={() =>
        post === null
          ? null
          : editor.perform(giveMandate({ option, post, component, serviceLine, geography, joint: isJoint }))
      }
    >
      <Picker
        label="Post"
        items={postItems(facts.option)}
        value={post}
        onChange={setPost}
        autoFocus={prompt.post === null}
        placeholder="Type a few letters of its title"
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
      <Picker
        label="Service line"
        items={nodeItems(facts, "serviceLines")}
        value={serviceLine}
        onChange={setServiceLine}
        placeholder="Every service line"
      />
      <Picker
        label="Geography"
        items={nodeItems(facts, "geographies")}
        value={geography}
        onChange={setGeography}
        placeholder="Every geography"
      />
      <CheckField
        label="Joint: deliberately shared with another post"
        isChecked={isJoint}
        onChange={setIsJoint}
      />
    </PromptDialog>
  );
}
