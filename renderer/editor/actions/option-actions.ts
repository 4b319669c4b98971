import { type Command, inOneStep } from "../../../shared/model/commands/command.ts";
import {
  addOption,
  duplicateOption,
  insertOption,
  moveOption,
} from "../../../shared/model/commands/options.ts";
import { currentOptions, type DesignDocument, type OptionDocument } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Editor } from "../editor.ts";

/** Adds an option with nothing in it and shows it. */
export function addEmptyOption(editor: Editor): void {
  const { design } = editor.store.getState();
  editor.performAndSelect(addOption({ name: freeName("Option", design.options.size + 1, design) }));
}

/** Adds a copy of an option, whose elements keep their ids, and shows it. */
export function duplicateOptionOf(editor: Editor, id: Id): void {
  const { design } = editor.store.getState();
  const info = design.options.get(id)?.info;
  if (info) editor.performAndSelect(duplicateOption({ id, name: copyName(info.name, design) }));
}

/**
 * Adds options of another design in one step and shows the first of them. Their elements keep their ids: options of an
 * earlier state of the same design are then matched by them. Answers with why it was refused, or null.
 */
export function addOptionsOf(editor: Editor, options: readonly OptionDocument[]): string | null {
  const { design } = editor.store.getState();
  const commands: Command[] = options.map((option) => {
    const id = design.options.has(option.info.id) ? editor.makeId() : option.info.id;
    const isTaken = [...design.options.values()].some(({ info }) => info.name === option.info.name);
    const name = isTaken ? freeName(option.info.name, 2, design) : option.info.name;
    return insertOption({ ...option, info: { ...option.info, id, name } });
  });
  const [only] = commands;
  if (!only) return null;
  return editor.performAndSelect(
    commands.length === 1 ? only : inOneStep(`Add ${commands.length} options`, commands),
  );
}

/** Shows the option before or after the one on screen; past the last comes the first. */
export function showNeighbour(editor: Editor, step: 1 | -1): void {
  const { design, optionId } = editor.store.getState();
  const options = currentOptions(design);
  const at = options.findIndex(({ info }) => info.id === optionId);
  const next = options[(at + step + options.length) % options.length];
  if (next) editor.showOption(next.info.id);
}

/** Moves an option by one place among those that are not archived. */
export function moveOptionBy(editor: Editor, id: Id, step: 1 | -1): void {
  const options = currentOptions(editor.store.getState().design);
  const at = options.findIndex(({ info }) => info.id === id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= options.length) return;
  const before = options[step === 1 ? to + 1 : to];
  editor.perform(moveOption({ id, before: before?.info.id ?? null }));
}

function copyName(name: string, design: DesignDocument): string {
  const copy = `${name}, copy`;
  const isTaken = [...design.options.values()].some(({ info }) => info.name === copy);
  return isTaken ? freeName(copy, 2, design) : copy;
}

function freeName(stem: string, from: number, design: DesignDocument): string {
  const taken = new Set([...design.options.values()].map(({ info }) => info.name));
  let number = from;
  while (taken.has(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}
