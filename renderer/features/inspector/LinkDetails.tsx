import { editMandate, scopeName } from "../../../shared/model/commands/mandates.ts";
import { editReportingLine } from "../../../shared/model/commands/reporting-lines.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { COMPONENTS } from "../../../shared/model/records/mandate.ts";
import { LINE_KINDS } from "../../../shared/model/records/reporting-line.ts";
import { capitalised } from "../../../shared/print/words.ts";
import { actionsFor } from "../../editor/actions/element-actions.ts";
import { nodeItems, postItems } from "../../editor/pick-lists.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./inspector.module.css";
import { MandateDomains } from "./MandateDomains.tsx";
import { ActionButtons, Heading } from "./parts.tsx";

/** A mandate: which post leads what, in which component. */
export function MandateDetails({ id }: { readonly id: Id }) {
  const editor = useEditorActions();
  const facts = useEditor((state) => state.facts);
  const { option } = facts;
  const mandate = option.mandates.get(id);
  if (!mandate) return null;
  const at = { option: option.info.id, id };
  return (
    <div className={styles.inspector}>
      <Heading kind="Mandate" title={capitalised(scopeName(option, mandate))} />
      <Picker
        label="Post"
        items={postItems(option)}
        value={mandate.post}
        onChange={(post) => {
          if (post !== null) editor.perform(editMandate({ ...at, post }));
        }}
      />
      <SelectField
        label="Component"
        value={mandate.component}
        options={COMPONENTS.map((value) => ({ value, label: capitalised(value) }))}
        onChange={(component) => editor.perform(editMandate({ ...at, component }))}
      />
      <Picker
        label="Service line"
        items={nodeItems(facts, "serviceLines")}
        value={mandate.serviceLine}
        placeholder="Every service line"
        onChange={(serviceLine) => editor.perform(editMandate({ ...at, serviceLine }))}
      />
      <Picker
        label="Geography"
        items={nodeItems(facts, "geographies")}
        value={mandate.geography}
        placeholder="Every geography"
        onChange={(geography) => editor.perform(editMandate({ ...at, geography }))}
      />
      <CheckField
        label="Joint: deliberately shared with another post"
        isChecked={mandate.joint}
        onChange={(joint) => editor.perform(editMandate({ ...at, joint }))}
      />
      <MandateDomains facts={facts} mandate={mandate} />
      <ActionButtons actions={actionsFor(editor, { kind: "mandate", id })} />
    </div>
  );
}

/** A reporting line: from whom to whom, of which kind, and who decides. */
export function ReportingLineDetails({ id }: { readonly id: Id }) {
  const editor = useEditorActions();
  const option = useEditor((state) => state.facts.option);
  const line = option.reportingLines.get(id);
  if (!line) return null;
  const at = { option: option.info.id, id };
  const from = option.posts.get(line.from)?.title ?? "";
  const to = option.posts.get(line.to)?.title ?? "";
  const posts = postItems(option);
  return (
    <div className={styles.inspector}>
      <Heading kind="Reporting line" title={`${from} → ${to}`} />
      <Picker
        label="From"
        items={posts}
        value={line.from}
        onChange={(post) => {
          if (post !== null) editor.perform(editReportingLine({ ...at, from: post }));
        }}
      />
      <Picker
        label="To"
        items={posts}
        value={line.to}
        onChange={(post) => {
          if (post !== null) editor.perform(editReportingLine({ ...at, to: post }));
        }}
      />
      <SelectField
        label="Kind"
        value={line.kind}
        options={LINE_KINDS.map((value) => ({ value, label: LINE_LABELS[value] }))}
        onChange={(kind) => editor.perform(editReportingLine({ ...at, kind }))}
      />
      {line.kind === "matrix" && (
        <>
          <TextField
            label="Purpose"
            value={line.purpose}
            onCommit={(purpose) => editor.perform(editReportingLine({ ...at, purpose }))}
          />
          <TextField
            label="Decision right"
            value={line.decisionRight}
            hint="Who decides when the two bosses disagree, and on what."
            isMultiline
            onCommit={(decisionRight) => editor.perform(editReportingLine({ ...at, decisionRight }))}
          />
        </>
      )}
      <ActionButtons actions={actionsFor(editor, { kind: "reportingLine", id })} />
    </div>
  );
}

const LINE_LABELS = {
  line: "Line management",
  professional: "Professional accountability",
  matrix: "Matrix: a second boss",
} as const;
