import { useState } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import { JUDGED_TABLES, type JudgedTable } from "../../../shared/model/records/judgement.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import styles from "./MatchesPart.module.css";
import { TABLE_WORDS } from "./MatchesPart.tsx";
import type { ComparedPair, LoneElement } from "./session/messages.ts";

interface MatchByHandProps {
  readonly pair: ComparedPair;
  /** Of the two options. */
  readonly names: readonly [from: string, to: string];
  readonly onMatch: (table: JudgedTable, ids: readonly [from: Id, to: Id]) => void;
  readonly onClose: () => void;
}

/** Says of two elements that have no partner that they are the same. */
export function MatchByHand({ pair, names, onMatch, onClose }: MatchByHandProps) {
  const tables = JUDGED_TABLES.filter((table) => isIn(pair.onlyFrom, table) && isIn(pair.onlyTo, table));
  const [table, setTable] = useState<JudgedTable>(tables.at(-1) ?? "posts");
  const [chosen, setChosen] = useState<readonly [Id | null, Id | null]>([null, null]);
  const [from, to] = chosen;
  return (
    <Dialog
      title="Match two by hand"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={from === null || to === null}
            onPress={() => from !== null && to !== null && onMatch(table, [from, to])}
          >
            They are the same
          </Button>
        </>
      }
    >
      <div className={styles.byHand}>
        <p>Offered is what has no partner in the other option.</p>
        <SelectField<JudgedTable>
          label="What they are"
          value={table}
          options={(tables.length > 0 ? tables : [table]).map((value) => ({
            value,
            label: TABLE_WORDS[value],
          }))}
          onChange={(value) => {
            setTable(value);
            setChosen([null, null]);
            return null;
          }}
        />
        <Picker
          key={`from ${table}`}
          label={`In ${names[0]}`}
          items={itemsOf(pair.onlyFrom, table)}
          value={from}
          onChange={(id) => setChosen([id, to])}
          opensOn="input"
        />
        <Picker
          key={`to ${table}`}
          label={`In ${names[1]}`}
          items={itemsOf(pair.onlyTo, table)}
          value={to}
          onChange={(id) => setChosen([from, id])}
          opensOn="input"
        />
      </div>
    </Dialog>
  );
}

function isIn(elements: readonly LoneElement[], table: JudgedTable): boolean {
  return elements.some((element) => element.table === table);
}

function itemsOf(elements: readonly LoneElement[], table: JudgedTable) {
  return elements
    .filter((element) => element.table === table)
    .map(({ id, name, detail }) => ({ id, label: name, ...(detail === "" ? {} : { detail }) }));
}
