import { deleteElements } from "../../../shared/model/commands/elements.ts";
import { plural } from "../../../shared/print/words.ts";
import type { Editor } from "../editor.ts";
import { type SelectionKind, selectedCrossings, selectedWords } from "../selection.ts";
import type { Action } from "./action.ts";

type Deleted = Parameters<typeof deleteElements>[0]["elements"];

const TABLES = {
  serviceLine: "serviceLines",
  geography: "geographies",
  post: "posts",
  mandate: "mandates",
  reportingLine: "reportingLines",
} as const satisfies Readonly<Record<Exclude<SelectionKind, "crossing">, string>>;

/** What deleting would delete of all that is selected: of crossings, their cells. */
export function deletable(editor: Editor): Deleted {
  const { facts, selected } = editor.store.getState();
  return [...selected.values()].flatMap((one): Deleted => {
    if (one.kind !== "crossing") return [{ table: TABLES[one.kind], id: one.id }];
    const cell = facts.cells.at(one.serviceLine, one.geography);
    return cell ? [{ table: "cells", id: cell.id }] : [];
  });
}

/** What can be done with several things at once. */
export function manyActions(editor: Editor): readonly Action[] {
  const { optionId: option, selected } = editor.store.getState();
  const elements = deletable(editor);
  if (elements.length === 0) return [];
  const isCells = selectedCrossings(selected).length === selected.size;
  const label = isCells
    ? `Stop delivering ${plural(elements.length, "cell")}`
    : `Delete ${selectedWords(selected)}`;
  return [
    {
      id: "delete",
      label,
      keys: "Delete",
      isDanger: true,
      run: () => {
        editor.perform(deleteElements({ option, elements, label }));
      },
    },
  ];
}
