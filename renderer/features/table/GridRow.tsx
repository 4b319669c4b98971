import { Check, ChevronDown, ChevronRight, Plus } from "lucide-react";
import { memo, type ReactNode } from "react";
import { formatCount } from "../../../shared/print/words.ts";
import type { Severity } from "../../../shared/rules/engine/finding.ts";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import { type GridColumn, isNumeric, writeNumber } from "./grid-column.ts";
import type { GridLine } from "./grid-lines.ts";
import styles from "./TableGrid.module.css";

/** What one cell shows. */
export interface CellView {
  readonly text: string;
  /** Said in a quieter way: what an empty field means, or what can be written here. */
  readonly isQuiet: boolean;
  readonly severity: Severity | null;
}

export interface GridRowProps {
  readonly line: GridLine;
  readonly columns: readonly GridColumn[];
  readonly views: readonly CellView[];
  /** From the top of the rows, in CSS pixels. */
  readonly top: number;
  readonly rowIndex: number;
  readonly template: string;
  /** The column that has the focus; null where it is in another line. */
  readonly focused: number | null;
  /** Whether it is the row whose details are shown. */
  readonly isMarked: boolean;
  /** The first and the last selected column; null where the line is not in the range. */
  readonly selected: readonly [number, number] | null;
  /** The field being written, in place of the focused cell. */
  readonly editor: ReactNode;
  readonly noun: string;
}

/** A line of the grid. It is drawn again only when something that it shows changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { line, columns, views, top, rowIndex, template, focused, isMarked, selected, editor, noun } = props;
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={styles.row}
      data-kind={line.kind}
      data-marked={isMarked || undefined}
      style={{ top, gridTemplateColumns: template }}
    >
      {columns.map((column, index) => {
        const view = views[index];
        const isFocused = focused === index;
        const isSelected = selected !== null && index >= selected[0] && index <= selected[1];
        const common = {
          "aria-colindex": index + 1,
          tabIndex: isFocused ? 0 : -1,
          className: styles.cell,
          "data-cell": `${line.key}|${column.name}`,
          "data-focus-key": `table ${line.key}|${column.name}`,
          "data-number": isNumeric(column) || undefined,
          "data-quiet": view?.isQuiet || undefined,
          "data-derived": column.field === null || undefined,
        };
        if (line.kind === "group") {
          return (
            <div
              key={column.name}
              role={index === 0 ? "rowheader" : "gridcell"}
              {...common}
              {...(index === 0 ? { "aria-expanded": !line.isCollapsed } : {})}
            >
              {index === 0 ? <GroupLabel line={line} /> : <GroupTotal line={line} column={column} />}
            </div>
          );
        }
        return (
          <div
            key={column.name}
            role={index === 0 && line.kind === "record" ? "rowheader" : "gridcell"}
            {...common}
            aria-selected={isSelected}
            {...(column.field === null ? { "aria-readonly": true } : {})}
          >
            {isFocused && editor !== null ? (
              editor
            ) : line.kind === "new" && index === 0 && view?.text === "" ? (
              <span className={styles.adding}>
                <Plus size={13} aria-hidden="true" /> Add a {noun}
              </span>
            ) : (
              <CellContent column={column} view={view} />
            )}
          </div>
        );
      })}
    </div>
  );
}, isSameRow);

function CellContent({ column, view }: { readonly column: GridColumn; readonly view: CellView | undefined }) {
  if (!view || view.text === "") return null;
  if (column.kind === "flag") {
    return (
      <>
        <Check size={14} aria-hidden="true" />
        <span className="visually-hidden">{view.text}</span>
      </>
    );
  }
  return (
    <>
      {view.severity !== null && <SeverityMark severity={view.severity} />}
      <span className={styles.text} title={view.text.length > 24 ? view.text : undefined}>
        {view.text}
      </span>
    </>
  );
}

function GroupLabel({ line }: { readonly line: GridLine & { readonly kind: "group" } }) {
  const Fold = line.isCollapsed ? ChevronRight : ChevronDown;
  return (
    <>
      <Fold size={14} aria-hidden="true" />
      <span className={styles.groupName}>{line.label}</span>
      <span className={styles.groupCount}>{formatCount(line.count)}</span>
    </>
  );
}

function GroupTotal(props: {
  readonly line: GridLine & { readonly kind: "group" };
  readonly column: GridColumn;
}) {
  const total = props.line.totals.get(props.column.name);
  return total === undefined ? null : <span>{writeNumber(props.column.kind, total)}</span>;
}

function isSameRow(a: GridRowProps, b: GridRowProps): boolean {
  return (
    a.columns === b.columns &&
    a.top === b.top &&
    a.rowIndex === b.rowIndex &&
    a.template === b.template &&
    a.focused === b.focused &&
    a.isMarked === b.isMarked &&
    a.selected?.[0] === b.selected?.[0] &&
    a.selected?.[1] === b.selected?.[1] &&
    a.editor === b.editor &&
    a.noun === b.noun &&
    isSameLine(a.line, b.line) &&
    a.views.every((view, index) => isSameView(view, b.views[index]))
  );
}

function isSameLine(a: GridLine, b: GridLine): boolean {
  if (a === b) return true;
  if (a.kind === "group" || b.kind === "group") return false;
  return a.key === b.key && a.kind === b.kind;
}

function isSameView(a: CellView, b: CellView | undefined): boolean {
  return a.text === b?.text && a.isQuiet === b.isQuiet && a.severity === b.severity;
}
