import { optionsInOrder } from "../../shared/model/document.ts";
import {
  addEmptyOption,
  deleteShownOption,
  duplicateShownOption,
  stepOption,
  toggleBaseline,
} from "../editor/actions/option-actions.ts";
import type { Editor } from "../editor/editor.ts";
import type { CommandTable } from "./commands.ts";

/** What can be done with the options of the design, and how to go from one to the next. */
export function optionCommands(editor: Editor): CommandTable {
  const { design, facts, optionId } = editor.store.getState();
  const options = optionsInOrder(design);
  const place = options.findIndex(({ info }) => info.id === optionId);
  return {
    "option.add": { run: () => addEmptyOption(editor) },
    "option.duplicate": { run: () => duplicateShownOption(editor) },
    "option.baseline": {
      run: () => toggleBaseline(editor),
      label: facts.option.info.isBaseline ? "No longer the baseline" : "Mark as the baseline",
    },
    "option.delete": { run: () => deleteShownOption(editor), isEnabled: options.length > 1 },
    "option.before": { run: () => stepOption(editor, -1), isEnabled: place > 0 },
    "option.after": { run: () => stepOption(editor, 1), isEnabled: place < options.length - 1 },
  };
}
