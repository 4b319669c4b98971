import type { Command } from "../../../shared/model/commands/command.ts";
import type { deleteElements } from "../../../shared/model/commands/elements.ts";
import type { OptionDocument } from "../../../shared/model/document.ts";
import { listAnd, plural } from "../../../shared/print/words.ts";
import { dismiss, notify } from "../../ui/notices.ts";
import type { Editor } from "../editor.ts";
import { KIND_NOUNS } from "../selection.ts";

export type Deleted = Parameters<typeof deleteElements>[0]["elements"];

type DeletedTable = Deleted[number]["table"];

/** In the order they are told. */
const NOUNS: Readonly<Record<DeletedTable, readonly [one: string, many: string]>> = {
  serviceLines: KIND_NOUNS.serviceLine,
  geographies: KIND_NOUNS.geography,
  posts: KIND_NOUNS.post,
  cells: ["cell", "cells"],
  mandates: KIND_NOUNS.mandate,
  reportingLines: KIND_NOUNS.reportingLine,
};

/** What others hang on: deleting several of it is told although nothing else goes with them. */
const STRUCTURE: ReadonlySet<DeletedTable> = new Set(["serviceLines", "geographies", "posts"]);

/** How many of what, in words: “3 posts and 1 cell”. */
export function deletedWords(elements: Deleted): string {
  const counts = countTables(elements);
  return listAnd([...counts].map(([table, count]) => plural(count, ...NOUNS[table])));
}

/** Deletes one thing or several; where much goes, says what, with a way back. Answers with why it was refused, or null. */
export function deleteAndTell(editor: Editor, command: Command, elements: Deleted): string | null {
  const before = editor.store.getState().facts.option;
  const refusal = editor.perform(command);
  if (refusal !== null) return refusal;
  const { facts, history } = editor.store.getState();
  const along = goneWith(before, facts.option, elements);
  const [only] = elements;
  const isOne = elements.length === 1;
  if (along === "" && (isOne || !elements.some(({ table }) => STRUCTURE.has(table)))) return null;
  const what = isOne && only ? nameOf(before, only) : deletedWords(elements);
  const step = history.past.at(-1);
  const notice = notify(
    along === "" ? `Deleted ${what}.` : `Deleted ${what}, and with ${isOne ? "it" : "them"} ${along}.`,
    {
      action: {
        label: "Undo",
        run: () => {
          // Undo goes back one step at a time: once something else has been done, it is no longer this one.
          if (editor.store.getState().history.past.at(-1) === step) editor.undo();
          else
            notify("More has been done since. Undo step by step to come back to before the deletion.", {
              tone: "hint",
            });
        },
      },
    },
  );
  // Undone by other means, it is no longer true.
  const stop = editor.store.subscribe((state, last) => {
    if (state.history === last.history || (step && state.history.past.includes(step))) return;
    stop();
    dismiss(notice);
  });
  return null;
}

/** What went with what was deleted, in words; nothing where only that went. */
function goneWith(before: OptionDocument, after: OptionDocument, elements: Deleted): string {
  const asked = countTables(elements);
  const words = (Object.keys(NOUNS) as DeletedTable[]).flatMap((table) => {
    const own = asked.get(table) ?? 0;
    const count = before[table].size - after[table].size - own;
    const [one, many] = NOUNS[table];
    if (count <= 0) return [];
    return [own > 0 ? plural(count, `more ${one}`, `more ${many}`) : plural(count, one, many)];
  });
  return listAnd(words);
}

function countTables(elements: Deleted): ReadonlyMap<DeletedTable, number> {
  const counts = new Map<DeletedTable, number>();
  for (const { table } of elements) counts.set(table, (counts.get(table) ?? 0) + 1);
  return counts;
}

function nameOf(option: OptionDocument, { table, id }: Deleted[number]): string {
  switch (table) {
    case "serviceLines":
    case "geographies":
      return option[table].get(id)?.name ?? "";
    case "posts":
      return option.posts.get(id)?.title ?? "";
    default:
      return NOUNS[table][0];
  }
}
