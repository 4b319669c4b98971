import { type ReactNode, useEffect, useState } from "react";
import { CellEditor, type Step } from "./CellEditor.tsx";
import { isNumeric } from "./grid-column.ts";
import { placeAfter } from "./grid-keys.ts";
import { NEW_LINE } from "./grid-lines.ts";
import { type Suggestion, suggestionsFor } from "./suggestions.ts";
import type { TableWays } from "./table-menus.ts";
import type { Place } from "./table-store.ts";
import { columnAt, type Grid, lineAt, tableOf } from "./use-grid.ts";
import type { GridEdits } from "./use-grid-edits.ts";

/** The field that is being written. */
interface Written {
  readonly place: Place;
  readonly text: string;
  readonly isTypedOver: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly problem: string;
}

/** Writing in the grid, field by field. */
export interface Writing {
  readonly isWriting: boolean;
  /** Begins to write a field; with the letter that was typed over it, if one was. What is worked out explains itself. */
  begin(place: Place, typed?: string): void;
  /** Adds what stands in the row for a new record. */
  add(): void;
  /** The field in place of a cell; null where it is not being written. */
  editorAt(place: Place, overlay: HTMLElement | null): ReactNode;
}

interface WritingNeeds {
  readonly grid: Grid;
  readonly edits: GridEdits;
  readonly ways: TableWays;
  readonly goTo: (place: Place) => void;
}

export function useWriting({ grid, edits, ways, goTo }: WritingNeeds): Writing {
  const { context, state } = grid;
  const [written, setWritten] = useState<Written | null>(null);

  const open = (place: Place, text: string, isTypedOver: boolean, problem = "") => {
    const column = columnAt(grid, place);
    const suggestions = column ? suggestionsFor(grid, column) : [];
    setWritten({ place, text, isTypedOver, suggestions, problem });
  };

  /** Writes one field. Answers with what is wrong, or null. */
  const write = (place: Place, text: string): string | null => {
    const line = lineAt(grid, place);
    const column = columnAt(grid, place);
    if (!line || !column) return null;
    if (line.kind === "new") {
      const draft = new Map(state.draft);
      if (text === "") draft.delete(column.name);
      else draft.set(column.name, text);
      grid.change({ draft });
      return null;
    }
    return line.kind === "record" ? edits.set(line.key, column, text) : null;
  };

  const begin = (place: Place, typed?: string) => {
    const line = lineAt(grid, place);
    const column = columnAt(grid, place);
    if (!column || !line || line.kind === "group") return;
    if (column.kind === "findings") {
      const [finding] = line.kind === "record" ? context.findingsOf(ways.elementKind, line.key) : [];
      if (finding) ways.openFinding(finding);
      else ways.announce("Nothing has been found here.");
      return;
    }
    if (column.field === null) {
      ways.announce(`${column.heading} is worked out: ${column.explanation}`);
      return;
    }
    const lock = line.kind === "record" ? tableOf(grid).lockOf(context.ground, line.key, column.name) : null;
    if (lock !== null) {
      ways.tell(lock);
      return;
    }
    const current =
      line.kind === "new" ? (state.draft.get(column.name) ?? "") : column.plainText(context, line.key);
    if (column.kind === "flag" && typed === undefined) {
      const wrong = write(place, current === "yes" ? "no" : "yes");
      if (wrong !== null) ways.tell(wrong);
    } else open(place, typed ?? current, typed !== undefined);
  };

  // Adding waits until the last field is in the row.
  const [isAdding, setIsAdding] = useState(false);
  useEffect(() => {
    if (!isAdding) return;
    setIsAdding(false);
    const stopped = edits.add();
    const place = { line: NEW_LINE, column: stopped?.column ?? grid.arranged.columns[0]?.name ?? "" };
    goTo(place);
    if (stopped) open(place, state.draft.get(place.column) ?? "", false, stopped.message);
  });

  const commit = (text: string, step: Step | null): string | null => {
    if (written === null) return null;
    const { place } = written;
    const wrong = write(place, text);
    if (wrong !== null) {
      if (step !== null) return wrong;
      // The keyboard has gone elsewhere already: what stood there stays, and that is said.
      ways.tell(`${columnAt(grid, place)?.heading ?? ""} stays as it was: ${wrong}`);
    }
    setWritten(null);
    if (step === null) return null;
    if (place.line === NEW_LINE && step.lines > 0) setIsAdding(true);
    else goTo(placeAfter(grid, place, step));
    return null;
  };

  const editorAt = (place: Place, overlay: HTMLElement | null): ReactNode => {
    const column = columnAt(grid, place);
    if (written === null || !column) return null;
    if (written.place.line !== place.line || written.place.column !== place.column) return null;
    const line = lineAt(grid, place);
    const table = tableOf(grid);
    const name =
      line?.kind === "record" ? table.nameOf(context.ground, line.key) : `the new ${table.noun[0]}`;
    return (
      <CellEditor
        key={`${place.line}|${place.column}|${written.problem}`}
        label={`${column.heading} of ${name}`}
        text={written.text}
        isTypedOver={written.isTypedOver}
        isNumber={isNumeric(column)}
        suggestions={written.suggestions}
        isPicked={column.kind !== "text"}
        problem={written.problem}
        overlay={overlay}
        onCommit={commit}
        onFill={(text) => {
          setWritten(null);
          goTo(place);
          if (place.line === NEW_LINE) write(place, text);
          else edits.fill(text);
        }}
        onCancel={() => {
          setWritten(null);
          goTo(place);
        }}
      />
    );
  };

  return { isWriting: written !== null, begin, add: () => setIsAdding(true), editorAt };
}
