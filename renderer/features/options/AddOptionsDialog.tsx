import { useState } from "react";
import type { OptionDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { plural } from "../../../shared/print/words.ts";
import { addOptionsOf } from "../../editor/actions/option-actions.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckField } from "../../ui/CheckField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./OptionsDialog.module.css";

interface AddOptionsDialogProps {
  /** The file’s name. */
  readonly source: string;
  readonly options: readonly OptionDocument[];
}

/** Which options of another design join this one. */
export function AddOptionsDialog({ source, options }: AddOptionsDialogProps) {
  const editor = useEditorActions();
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(() => new Set(options.map(({ info }) => info.id)));
  const close = () => editor.ask(null);
  const picked = options.filter(({ info }) => chosen.has(info.id));
  return (
    <Dialog
      title={`Add options from ${source}`}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={picked.length === 0}
            onPress={() => {
              if (addOptionsOf(editor, picked) === null) close();
            }}
          >
            {picked.length === 0 ? "Add" : `Add ${plural(picked.length, "option")}`}
          </Button>
        </>
      }
    >
      <div className={styles.choices} role="group" aria-label="Options of the file">
        {options.map(({ info, serviceLines, geographies, posts }) => (
          <div key={info.id}>
            <CheckField
              label={info.isBaseline ? `${info.name} (as-is)` : info.name}
              isChecked={chosen.has(info.id)}
              onChange={(isChecked) => {
                const next = new Set(chosen);
                if (isChecked) next.add(info.id);
                else next.delete(info.id);
                setChosen(next);
              }}
            />
            <small>
              {plural(serviceLines.size, "service line")},{" "}
              {plural(geographies.size, "geography", "geographies")}, {plural(posts.size, "post")}
            </small>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
