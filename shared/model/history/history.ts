import { unreachable } from "../../lib/assert.ts";
import { type Diff, invertDiff, isEmptyDiff } from "../diff/diff.ts";

/** One edit as undo sees it: what the menu calls it, and what it changed. */
export interface HistoryStep {
  readonly label: string;
  readonly diff: Diff;
}

/** What can be undone and what can be redone. Both are stacks: the step that comes next is the last one. */
export interface History {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

/**
 * One thing that happened to a design: something new was done, or a step was undone or redone. `diff` is what was
 * applied to the design, so the inverse of the step's own for an undo. This is what the journal of a draft keeps, and
 * each edit stands for itself: it can be replayed although the edits before it are no longer kept.
 */
export interface HistoryEdit extends HistoryStep {
  readonly kind: "do" | "undo" | "redo";
}

/** What undoing or redoing comes to: the history after it, and the edit to apply to the design and to keep. */
export interface HistoryMove {
  readonly history: History;
  readonly edit: HistoryEdit;
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

/**
 * Adds a step that has been done. What was undone before can no longer be redone. A step that changed nothing is no
 * step: the history stays as it was.
 */
export function recordStep(history: History, step: HistoryStep): History {
  if (isEmptyDiff(step.diff)) return history;
  return { past: [...history.past, { label: step.label, diff: step.diff }], future: [] };
}

/** Takes back the last step; null when there is none. */
export function undoStep(history: History): HistoryMove | null {
  const step = history.past.at(-1);
  if (!step) return null;
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
    edit: { kind: "undo", label: step.label, diff: invertDiff(step.diff) },
  };
}

/** Does the step undone last once more; null when there is none. */
export function redoStep(history: History): HistoryMove | null {
  const step = history.future.at(-1);
  if (!step) return null;
  return {
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
    edit: { kind: "redo", label: step.label, diff: step.diff },
  };
}

/**
 * The history after an edit that was kept. Starting from an empty history in the middle of a journal, the result is
 * the most recent part of the whole history: an undo of a step from before the start still gives a step to redo.
 */
export function replayEdit(history: History, edit: HistoryEdit): History {
  const { kind, label, diff } = edit;
  switch (kind) {
    case "do":
      return recordStep(history, { label, diff });
    case "undo":
      return {
        past: history.past.slice(0, -1),
        future: [...history.future, { label, diff: invertDiff(diff) }],
      };
    case "redo":
      return { past: [...history.past, { label, diff }], future: history.future.slice(0, -1) };
    default:
      return unreachable(kind);
  }
}
