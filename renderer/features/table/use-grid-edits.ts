import { useMemo, useState } from "react";
import {
  type GridEdit,
  type GridPlan,
  type GridProblem,
  planEdits,
  planRemoval,
} from "../../../shared/interchange/grid/plan-edits.ts";
import { readClipboard, writeClipboard } from "../../../shared/interchange/text/clipboard-text.ts";
import type { Command } from "../../../shared/model/commands/command.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { capitalised, plural } from "../../../shared/print/words.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { notify } from "../../ui/notices.ts";
import type { GridColumn } from "./grid-column.ts";
import { NEW_LINE } from "./grid-lines.ts";
import { columnsIn, recordsIn } from "./grid-range.ts";
import { layBlock } from "./paste-block.ts";
import { type Grid, selectedRange, tableOf } from "./use-grid.ts";

/** A step that cannot be taken whole: what fits, and what does not. */
export interface AskedPlan {
  readonly plan: GridPlan;
  readonly problems: readonly GridProblem[];
  /** What is being done: “Paste”. */
  readonly verb: string;
}

/** Everything that changes records from the grid. */
export interface GridEdits {
  /** A step waiting for an answer. */
  readonly asked: AskedPlan | null;
  answer(isWanted: boolean): void;
  /** Sets one field. Answers with what is wrong, or null. */
  set(id: Id, column: GridColumn, text: string): string | null;
  /** Sets the fields of the range that can be written to one text. */
  fill(text: string): void;
  /** Sets every row of the range to what its first row says. */
  fillDown(): void;
  /** Empties the fields of the range. */
  clear(): void;
  /** The range as a spreadsheet takes it. */
  copy(): string;
  paste(clipboard: string): void;
  /** Adds what stands in the row for a new record. Answers with the field that stops it, and why; or null. */
  add(): { readonly column: string; readonly message: string } | null;
  /** Deletes the records of the range. */
  remove(): void;
}

/** The edits of a grid. Each is one step of undo, whatever it comes to. */
export function useGridEdits(grid: Grid): GridEdits {
  const editor = useEditorActions();
  const [asked, setAsked] = useState<AskedPlan | null>(null);
  return useMemo(() => {
    const table = tableOf(grid);
    const { arranged, context, state, focus } = grid;
    const plan = (edits: readonly GridEdit[], verb: string) => {
      const { design, optionId } = editor.store.getState();
      return planEdits(design, optionId, table, edits, {
        makeId: editor.makeId,
        step: ({ changed, added }) => stepWords(verb, changed, added, table.noun),
      });
    };
    const perform = (wanted: GridPlan, verb: string, problems: readonly GridProblem[] = []) => {
      const all = [...problems, ...wanted.problems].sort((a, b) => a.rowNumber - b.rowNumber);
      if (all.length > 0) {
        setAsked({ plan: wanted, problems: all, verb });
        return;
      }
      if (wanted.command) run(wanted.command);
      else editor.announce("Nothing changes.");
    };
    const run = (command: Command) => {
      const refusal = editor.perform(command);
      // Rows that are sorted or filtered may go elsewhere: the range would then span others than it did.
      if (
        state.sorting.length > 0 ||
        state.filters.size > 0 ||
        state.search !== "" ||
        state.groupBy !== null
      ) {
        grid.change({ anchor: null });
      }
      return refusal;
    };
    const rowNumberOf = (line: number) => line + 1;
    const editsOfRange = (textFor: (column: GridColumn) => string | null): readonly GridEdit[] => {
      const range = selectedRange(grid);
      if (!range) return [];
      const columns = columnsIn(arranged, range);
      return arranged.lines.slice(range.firstLine, range.lastLine + 1).flatMap((line, index) => {
        if (line.kind !== "record") return [];
        const texts = new Map(
          columns.flatMap((column) => {
            const text = column.field === null ? null : textFor(column);
            return text === null ? [] : [[column.name, text] as const];
          }),
        );
        return [{ id: line.key, rowNumber: rowNumberOf(range.firstLine + index), texts }];
      });
    };
    const edits: Omit<GridEdits, "asked"> = {
      answer: (isWanted) => {
        if (isWanted && asked?.plan.command) run(asked.plan.command);
        setAsked(null);
      },
      set: (id, column, text) => {
        const found = plan([{ id, rowNumber: 0, texts: new Map([[column.name, text]]) }], "Change");
        const [problem] = found.problems;
        if (problem) return capitalised(problem.message);
        return found.command ? editor.perform(found.command) : null;
      },
      fill: (text) =>
        perform(
          plan(
            editsOfRange(() => text),
            "Fill",
          ),
          "Fill",
        ),
      fillDown: () => {
        const range = selectedRange(grid);
        const [first] = range ? recordsIn(arranged, range) : [];
        if (first === undefined) return;
        const texts = new Map(
          arranged.columns.map((column) => [column.name, column.plainText(context, first)]),
        );
        perform(
          plan(
            editsOfRange((column) => texts.get(column.name) ?? null),
            "Fill",
          ),
          "Fill",
        );
      },
      clear: () => {
        if (focus.line === NEW_LINE) {
          const draft = new Map(state.draft);
          const range = selectedRange(grid);
          for (const { name } of range ? columnsIn(arranged, range) : []) draft.delete(name);
          grid.change({ draft });
          return;
        }
        perform(
          plan(
            editsOfRange(() => ""),
            "Clear",
          ),
          "Clear",
        );
      },
      copy: () => {
        const range = selectedRange(grid);
        if (!range) return "";
        const columns = columnsIn(arranged, range);
        const rows = recordsIn(arranged, range);
        editor.announce(`Copied ${plural(rows.length * columns.length, "field")}.`);
        return writeClipboard(rows.map((id) => columns.map((column) => column.plainText(context, id))));
      },
      paste: (clipboard) => {
        const range = selectedRange(grid);
        if (!range) return;
        const rows = arranged.lines
          .slice(range.firstLine)
          .flatMap((line) => (line.kind === "record" ? [line.key] : []));
        const laid = layBlock(context, table, readClipboard(clipboard), {
          rows,
          columns: arranged.columns.slice(range.firstColumn),
          range: {
            rows: Math.max(1, recordsIn(arranged, range).length),
            columns: columnsIn(arranged, range).length,
          },
          firstRow: rowNumberOf(range.firstLine),
        });
        perform(plan(laid.edits, "Paste"), "Paste", laid.problems);
      },
      add: () => {
        const found = plan([{ id: null, rowNumber: 0, texts: state.draft }], "Add");
        const [problem] = found.problems;
        if (problem) {
          const column = arranged.columns.find(({ heading }) => heading === problem.column);
          return { column: column?.name ?? focus.column, message: capitalised(problem.message) };
        }
        if (found.command && editor.perform(found.command) === null) grid.change({ draft: new Map() });
        return null;
      },
      remove: () => {
        const range = selectedRange(grid);
        const ids = range ? recordsIn(arranged, range) : [];
        const [first] = ids;
        if (first === undefined) return;
        const { design, optionId } = editor.store.getState();
        const label =
          ids.length === 1
            ? `Delete ${table.nameOf(context.ground, first)}`
            : `Delete ${plural(ids.length, ...table.noun)}`;
        const command = planRemoval(design, optionId, table, ids, { makeId: editor.makeId, label });
        if (editor.perform(command) !== null) return;
        grid.change({ anchor: null });
        if (ids.length > 1) notify(`Deleted ${plural(ids.length, ...table.noun)}. Undo brings them back.`);
      },
    };
    return { asked, ...edits };
  }, [editor, grid, asked]);
}

function stepWords(verb: string, changed: number, added: number, noun: readonly [string, string]): string {
  const parts = [
    ...(changed > 0 ? [plural(changed, "field")] : []),
    ...(added > 0 ? [plural(added, `new ${noun[0]}`, `new ${noun[1]}`)] : []),
  ];
  return `${verb} ${parts.join(" and ")}`;
}
