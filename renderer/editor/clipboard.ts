import { clipTable } from "../../shared/interchange/block/clip-table.ts";
import { splitBlock } from "../../shared/interchange/block/read-block.ts";
import { countingIds } from "../../shared/lib/ids.ts";
import { type Clip, readClip, writeClip } from "../../shared/model/clip/clip.ts";
import { type Shown, takeClip } from "../../shared/model/clip/take-clip.ts";
import { deleteElements } from "../../shared/model/commands/elements.ts";
import { pasteClip, tryPaste } from "../../shared/model/commands/paste-clip.ts";
import type { PastePlace } from "../../shared/model/commands/paste-work.ts";
import { capitalised } from "../../shared/print/words.ts";
import { notify } from "../ui/notices.ts";
import { deletable } from "./actions/many-actions.ts";
import type { Editor } from "./editor.ts";
import { selectedCrossings, selectedIds, selectedWords } from "./selection.ts";

/** What was copied: for Orgweave itself, and as a table for spreadsheets. */
export interface Copied {
  readonly clip: string;
  readonly table: string;
}

/** Copies what is selected. Null, with the reason told, where nothing of it can be copied. */
export function copySelected(editor: Editor, shown: Shown, isCut = false): Copied | null {
  const { facts, selected } = editor.store.getState();
  const clip = clipOfSelected(editor, shown, isCut);
  if (clip === null) {
    notify(
      selected.size === 0
        ? "Select posts, cells, service lines or geographies first, then copy them."
        : `Nothing that is selected can be ${isCut ? "cut" : "copied"}. Select posts, delivered cells, service lines or geographies.`,
      { tone: "hint" },
    );
    return null;
  }
  const copied = { clip: writeClip(clip), table: clipTable(facts.option, clip) };
  const words = selectedWords(selected);
  if (isCut) {
    const { optionId: option } = editor.store.getState();
    const elements = [...deletable(editor)];
    if (editor.perform(deleteElements({ option, elements, label: `Cut ${words}` })) !== null) return null;
  } else editor.announce(`${capitalised(words)} copied`);
  return copied;
}

/** Pastes what was copied from an option, at what is selected, as one step. */
export function pasteCopied(editor: Editor, shown: Shown, text: string): void {
  const read = readClip(text);
  if (read.ok) paste(editor, read.value, pastePlace(editor, shown, "Paste"));
  else notify(read.reason, { tone: "problem" });
}

/** Asks what the figures of a spreadsheet's block are of, and where they go. */
export function pasteTable(editor: Editor, shown: Shown, text: string): void {
  const { selection } = editor.store.getState();
  const block = splitBlock(text);
  if (block === null || block.length === 0) {
    notify(
      "What is on the clipboard is neither from Orgweave nor a block of figures. Copy cells of a spreadsheet, or posts, cells or service lines of a design.",
      { tone: "problem" },
    );
    return;
  }
  const isOnMatrix =
    selection?.kind === "crossing" &&
    shown.rows.includes(selection.serviceLine) &&
    shown.columns.includes(selection.geography);
  if (!isOnMatrix) {
    notify("Select the crossing of the matrix that the first figure goes on, then paste again.", {
      tone: "hint",
    });
    return;
  }
  const { serviceLine, geography } = selection;
  editor.ask({ kind: "paste-figures", block, serviceLine, geography, ...shown });
}

/** Duplicates what is selected, beside it. */
export function duplicateSelected(editor: Editor, shown: Shown): void {
  const { selected } = editor.store.getState();
  const isOnlyCells = selectedCrossings(selected).length === selected.size;
  const clip = isOnlyCells ? null : clipOfSelected(editor, shown, false);
  if (clip) paste(editor, { ...clip, rows: [], columns: [] }, pastePlace(editor, shown, "Duplicate"));
  else {
    notify(
      "Select posts, service lines or geographies to duplicate. A cell is copied, and pasted at another crossing.",
      { tone: "hint" },
    );
  }
}

function clipOfSelected(editor: Editor, shown: Shown, isCut: boolean): Clip | null {
  const { facts, selected } = editor.store.getState();
  const clip = takeClip(
    facts.option,
    {
      serviceLines: selectedIds(selected, "serviceLine"),
      geographies: selectedIds(selected, "geography"),
      posts: selectedIds(selected, "post"),
      crossings: selectedCrossings(selected),
    },
    shown,
    isCut,
  );
  const { serviceLines, geographies, cells, posts } = clip;
  return serviceLines.length + geographies.length + cells.length + posts.length === 0 ? null : clip;
}

function paste(editor: Editor, clip: Clip, place: PastePlace): void {
  const { design } = editor.store.getState();
  const tried = tryPaste(design, clip, place, countingIds("try-"));
  const refusal = editor.performAndSelectAll(pasteClip(clip, place));
  if (refusal === null && tried.ok && tried.value.notes.length > 0) notify(tried.value.notes.join(" "));
}

/** Where a paste goes: the last of what is selected on each axis. */
function pastePlace(editor: Editor, shown: Shown, verb: PastePlace["verb"]): PastePlace {
  const { optionId: option, selected } = editor.store.getState();
  const crossings = selectedCrossings(selected);
  const first = (ids: readonly string[], taken: ReadonlySet<string>) =>
    ids.find((id) => taken.has(id)) ?? null;
  const row = selectedIds(selected, "serviceLine").at(-1);
  const column = selectedIds(selected, "geography").at(-1);
  return {
    option,
    serviceLine: row ?? first(shown.rows, new Set(crossings.map(({ serviceLine }) => serviceLine))),
    geography: column ?? first(shown.columns, new Set(crossings.map(({ geography }) => geography))),
    ...shown,
    crossings,
    verb,
  };
}
