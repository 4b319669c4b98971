import { useCallback, useEffect, useMemo } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import type { GridTableName } from "../../../shared/interchange/grid/tables.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { notify } from "../../ui/notices.ts";
import { NEW_LINE } from "./grid-lines.ts";
import { ProblemsOfPaste } from "./ProblemsOfPaste.tsx";
import { selectionOfRow } from "./selection-of-row.ts";
import { TABLE_NAMES, TableBar } from "./TableBar.tsx";
import { TableGrid } from "./TableGrid.tsx";
import styles from "./TablesView.module.css";
import { ELEMENT_KINDS } from "./table-columns.ts";
import type { TableWays } from "./table-menus.ts";
import type { TablesStore } from "./table-store.ts";
import { type Grid, tableOf, useGrid, useSelectionOfRow } from "./use-grid.ts";
import { useGridEdits } from "./use-grid-edits.ts";

interface TablesViewProps {
  readonly store: TablesStore;
  /** Told where to look once a row is to be shown there. */
  readonly onLeave: (view: "matrix" | "reporting") => void;
  /** Told that a finding has been opened, to be shown beside the table. */
  readonly onFinding: () => void;
}

/** The option as tables: sorted, filtered, grouped, and edited where it stands. */
export function TablesView(props: TablesViewProps) {
  const name = useStore(props.store, ({ table }) => table);
  const option = useEditor((state) => state.optionId);
  return <OneTable key={`${option} ${name}`} {...props} name={name} />;
}

function OneTable({ store, name, onLeave, onFinding }: TablesViewProps & { readonly name: GridTableName }) {
  const editor = useEditorActions();
  const grid = useGrid(store, name);
  const edits = useGridEdits(grid);
  const filtering = useStore(store, (state) => state.filtering);
  const setFiltering = useCallback((column: string | null) => store.setState({ filtering: column }), [store]);
  // Another table, or none, has no filter open.
  useEffect(() => () => setFiltering(null), [setFiltering]);
  useSelectionOfRow(store, grid);

  const ways = useMemo((): TableWays => {
    const show = (view: "matrix" | "reporting") => (id: Id) => {
      const selection = selectionOfRow(editor.store.getState().facts.option, name, id);
      if (!selection) return;
      // The keyboard goes to the canvas itself, which stays: left to fall on the next view's first post, it would select that.
      flushSync(() => editor.select(null));
      document.querySelector<HTMLElement>("main")?.focus();
      onLeave(view);
      editor.goTo(selection);
    };
    return {
      elementKind: ELEMENT_KINDS[name],
      openFinding: (finding: Finding) => {
        editor.openFinding(finding.key);
        onFinding();
      },
      showOnMatrix: name === "reportingLines" ? null : show("matrix"),
      showInReporting: name === "posts" || name === "reportingLines" ? show("reporting") : null,
      announce: (message) => editor.announce(message),
      tell: (message) => notify(message, { tone: "problem" }),
    };
  }, [editor, name, onLeave, onFinding]);

  const { found, total } = grid.arranged;
  return (
    <div className={styles.view}>
      <TableBar
        grid={grid}
        onTable={(table) => store.setState({ table })}
        filtering={filtering}
        onFiltering={setFiltering}
      />
      <TableGrid grid={grid} edits={edits} ways={ways} label={TABLE_NAMES[name]} onFilter={setFiltering} />
      {total === 0 && <Empty grid={grid} />}
      {total > 0 && found === 0 && (
        <div className={styles.note}>
          <EmptyState
            title="Nothing matches"
            ways={
              <Button onPress={() => grid.change({ filters: new Map(), search: "" })}>Clear filters</Button>
            }
          >
            <p>None of the {tableOf(grid).noun[1]} passes what is looked for and filtered.</p>
          </EmptyState>
        </div>
      )}
      {edits.asked && (
        <ProblemsOfPaste
          asked={edits.asked}
          noun={tableOf(grid).noun}
          onAnswer={(wanted) => edits.answer(wanted)}
        />
      )}
    </div>
  );
}

const LESSONS: Readonly<Record<GridTableName, string>> = {
  posts: "A post needs a title; its reference is made up where you give none.",
  mandates: "A mandate needs a post and a component. An empty service line or geography means all of them.",
  cells: "A cell needs a service line and a geography: what is delivered where.",
  serviceLines: "A service line needs a name, and may belong to another.",
  geographies: "A geography needs a name, and may lie in another.",
  reportingLines: "A reporting line needs a post, a kind, and the post it answers to.",
};

/** A table with nothing in it: how to begin. */
function Empty({ grid }: { readonly grid: Grid }) {
  const { noun } = tableOf(grid);
  return (
    <div className={styles.note}>
      <EmptyState
        title={`No ${noun[1]} yet`}
        ways={
          <Button
            kind="primary"
            onPress={() => {
              const column = grid.arranged.columns[0]?.name ?? "";
              grid.moveTo({ line: NEW_LINE, column });
              document
                .querySelector<HTMLElement>(`[data-cell="${CSS.escape(`${NEW_LINE}|${column}`)}"]`)
                ?.focus();
            }}
          >
            Add a {noun[0]}
          </Button>
        }
      >
        <p>
          {LESSONS[grid.name]} Type into the row above, or copy rows from Excel and paste them there: a first
          row of headings is understood.
        </p>
      </EmptyState>
    </div>
  );
}
