import type { ElementKind } from "../../../shared/rules/engine/finding.ts";
import type { CellView } from "./GridRow.tsx";
import { writeText } from "./grid-column.ts";
import type { GridLine } from "./grid-lines.ts";
import type { Grid } from "./use-grid.ts";

const EMPTY: CellView = { text: "", isQuiet: false, severity: null };

/** What the cells of a line show. */
export function cellViews(grid: Grid, line: GridLine, kind: ElementKind): readonly CellView[] {
  const { arranged, context, state } = grid;
  return arranged.columns.map((column): CellView => {
    if (line.kind === "group") return EMPTY;
    if (line.kind === "new") {
      const text = state.draft.get(column.name) ?? "";
      return { ...EMPTY, text: column.field ? writeDraft(column.field, text) : "" };
    }
    const text = column.text(context, line.key);
    const isQuiet = column.field !== null && text !== "" && column.plainText(context, line.key) === "";
    const worst = column.kind === "findings" ? context.findingsOf(kind, line.key)[0] : undefined;
    return { text, isQuiet, severity: worst?.severity ?? null };
  });
}

/** What is written for a new record is shown as it was written: it may not be a number yet. */
function writeDraft(field: Parameters<typeof writeText>[0], text: string): string {
  return field.kind === "choice" || field.kind === "flag"
    ? text === ""
      ? ""
      : writeText(field, text)
    : text;
}
