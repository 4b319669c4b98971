import { deliverCell } from "../../../shared/model/commands/cells.ts";
import { inOneStep } from "../../../shared/model/commands/command.ts";
import { deleteElements } from "../../../shared/model/commands/elements.ts";
import { listAnd, plural } from "../../../shared/print/words.ts";
import type { Editor } from "../editor.ts";
import { KIND_NOUNS, type SelectionKind, selectedCrossings } from "../selection.ts";
import type { Action } from "./action.ts";

type Deleted = Parameters<typeof deleteElements>[0]["elements"];

const TABLES = {
  serviceLine: "serviceLines",
  geography: "geographies",
  post: "posts",
  mandate: "mandates",
  reportingLine: "reportingLines",
} as const satisfies Readonly<Record<Exclude<SelectionKind, "crossing">, string>>;

const NOUNS: Readonly<Record<Deleted[number]["table"], readonly [one: string, many: string]>> = {
  serviceLines: KIND_NOUNS.serviceLine,
  geographies: KIND_NOUNS.geography,
  posts: KIND_NOUNS.post,
  mandates: KIND_NOUNS.mandate,
  reportingLines: KIND_NOUNS.reportingLine,
  cells: ["cell", "cells"],
};

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
      : `Delete ${words(elements)}`;
    actions.push({
      id: "delete",
      label,
      keys: "Delete",
      isDanger: true,
      run: () => {
        editor.perform(deleteElements({ option, elements, label }));
      },
    });
  }
  return actions;
}

/** How many of what, in words: “3 posts and 1 cell”. */
function words(elements: Deleted): string {
  const counts = new Map<Deleted[number]["table"], number>();
  for (const { table } of elements) counts.set(table, (counts.get(table) ?? 0) + 1);
  return listAnd([...counts].map(([table, count]) => plural(count, ...NOUNS[table])));
}
