import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Copy, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  archiveOption,
  bringBackOption,
  deleteOption,
  editOption,
} from "../../../shared/model/commands/options.ts";
import { currentOptions, type OptionDocument, optionsInOrder } from "../../../shared/model/document.ts";
import { plural } from "../../../shared/print/words.ts";
import { addEmptyOption, duplicateOptionOf, moveOptionBy } from "../../editor/actions/option-actions.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckField } from "../../ui/CheckField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./OptionsDialog.module.css";

/** Every option of the design: named, described, ordered, marked, archived, brought back, deleted. */
export function OptionsDialog() {
  const editor = useEditorActions();
  const design = useEditor((state) => state.design);
  const past = useEditor((state) => state.history.past.at(-1)?.label);
  const [deleted, setDeleted] = useState<string | null>(null);
  const current = currentOptions(design);
  const archived = optionsInOrder(design).filter(({ info }) => info.isArchived);
  const remove = ({ info }: OptionDocument) => {
    if (editor.perform(deleteOption({ id: info.id })) === null) setDeleted(info.name);
  };
  const canUndo = deleted !== null && past === `Delete option ${deleted}`;
  return (
    <Dialog
      title="Options of the design"
      isWide
      onClose={() => editor.ask(null)}
      actions={
        <>
          <Button onPress={() => addEmptyOption(editor)}>Add an empty option</Button>
          <Button kind="primary" onPress={() => editor.ask(null)}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {canUndo && (
          <p className={styles.undo} role="status">
            {deleted} is deleted.{" "}
            <Button
              onPress={() => {
                editor.undo();
                setDeleted(null);
              }}
            >
              Undo
            </Button>
          </p>
        )}
        <ul className={styles.list} aria-label="Options">
          {current.map((option, index) => (
            <OptionRow
              key={option.info.id}
              option={option}
              isOnly={current.length === 1}
              onUp={index === 0 ? null : () => moveOptionBy(editor, option.info.id, -1)}
              onDown={index === current.length - 1 ? null : () => moveOptionBy(editor, option.info.id, 1)}
              onDelete={() => remove(option)}
            />
          ))}
        </ul>
        {archived.length > 0 && (
          <>
            <h3 className={styles.heading}>Archived</h3>
            <ul className={styles.list} aria-label="Archived options">
              {archived.map((option) => (
                <li key={option.info.id} className={styles.archived}>
                  <span className={styles.name}>
                    <strong>{option.info.name}</strong>
                    <small>{sizeOf(option)}</small>
                  </span>
                  <Button
                    aria-label={`Bring back ${option.info.name}`}
                    onPress={() => editor.perform(bringBackOption({ id: option.info.id }))}
                  >
                    <ArchiveRestore size={14} aria-hidden="true" /> Bring back
                  </Button>
                  <IconButton label={`Delete ${option.info.name}`} onPress={() => remove(option)}>
                    <Trash2 />
                  </IconButton>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface OptionRowProps {
  readonly option: OptionDocument;
  /** Whether it is the only one that is not archived. */
  readonly isOnly: boolean;
  /** Moves it by one place; null where there is none to go to. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onDelete: () => void;
}

function OptionRow({ option, isOnly, onUp, onDown, onDelete }: OptionRowProps) {
  const editor = useEditorActions();
  const { info } = option;
  return (
    <li className={styles.row}>
      <div className={styles.order}>
        <IconButton label={`Move ${info.name} up`} isDisabled={onUp === null} onPress={() => onUp?.()}>
          <ArrowUp />
        </IconButton>
        <IconButton label={`Move ${info.name} down`} isDisabled={onDown === null} onPress={() => onDown?.()}>
          <ArrowDown />
        </IconButton>
      </div>
      <div className={styles.facts}>
        <TextField
          label="Name"
          value={info.name}
          onCommit={(name) => editor.perform(editOption({ id: info.id, name: name.trim() }))}
        />
        <CheckField
          label="Baseline: as it is today"
          isChecked={info.isBaseline}
          onChange={(isBaseline) => editor.perform(editOption({ id: info.id, isBaseline }))}
        />
        <small>{sizeOf(option)}</small>
      </div>
      <div className={styles.description}>
        <TextField
          label="Description"
          value={info.description}
          isMultiline
          placeholder="What this option is, and what it is for"
          onCommit={(description) => editor.perform(editOption({ id: info.id, description }))}
        />
      </div>
      <div className={styles.actions}>
        <IconButton label={`Duplicate ${info.name}`} onPress={() => duplicateOptionOf(editor, info.id)}>
          <Copy />
        </IconButton>
        <IconButton
          label={info.isBaseline ? `${info.name} is the baseline and stays` : `Archive ${info.name}`}
          isDisabled={isOnly || info.isBaseline}
          onPress={() => editor.perform(archiveOption({ id: info.id }))}
        >
          <Archive />
        </IconButton>
        <IconButton label={`Delete ${info.name}`} isDisabled={isOnly} onPress={onDelete}>
          <Trash2 />
        </IconButton>
      </div>
    </li>
  );
}

function sizeOf({ serviceLines, geographies, cells, posts }: OptionDocument): string {
  return [
    plural(serviceLines.size, "service line"),
    plural(geographies.size, "geography", "geographies"),
    plural(cells.size, "cell"),
    plural(posts.size, "post"),
  ].join(", ");
}
