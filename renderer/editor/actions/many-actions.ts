import { deliverCell } from "../../../shared/model/commands/cells.ts";
import { inOneStep } from "../../../shared/model/commands/command.ts";
import { deleteElements } from "../../../shared/model/commands/elements.ts";
import { plural } from "../../../shared/print/words.ts";
import type { Editor } from "../editor.ts";
import { type SelectionKind, selectedCrossings } from "../selection.ts";
import type { Action } from "./action.ts";
import { type Deleted, deleteAndTell, deletedWords } from "./delete-and-tell.ts";

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

/** What can be done with several things at once, each as one step. */
export function manyActions(editor: Editor): readonly Action[] {
  const { facts, optionId: option, selected } = editor.store.getState();
  const crossings = selectedCrossings(selected);
  const free = crossings.filter((at) => !facts.cells.at(at.serviceLine, at.geography));
  const elements = deletable(editor);
  const actions: Action[] = [];
  if (free.length > 0) {
    const label = `Deliver at ${plural(free.length, "crossing")}`;
    actions.push({
      id: "deliver",
      label,
      run: () => {
        const commands = free.map(({ serviceLine, geography }) =>
          deliverCell({ option, serviceLine, geography }),
        );
        editor.perform(inOneStep(label, commands));
      },
    });
  }
  if (elements.length > 0) {
    const isCells = elements.every(({ table }) => table === "cells");
    const label = isCells
      ? `Stop delivering ${plural(elements.length, "cell")}`
      : `Delete ${deletedWords(elements)}`;
    actions.push({
      id: "delete",
      label,
      keys: "Delete",
      isDanger: true,
      run: () => {
        deleteAndTell(editor, deleteElements({ option, elements, label }), elements);
      },
    });
  }
  return actions;
}
