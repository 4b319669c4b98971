import { countingIds } from "../../shared/lib/ids.ts";
import type { Command } from "../../shared/model/commands/command.ts";
import { checkFacts } from "../../shared/rules/engine/check-option.ts";
import type { FixInput } from "../../shared/rules/fixes/fix.ts";
import { type Tried, tryCommand } from "../../shared/rules/fixes/try-fix.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import { rememberBaseline } from "./baseline-facts.ts";
import type { Editor, EditorState } from "./editor.ts";
import { type Changes, findChanges, NO_CHANGES } from "./preview-changes.ts";

/** A change that is shown before it is made. */
export interface ProposedChange {
  readonly title: string;
  readonly effect: string;
  /** What must be said before it can be made; null where nothing must. */
  readonly input: FixInput | null;
  readonly commandFor: (answer: string) => Command;
  /** The finding it is for, by its key; null where it is for several. */
  readonly finding: string | null;
  /** What is done one by one, where it is a list. */
  readonly details: readonly { readonly key: string; readonly words: string }[];
}

/** A proposed change with what it would come to. Nothing of it is in the design yet. */
export interface Preview extends ProposedChange {
  readonly answer: string;
  /** Null where it would be refused. */
  readonly tried: Tried | null;
  readonly changes: Changes;
  /** Why it would be refused; null where it would not. */
  readonly refusal: string | null;
}

const baselineFor = rememberBaseline();

/** The facts of the design's baseline as checks of the option on screen get them; null where there is none. */
export function baselineOf({ design, facts }: EditorState): Facts | null {
  return baselineFor(design, facts.option) ?? null;
}

/** What the canvas draws: the option as it is, or as it would be while a change is looked at. */
export function shownFacts({ preview, facts }: EditorState): Facts {
  return preview?.tried?.facts ?? facts;
}

/** What of that would be new, different or gone. */
export function shownChanges({ preview }: EditorState): Changes {
  return preview?.changes ?? NO_CHANGES;
}

/** Shows what a change would come to. A choice starts with the one that is recommended. */
export function showPreview(editor: Editor, change: ProposedChange): void {
  const answer = change.input?.kind === "choice" ? change.input.choices[0].id : "";
  editor.store.setState((state) => ({
    preview: tryChange(state, change, answer),
    announcement: `Preview: ${change.title}. Nothing is changed yet.`,
  }));
}

/** Takes another answer. What is typed changes only words, so the canvas need not be drawn again. */
export function answerPreview(editor: Editor, answer: string): void {
  const state = editor.store.getState();
  if (!state.preview) return;
  const preview =
    state.preview.input?.kind === "choice"
      ? tryChange(state, state.preview, answer)
      : { ...state.preview, answer };
  editor.store.setState({ preview });
}

/** Makes the change. Answers with null, or with why it was refused. */
export function applyPreview(editor: Editor): string | null {
  const { preview } = editor.store.getState();
  if (!preview) return null;
  const refusal = editor.perform(preview.commandFor(preview.answer));
  if (refusal === null) editor.store.setState({ preview: null });
  else editor.store.setState({ preview: { ...preview, refusal } });
  return refusal;
}

/** Stops looking at a change. The design is as it was. */
export function cancelPreview(editor: Editor): void {
  editor.store.setState({ preview: null, announcement: "Nothing was changed." });
}

function tryChange(state: EditorState, change: ProposedChange, answer: string): Preview {
  // Until something is typed, an answer as it might be given shows where the change will be.
  const sample = change.input?.kind === "text" ? change.input.example : answer;
  const baseline = baselineOf(state) ?? undefined;
  const outcome = tryCommand(
    state,
    change.commandFor(sample),
    (facts, design) => checkFacts(facts, design.ruleSettings, { baseline, domains: design.domains }),
    countingIds("preview-"),
  );
  return {
    ...change,
    answer,
    tried: outcome.ok ? outcome.value : null,
    changes: outcome.ok ? findChanges(state.facts, outcome.value) : NO_CHANGES,
    refusal: outcome.ok ? null : outcome.reason.message,
  };
}
