import { createStore, type StoreApi } from "zustand/vanilla";
import { required } from "../../shared/lib/assert.ts";
import { type Clock, dayOf } from "../../shared/lib/clock.ts";
import type { MakeId } from "../../shared/lib/ids.ts";
import { type Command, perform } from "../../shared/model/commands/command.ts";
import { applyDiff, type Diff, invertDiff, isEmptyDiff } from "../../shared/model/diff/diff.ts";
import { currentOptions, type DesignDocument, type OptionDocument } from "../../shared/model/document.ts";
import {
  type History,
  type HistoryEdit,
  type HistoryStep,
  recordStep,
  redoStep,
  undoStep,
} from "../../shared/model/history/history.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { Report } from "../../shared/rules/engine/finding.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import { selectionOfAdded, selectionsOfPasted } from "./diff-selection.ts";
import { namedStep } from "./first-naming.ts";
import { LiveCheck } from "./live-check.ts";
import { outcomeWords } from "./outcome-words.ts";
import type { Preview } from "./preview.ts";
import type { Prompt } from "./prompt.ts";
import {
  isInOption,
  NOTHING_SELECTED,
  type Selected,
  type Selection,
  selectedFrom,
  selectedWords,
  selectionKey,
} from "./selection.ts";

/** The open design and what is being done with it. Read it with `useEditor`; change it only through its actions. */
export interface EditorState {
  readonly design: DesignDocument;
  readonly history: History;
  /** The option on screen. */
  readonly optionId: Id;
  readonly facts: Facts;
  /** What the rules say of the option on screen, as it is now. */
  readonly report: Report;
  /** What is selected; of several the one that was selected last, which the keyboard goes on from. */
  readonly selection: Selection | null;
  /** All that is selected, `selection` among it. */
  readonly selected: Selected;
  /** What to bring into view, and how often that was asked: asking again brings it into view again. */
  readonly visit: { readonly selection: Selection; readonly count: number } | null;
  /** The finding whose elements are marked, by its key. */
  readonly openFinding: string | null;
  /** The change that is looked at before it is made; any edit ends it. See `preview.ts`. */
  readonly preview: Preview | null;
  /** The question on screen. */
  readonly prompt: Prompt | null;
  /** The service line or geography whose name is being edited where it stands. */
  readonly renaming: Id | null;
  /** The last thing that happened, for people who cannot see it happen. */
  readonly announcement: string;
  /** Why the last edit was refused; null once another one worked. */
  readonly refusal: string | null;
}

/** Performs edits on the open design. */
export interface Editor {
  readonly store: StoreApi<EditorState>;
  readonly makeId: MakeId;
  /** Performs a command. Answers with null, or with why it was refused. */
  perform(command: Command): string | null;
  /** Performs a command that adds something and selects what it added. */
  performAndSelect(command: Command): string | null;
  /** Performs a command that adds or changes several things of a kind and selects them all. */
  performAndSelectAll(command: Command): string | null;
  undo(): void;
  redo(): void;
  /** Selects one thing and nothing else; null selects nothing. */
  select(selection: Selection | null): void;
  /** Selects several, and says how many. `primary` is the one to go on from: the last, where it is left out. */
  selectMany(selections: readonly Selection[], primary?: Selection | null): void;
  /** Selects something besides what is selected, or no longer. */
  toggleSelected(selection: Selection): void;
  /** Selects something and brings it into view. */
  goTo(selection: Selection): void;
  /** Brings something into view, whatever is selected. */
  bringIntoView(selection: Selection): void;
  showOption(id: Id): void;
  openFinding(key: string | null): void;
  ask(prompt: Prompt | null): void;
  rename(id: Id | null): void;
  /** Renames what the last step added: its first name becomes part of that step. */
  nameAdded(id: Id): void;
  announce(message: string): void;
  dismissRefusal(): void;
  /** The day it is, as YYYY-MM-DD: edits that are dated take it from here. */
  today(): string;
}

interface EditorOptions {
  readonly design: DesignDocument;
  readonly history: History;
  readonly makeId: MakeId;
  readonly clock: Clock;
  /** Told of every edit, in order, so that it can be kept; of several at once where only together they are one step. */
  readonly onEdit: (edits: readonly HistoryEdit[], design: DesignDocument) => void;
}

/** Opens a design for editing. */
export function createEditor({ design, history, makeId, clock, onEdit }: EditorOptions): Editor {
  const firstOption = firstCurrent(design);
  const live = new LiveCheck(design, firstOption);
  const store = createStore<EditorState>(() => ({
    design,
    history,
    optionId: firstOption.info.id,
    facts: live.facts,
    report: live.report,
    selection: null,
    selected: NOTHING_SELECTED,
    visit: null,
    openFinding: null,
    preview: null,
    prompt: null,
    renaming: null,
    announcement: "",
    refusal: null,
  }));

  /** The step that added what has no name of its own yet. */
  let unnamed: HistoryStep | null = null;

  /** What was selected when a step deleted some of it. */
  const deselected = new WeakMap<HistoryStep, readonly Selection[]>();

  /** Puts a changed design on screen, with everything that follows from it. */
  const show = (next: DesignDocument, diff: Diff, nextHistory: History, announcement: string) => {
    const state = store.getState();
    const known = next.options.get(state.optionId);
    const option = known && !known.info.isArchived ? known : firstCurrent(next);
    const kept = [...state.selected.values()].filter((one) => isInOption(option, one));
    const selected = kept.length === state.selected.size ? state.selected : selectedFrom(kept);
    const selection =
      state.selection && isInOption(option, state.selection) ? state.selection : (kept.at(-1) ?? null);
    live.update(next, option, diff);
    store.setState({
      design: next,
      history: nextHistory,
      optionId: option.info.id,
      facts: live.facts,
      report: live.report,
      preview: null,
      selection,
      selected,
      announcement,
      refusal: null,
    });
  };

  const apply = (command: Command): { readonly diff: Diff } | { readonly refusal: string } => {
    const state = store.getState();
    const performed = perform(state.design, command, { makeId });
    if (!performed.ok) {
      store.setState({ refusal: performed.reason.message, announcement: performed.reason.message });
      return { refusal: performed.reason.message };
    }
    const { diff, label, design: next } = performed.value;
    if (isEmptyDiff(diff)) return { diff };
    const words = outcomeWords(state.design, performed.value, state.optionId);
    const named = unnamed && unnamed === state.history.past.at(-1) ? namedStep(unnamed, diff) : null;
    if (unnamed && named) {
      show(next, diff, recordStep({ ...state.history, past: state.history.past.slice(0, -1) }, named), words);
      // Kept as the addition taken back and done again with its name, a journal comes to the same history when it is read.
      const takenBack = { label: unnamed.label, diff: invertDiff(unnamed.diff) };
      onEdit(
        [
          { kind: "undo", ...takenBack },
          { kind: "do", ...named },
        ],
        next,
      );
      unnamed = null;
      return { diff };
    }
    const history = recordStep(state.history, { label, diff });
    show(next, diff, history, words);
    const { facts } = store.getState();
    const step = history.past.at(-1);
    const selected = [...state.selected.values()];
    if (step && !selected.every((each) => isInOption(facts.option, each))) deselected.set(step, selected);
    onEdit([{ kind: "do", label, diff }], next);
    return { diff };
  };

  /** Selects again what a step that has been undone had deleted. */
  const selectAgain = (step: HistoryStep | undefined) => {
    const { facts } = store.getState();
    const again = (step && deselected.get(step))?.filter((each) => isInOption(facts.option, each)) ?? [];
    const last = again.at(-1);
    if (!last) return;
    store.setState((state) => ({
      ...visited(state, last),
      selection: last,
      selected: selectedFrom(again),
    }));
  };

  const move = (direction: typeof undoStep, word: string) => {
    const state = store.getState();
    const moved = direction(state.history);
    if (!moved) return;
    const next = applyDiff(state.design, moved.edit.diff);
    show(next, moved.edit.diff, moved.history, `${word}: ${moved.edit.label}`);
    if (moved.edit.kind === "undo") selectAgain(moved.history.future.at(-1));
    onEdit([moved.edit], next);
  };

  const editor: Editor = {
    store,
    makeId,
    perform: (command) => {
      const outcome = apply(command);
      return "refusal" in outcome ? outcome.refusal : null;
    },
    performAndSelect: (command) => {
      const outcome = apply(command);
      if ("refusal" in outcome) return outcome.refusal;
      const selection = selectionOfAdded(outcome.diff);
      if (selection) editor.goTo(selection);
      const addedOption = outcome.diff.added.find((entry) => entry.table === "options");
      if (addedOption) editor.showOption(addedOption.record.id);
      return null;
    },
    performAndSelectAll: (command) => {
      const outcome = apply(command);
      if ("refusal" in outcome) return outcome.refusal;
      const selections = selectionsOfPasted(outcome.diff);
      const [first] = selections;
      if (first) {
        const { announcement } = store.getState();
        editor.goTo(first);
        editor.selectMany(selections, first);
        // What was done matters more than how much of it is selected now.
        editor.announce(announcement);
      }
      return null;
    },
    undo: () => move(undoStep, "Undone"),
    redo: () => move(redoStep, "Redone"),
    select: (selection) => store.setState(one(selection)),
    selectMany: (selections, primary = selections.at(-1) ?? null) => {
      const selected = selectedFrom(selections);
      const words = selected.size === 0 ? "Nothing" : selectedWords(selected);
      store.setState({ selection: primary, selected, announcement: `${words} selected` });
    },
    toggleSelected: (selection) => {
      const selected = new Map(store.getState().selected);
      // Taken out and put back, the last one selected stands last.
      if (!selected.delete(selectionKey(selection))) selected.set(selectionKey(selection), selection);
      editor.selectMany([...selected.values()]);
    },
    goTo: (selection) => store.setState((state) => ({ ...one(selection), ...visited(state, selection) })),
    bringIntoView: (selection) => store.setState((state) => visited(state, selection)),
    showOption: (id) => {
      const state = store.getState();
      const option = state.design.options.get(id);
      if (!option || option.info.isArchived || id === state.optionId) return;
      live.open(state.design, option);
      store.setState({
        optionId: id,
        facts: live.facts,
        report: live.report,
        ...one(null),
        openFinding: null,
        preview: null,
        announcement: `Option ${option.info.name}`,
      });
    },
    openFinding: (key) => store.setState({ openFinding: key }),
    ask: (prompt) => store.setState({ prompt }),
    rename: (renaming) => {
      unnamed = null;
      store.setState({ renaming });
    },
    nameAdded: (id) => {
      editor.rename(id);
      unnamed = store.getState().history.past.at(-1) ?? null;
    },
    announce: (announcement) => store.setState({ announcement }),
    dismissRefusal: () => store.setState({ refusal: null }),
    today: () => dayOf(clock()),
  };
  return editor;
}

/** The option to show when there is no reason for another: the first that is not archived. */
function firstCurrent(design: DesignDocument): OptionDocument {
  return required(currentOptions(design)[0], "an option in the design");
}

/** The state in which something is brought into view, once more where it was before. */
function visited({ visit }: EditorState, selection: Selection): Pick<EditorState, "visit"> {
  return { visit: { selection, count: (visit?.count ?? 0) + 1 } };
}

/** The state in which one thing, or nothing, is selected. */
function one(selection: Selection | null): Pick<EditorState, "selection" | "selected"> {
  return { selection, selected: selection === null ? NOTHING_SELECTED : selectedFrom([selection]) };
}
