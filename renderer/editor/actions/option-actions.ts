import {
  addOption,
  deleteOption,
  duplicateOption,
  editOption,
} from "../../../shared/model/commands/options.ts";
import { type DesignDocument, optionsInOrder } from "../../../shared/model/document.ts";
import type { Editor } from "../editor.ts";

/** Adds an empty option and shows it. */
export function addEmptyOption(editor: Editor): void {
  const { design } = editor.store.getState();
  editor.performAndSelect(addOption({ name: freeName("Option", design.options.size + 1, design) }));
}

/** Duplicates the option on screen and shows the copy. */
export function duplicateShownOption(editor: Editor): void {
  const { design, facts } = editor.store.getState();
  const { id, name } = facts.option.info;
  editor.performAndSelect(duplicateOption({ id, name: copyName(name, design) }));
}

/** Makes the option on screen the baseline, or no longer the baseline. */
export function toggleBaseline(editor: Editor): void {
  const { id, isBaseline } = editor.store.getState().facts.option.info;
  editor.perform(editOption({ id, isBaseline: !isBaseline }));
}

/** Deletes the option on screen. */
export function deleteShownOption(editor: Editor): void {
  editor.perform(deleteOption({ id: editor.store.getState().optionId }));
}

/** Shows the option so many places after the one on screen, or before it. Stops at the ends. */
export function stepOption(editor: Editor, by: 1 | -1): void {
  const { design, optionId } = editor.store.getState();
  const options = optionsInOrder(design);
  const next = options[options.findIndex(({ info }) => info.id === optionId) + by];
  if (next) editor.showOption(next.info.id);
  else editor.announce(by > 0 ? "This is the last option." : "This is the first option.");
}

function copyName(name: string, design: DesignDocument): string {
  const copy = `${name}, copy`;
  return isTaken(copy, design) ? freeName(copy, 2, design) : copy;
}

function freeName(stem: string, from: number, design: DesignDocument): string {
  let number = from;
  while (isTaken(`${stem} ${number}`, design)) number += 1;
  return `${stem} ${number}`;
}

function isTaken(name: string, { options }: DesignDocument): boolean {
  return [...options.values()].some(({ info }) => info.name === name);
}
