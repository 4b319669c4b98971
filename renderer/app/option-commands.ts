import type { Host } from "../../shared/ipc/host.ts";
import { deleteOption, editOption } from "../../shared/model/commands/options.ts";
import { optionsInOrder } from "../../shared/model/document.ts";
import { readDesign } from "../../shared/model/file/read-design.ts";
import {
  addEmptyOption,
  addOptionsOf,
  duplicateOptionOf,
  showNeighbour,
} from "../editor/actions/option-actions.ts";
import type { Editor } from "../editor/editor.ts";
import { notify } from "../ui/notices.ts";
import type { CommandTable } from "./commands.ts";

/** What can be done with options from menus and keys. */
export function optionCommands(host: Host, editor: Editor, hasOthers: boolean): CommandTable {
  const { id, isBaseline } = editor.store.getState().facts.option.info;
  return {
    "option.add": { run: () => addEmptyOption(editor) },
    "option.duplicate": { run: () => duplicateOptionOf(editor, id) },
    "option.baseline": {
      run: () => editor.perform(editOption({ id, isBaseline: !isBaseline })),
      label: isBaseline ? "No longer the baseline" : "Mark as the baseline",
    },
    "option.delete": { run: () => editor.perform(deleteOption({ id })), isEnabled: hasOthers },
    "option.from-file": { run: () => void addFromFile(host, editor) },
    "option.manage": { run: () => editor.ask({ kind: "options" }) },
    "option.previous": { run: () => showNeighbour(editor, -1), isEnabled: hasOthers },
    "option.next": { run: () => showNeighbour(editor, 1), isEnabled: hasOthers },
  };
}

/** Reads another design and adds its only option, or asks which of them. */
async function addFromFile(host: Host, editor: Editor): Promise<void> {
  const opened = await host.files.open();
  if (opened.status === "failed") notify(opened.message, { tone: "problem" });
  if (opened.status !== "opened") return;
  const { name, text } = opened.file;
  const read = readDesign(text);
  if (!read.ok) {
    const [first = "", ...others] = read.reason.problems;
    const more = others.length === 0 ? "" : ` And ${others.length} more.`;
    notify(`${name} cannot be used, and nothing has been added. ${first}${more}`, { tone: "problem" });
    return;
  }
  const options = optionsInOrder(read.value);
  if (options.length === 1) addOptionsOf(editor, options);
  else editor.ask({ kind: "add-options", source: name, options });
}
