import { useMemo, useState } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import { JUDGED_TABLES, type JudgedTable } from "../../../shared/model/records/judgement.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Picker, type PickerItem } from "../../ui/Picker.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./MatchesPart.module.css";
import { TABLE_WORDS } from "./MatchesPart.tsx";

interface PartByHandProps {
  /** The ids of the two options. */
  readonly options: readonly [from: Id, to: Id];
  readonly onPart: (table: JudgedTable, id: Id) => void;
  readonly onClose: () => void;
}

/** Says of two elements with one id that they are no longer the same: the copy has become something else. */
export function PartByHand({ options, onPart, onClose }: PartByHandProps) {
  const [table, setTable] = useState<JudgedTable>("posts");
  const [id, setId] = useState<Id | null>(null);
  const from = useEditor((state) => state.design.options.get(options[0])?.[table]);
  const to = useEditor((state) => state.design.options.get(options[1])?.[table]);
  const items = useMemo((): readonly PickerItem[] => {
    const named = [...(from?.values() ?? [])].filter((record) => to?.has(record.id) === true);
    return named.map((record) => {
      const other = to?.get(record.id);
      const name = nameOf(record);
      const next = other === undefined ? name : nameOf(other);
      return { id: record.id, label: name, ...(next === name ? {} : { detail: `now ${next}` }) };
    });
  }, [from, to]);
  return (
    <Dialog
      title="Part two that have one id"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={id === null} onPress={() => id !== null && onPart(table, id)}>
            They are not the same
          </Button>
        </>
      }
    >
      <div className={styles.byHand}>
        <p>
          What was copied keeps its id and counts as the same, however much it was changed. Say here where a
          copy has become something else: it is then told as one that goes and one that is new.
        </p>
        <SelectField<JudgedTable>
          label="What they are"
          value={table}
          options={JUDGED_TABLES.map((value) => ({ value, label: TABLE_WORDS[value] }))}
          onChange={(value) => {
            setTable(value);
            setId(null);
            return null;
          }}
        />
        <Picker
          key={table}
          label={TABLE_WORDS[table]}
          items={items}
          value={id}
          onChange={setId}
          opensOn="input"
        />
      </div>
    </Dialog>
  );
}

function nameOf(record: { readonly name: string } | { readonly title: string }): string {
  return "title" in record ? record.title : record.name;
}
