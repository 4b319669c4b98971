import { useState } from "react";
import { drawReportingLine } from "../../../shared/model/commands/reporting-lines.ts";
import type { LineKind } from "../../../shared/model/records/reporting-line.ts";
import { postItems } from "../../editor/pick-lists.ts";
import type { Prompt } from "../../editor/prompt.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Picker } from "../../ui/Picker.tsx";
import { PlainField } from "../../ui/PlainField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { PromptDialog } from "./PromptDialog.tsx";

/** Who answers to whom, and in which way. */
export function DrawLinePrompt({ prompt }: { readonly prompt: Prompt & { readonly kind: "draw-line" } }) {
  const editor = useEditorActions();
  const option = useEditor((state) => state.facts.option);
  const [from, setFrom] = useState(prompt.from);
  const [to, setTo] = useState(prompt.to);
  const [kind, setKind] = useState<LineKind>("line");
  const [purpose, setPurpose] = useState("");
  const [decisionRight, setDecisionRight] = useState("");
  const posts = postItems(option);
  const manager = [...option.reportingLines.values()].find(
    (line) => line.kind === "line" && line.from === from && line.to !== to,
  );
  const replaced = kind === "line" && manager ? option.posts.get(manager.to)?.title : undefined;
  return (
    <PromptDialog
      title="Draw a reporting line"
      confirm="Draw line"
      missing={from === null || to === null ? "Choose both posts." : null}
      consequence={replaced === undefined ? null : `This replaces ${replaced} as line manager.`}
      onConfirm={() =>
        from === null || to === null
          ? null
          : editor.perform(
              drawReportingLine({
                option: option.info.id,
                from,
                to,
                kind,
                purpose: kind === "matrix" ? purpose : "",
                decisionRight: kind === "matrix" ? decisionRight : "",
              }),
            )
      }
    >
      <Picker
        label="This post"
        items={posts}
        value={from}
        onChange={setFrom}
        autoFocus={prompt.from === null}
      />
      <SelectField
        label="In which way"
        value={kind}
        options={[
          { value: "line", label: "reports to (line management)" },
          { value: "professional", label: "is professionally accountable to" },
          { value: "matrix", label: "also answers to (matrix)" },
        ]}
        onChange={(value: LineKind) => {
          setKind(value);
          return null;
        }}
      />
      <Picker label="To this post" items={posts} value={to} onChange={setTo} autoFocus={prompt.to === null} />
      {kind === "matrix" && (
        <>
          <PlainField label="Purpose" value={purpose} onChange={setPurpose} />
          <PlainField
            label="Decision right: who decides when the two disagree"
            value={decisionRight}
            onChange={setDecisionRight}
          />
        </>
      )}
    </PromptDialog>
  );
}
