import { useState } from "react";
import { moveCell } from "../../../shared/model/commands/cells.ts";
import { nodeItems } from "../../editor/pick-lists.ts";
import type { Prompt } from "../../editor/prompt.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Picker } from "../../ui/Picker.tsx";
import { PromptDialog } from "./PromptDialog.tsx";

/** Where a cell's teams go. */
export function MoveCellPrompt({ prompt }: { readonly prompt: Prompt & { readonly kind: "move-cell" } }) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const cell = facts.option.cells.get(prompt.cell);
  const [serviceLine, setServiceLine] = useState(cell?.serviceLine ?? null);
  const [geography, setGeography] = useState(cell?.geography ?? null);
  const isSame = serviceLine === cell?.serviceLine && geography === cell?.geography;
  return (
    <PromptDialog
      title="Move to another crossing"
      confirm="Move"
      missing={
        serviceLine === null || geography === null
          ? "Choose a service line and a geography."
          : isSame
            ? "It is there now: choose another place."
            : null
      }
      onConfirm={() => {
        if (serviceLine === null || geography === null) return null;
        const refusal = editor.perform(
          moveCell({ option: facts.option.info.id, id: prompt.cell, serviceLine, geography }),
        );
        if (refusal === null) editor.goTo({ kind: "crossing", serviceLine, geography });
        return refusal;
      }}
    >
      <Picker
        label="Service line"
        items={nodeItems(facts, "serviceLines")}
        value={serviceLine}
        onChange={setServiceLine}
      />
      <Picker
        label="Geography"
        items={nodeItems(facts, "geographies")}
        value={geography}
        onChange={setGeography}
        autoFocus
      />
    </PromptDialog>
  );
}
