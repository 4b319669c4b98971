import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invertDiff } from "../../../../../shared/model/diff/diff.ts";
import {
  EMPTY_HISTORY,
  type History,
  type HistoryEdit,
  type HistoryStep,
  recordStep,
  redoStep,
  replayEdit,
  undoStep,
} from "../../../../../shared/model/history/history.ts";

describe("history", () => {
  it("undoes the last step first and keeps it for redo", () => {
    const history = [rename(1), rename(2)].reduce(recordStep, EMPTY_HISTORY);
    const undone = undoStep(history);
    expect(undone?.history).toEqual({ past: [rename(1)], future: [rename(2)] });
    expect(undone?.edit).toEqual({ kind: "undo", label: "Rename 2", diff: invertDiff(rename(2).diff) });
  });

  it("redoes the step undone last", () => {
    const history: History = { past: [], future: [rename(2), rename(1)] };
    const redone = redoStep(history);
    expect(redone?.history).toEqual({ past: [rename(1)], future: [rename(2)] });
    expect(redone?.edit).toEqual({ kind: "redo", ...rename(1) });
  });

  it("forgets what could be redone once something new is done", () => {
    const history: History = { past: [], future: [rename(1)] };
    expect(recordStep(history, rename(2))).toEqual({ past: [rename(2)], future: [] });
  });

  it("leaves the history alone when a step changed nothing", () => {
    const history: History = { past: [], future: [rename(1)] };
    const nothing = { label: "Nothing", diff: { added: [], updated: [], removed: [] } };
    expect(recordStep(history, nothing)).toBe(history);
  });

  it("has nothing to undo or redo when it is empty", () => {
    expect(undoStep(EMPTY_HISTORY)).toBeNull();
    expect(redoStep(EMPTY_HISTORY)).toBeNull();
  });

  it("comes out the same when its edits are replayed", () => {
    fc.assert(
      fc.property(kinds, (wanted) => {
        const { history, edits } = live(wanted);
        expect(edits.reduce(replayEdit, EMPTY_HISTORY)).toEqual(history);
      }),
    );
  });

  it("keeps its most recent part when only the last edits are replayed", () => {
    fc.assert(
      fc.property(kinds, fc.nat(40), (wanted, start) => {
        const { history, edits } = live(wanted);
        const replayed = edits.slice(start).reduce(replayEdit, EMPTY_HISTORY);
        expect(replayed.past).toEqual(lastOf(history.past, replayed.past.length));
        expect(replayed.future).toEqual(lastOf(history.future, replayed.future.length));
      }),
    );
  });
});

const kinds = fc.array(fc.constantFrom("do" as const, "undo" as const, "redo" as const), { maxLength: 40 });

/** Works through the wanted moves as an editor does, leaving out the impossible ones. */
function live(wanted: readonly HistoryEdit["kind"][]) {
  let history = EMPTY_HISTORY;
  const edits: HistoryEdit[] = [];
  wanted.forEach((kind, number) => {
    if (kind === "do") {
      history = recordStep(history, rename(number));
      edits.push({ kind, ...rename(number) });
      return;
    }
    const move = kind === "undo" ? undoStep(history) : redoStep(history);
    if (!move) return;
    history = move.history;
    edits.push(move.edit);
  });
  return { history, edits };
}

function rename(number: number): HistoryStep {
  const before = { id: "a", name: "Frailty", parent: null, order: "a0" };
  return {
    label: `Rename ${number}`,
    diff: {
      added: [],
      removed: [],
      updated: [
        [
          { table: "serviceLines", option: "o", record: before },
          { table: "serviceLines", option: "o", record: { ...before, name: `Frailty ${number}` } },
        ],
      ],
    },
  };
}

function lastOf<Item>(items: readonly Item[], count: number): readonly Item[] {
  return items.slice(items.length - count);
}
