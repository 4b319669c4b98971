import { useMemo } from "react";
import { useStore } from "zustand";
import type { Change } from "../../../shared/compare/changes/change.ts";
import { duplicateOption } from "../../../shared/model/commands/options.ts";
import { currentOptions } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Selection } from "../../editor/selection.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { notify } from "../../ui/notices.ts";
import { ChangesPart } from "./ChangesPart.tsx";
import { CompareBar } from "./CompareBar.tsx";
import styles from "./CompareView.module.css";
import { placeOfChange } from "./change-places.ts";
import { type CompareStore, type Crossing, optionsToCompare, type Part } from "./compare-store.ts";
import { MatchesPart } from "./MatchesPart.tsx";
import { CrossingStrip } from "./matrix/CrossingStrip.tsx";
import { foldOf, foldRows } from "./matrix/fold.ts";
import { MatrixPanes } from "./matrix/MatrixPanes.tsx";
import { MatrixZoom } from "./matrix/MatrixZoom.tsx";
import { NumbersPart } from "./NumbersPart.tsx";
import type { CompareDrawing, CompareOutcome } from "./session/messages.ts";
import { type Comparing, useComparison } from "./use-comparison.ts";

interface CompareViewProps {
  readonly store: CompareStore;
  /** Told where to look once a place in an option has been chosen. */
  readonly onLeave: (view: "matrix" | "reporting") => void;
}

/** Two to four options beside one another: as matrices, as changes, in numbers. */
export function CompareView({ store, onLeave }: CompareViewProps) {
  const design = useEditor((state) => state.design);
  const chosen = useStore(store, (state) => state.chosen);
  const key = optionsToCompare(design, chosen).join(" ");
  const optionIds = useMemo(() => key.split(" ").filter(Boolean), [key]);
  return (
    <div className={styles.page}>
      {currentOptions(design).length < 2 ? (
        <OnlyOne />
      ) : (
        <Compared store={store} optionIds={optionIds} onLeave={onLeave} />
      )}
    </div>
  );
}

/** A comparison needs a second option: how to come by one. */
function OnlyOne() {
  const editor = useEditorActions();
  const option = useEditor((state) => state.facts.option.info);
  return (
    <EmptyState
      title="Nothing to compare yet"
      ways={
        <Button
          kind="primary"
          onPress={() =>
            editor.performAndSelect(duplicateOption({ id: option.id, name: `${option.name}, copy` }))
          }
        >
          Duplicate {option.name}
        </Button>
      }
    >
      <p>
        There is one option, {option.name}. Duplicate it and redraw the copy: the two stay matched element by
        element, and here you will see what changes, cell by cell and sentence by sentence, and what each
        option comes to in numbers.
      </p>
      <p>
        Options can also come from another design or from tables: look under Option in the menu. Mark the
        structure as it is today as the baseline, and everything is compared with it first.
      </p>
    </EmptyState>
  );
}

function Compared({ store, optionIds, onLeave }: CompareViewProps & { readonly optionIds: readonly Id[] }) {
  const part = useStore(store, (state) => state.part);
  const asked = useStore(store, (state) => state.beside);
  const comparing = useComparison(store, optionIds);
  const beside = asked !== null && optionIds.slice(1).includes(asked) ? asked : (optionIds[1] ?? "");
  const isOfThese = (compared: CompareDrawing | null): compared is CompareDrawing =>
    compared?.optionIds.join(" ") === optionIds.join(" ");
  const outcome = isOfThese(comparing.outcome) ? comparing.outcome : null;
  const drawing = isOfThese(comparing.drawing) ? comparing.drawing : null;
  const shared = { store, part, index: Math.max(1, optionIds.indexOf(beside)), onLeave };
  const isDrawn = part === "side-by-side" || part === "overlaid";
  return (
    <>
      <CompareBar store={store} optionIds={optionIds} part={part} beside={beside} />
      <ComparisonStatus comparing={comparing} isShown={isDrawn ? drawing !== null : outcome !== null} />
      {isDrawn
        ? drawing && <Drawn {...shared} drawing={drawing} outcome={outcome} />
        : outcome && <Told {...shared} outcome={outcome} />}
    </>
  );
}

function ComparisonStatus(props: { readonly comparing: Comparing; readonly isShown: boolean }) {
  const { status, stop, again } = props.comparing;
  switch (status.kind) {
    case "done":
      return null;
    case "working":
      return (
        <div className={props.isShown ? styles.quietStatus : styles.status} role="status">
          <progress value={status.share} aria-label="Comparing" />
          <span>{status.step}…</span>
          <Button kind="quiet" onPress={stop}>
            Stop
          </Button>
        </div>
      );
    default:
      return (
        <div className={styles.status} role="alert">
          <span>
            {status.kind === "stopped"
              ? "The comparison was stopped."
              : "The comparison failed. Nothing in the design has changed."}
          </span>
          <Button onPress={again}>Compare again</Button>
        </div>
      );
  }
}

interface PartProps extends CompareViewProps {
  readonly part: Part;
  /** The place of the option beside the first, where only one can be. */
  readonly index: number;
}

/** The parts that draw: one matrix for each option, or one for two of them. They need not wait for what is told. */
function Drawn(
  props: PartProps & { readonly drawing: CompareDrawing; readonly outcome: CompareOutcome | null },
) {
  const { store, drawing, outcome, part, index } = props;
  const goTo = useGoTo(props);
  const { columns, names } = drawing;
  const foldedKeys = useStore(store, (state) => state.folded);
  const { rows, cells, marks } = useMemo(() => foldRows(drawing, foldedKeys), [drawing, foldedKeys]);
  const isOverlaid = part === "overlaid";
  const panes = useMemo(
    () =>
      isOverlaid
        ? [
            {
              name: `${names[0]} → ${names[index]}`,
              cells: cells[index] ?? cells[0],
              before: cells[0] ?? null,
              index,
            },
          ].flatMap(({ cells: own, ...pane }) => (own ? [{ ...pane, cells: own }] : []))
        : names.flatMap((name, place) => {
            const own = cells[place];
            return own ? [{ name, cells: own, before: null, index: place }] : [];
          }),
    [isOverlaid, names, cells, index],
  );
  const goToCrossing = (place: number, crossing: Crossing) => {
    const row = rows.find(({ key }) => key === crossing.row)?.ids[place];
    const column = columns.find(({ key }) => key === crossing.column)?.ids[place];
    const optionId = drawing.optionIds[place];
    if (typeof row !== "string" || typeof column !== "string" || optionId === undefined) return false;
    goTo(optionId, { kind: "crossing", serviceLine: row, geography: column });
    return true;
  };
  const fold = (key: string) => {
    const parent = foldOf(drawing.rows, key);
    if (parent === null) return;
    const { cursor } = store.getState();
    const next = new Set(foldedKeys);
    if (!next.delete(parent)) next.add(parent);
    // Who folds a row away stands on the one that it lies in.
    store.setState({
      folded: next,
      cursor: cursor && cursor.row === key ? { ...cursor, row: parent } : cursor,
    });
  };
  const shown = isOverlaid ? [0, index] : names.map((_, place) => place);
  return (
    <>
      {outcome && isAllSame(outcome) && <Identical names={names} />}
      <div className={styles.matrices}>
        <MatrixPanes
          store={store}
          rows={rows}
          columns={columns}
          marks={marks}
          panes={panes}
          onFold={fold}
          onOpen={() => {
            const { cursor } = store.getState();
            if (cursor) [...shown].reverse().some((place) => goToCrossing(place, cursor));
          }}
        />
        <MatrixZoom store={store} rows={drawing.rows} />
      </div>
      <CrossingStrip store={store} drawing={drawing} shown={shown} onGo={goToCrossing} />
    </>
  );
}

/** The parts that tell: changes, numbers, matches. */
function Told(props: PartProps & { readonly outcome: CompareOutcome }) {
  const { store, outcome, part, index } = props;
  const editor = useEditorActions();
  const goTo = useGoTo(props);
  const goToChange = (change: Change) => {
    const pair = [outcome.optionIds[0] ?? "", outcome.optionIds[index] ?? ""] as const;
    const place = placeOfChange(change, editor.store.getState().design, pair);
    if (place) goTo(place.optionId, place.selection);
    else notify("This is about the option as a whole: there is no one place to go to.", { tone: "hint" });
  };
  if (part === "numbers") return <NumbersPart outcome={outcome} />;
  if (part === "matches") return <MatchesPart key={index} outcome={outcome} index={index} />;
  if (isAllSame(outcome)) return <Identical names={outcome.names} />;
  return <ChangesPart store={store} outcome={outcome} index={index} onGo={goToChange} />;
}

/** Goes to a place in an option, in the view that shows it. */
function useGoTo({ onLeave }: CompareViewProps): (optionId: Id, selection: Selection) => void {
  const editor = useEditorActions();
  return (optionId, selection) => {
    editor.showOption(optionId);
    onLeave(selection.kind === "post" || selection.kind === "reportingLine" ? "reporting" : "matrix");
    editor.goTo(selection);
  };
}

function isAllSame({ pairs }: CompareOutcome): boolean {
  return pairs.every(({ changes, reordered }) => changes.length === 0 && reordered.length === 0);
}

function Identical({ names }: { readonly names: readonly string[] }) {
  const [first, ...others] = names;
  return (
    <div className={styles.identical}>
      <strong>
        {others.join(" and ")} {others.length === 1 ? "is" : "are"} the same as {first}.
      </strong>{" "}
      Change anything in {others.length === 1 ? "it" : "one of them"} – move a post, deliver a service in
      another place – and it is told here.
    </div>
  );
}
