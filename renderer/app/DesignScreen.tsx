import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { dayOf } from "../../shared/lib/clock.ts";
import { currentOptions, type DesignDocument } from "../../shared/model/document.ts";
import { writeDesign } from "../../shared/model/file/write-design.ts";
import { createDropRules } from "../canvas/drops.ts";
import { MatrixCanvas } from "../canvas/MatrixCanvas.tsx";
import { shownTracks } from "../canvas/shown-tracks.ts";
import { addNode } from "../editor/actions/axis-actions.ts";
import { addNewPost, deleteSelectedAction } from "../editor/actions/element-actions.ts";
import { EditorContext } from "../editor/use-editor.ts";
import { AnalyticsView } from "../features/analytics/AnalyticsView.tsx";
import { createAnalyticsStore } from "../features/analytics/analytics-store.ts";
import { CompareView } from "../features/compare/CompareView.tsx";
import { useCompareStore } from "../features/compare/compare-store.ts";
import { ExportPdfDialog } from "../features/export/ExportPdfDialog.tsx";
import { PreviewBar } from "../features/findings/PreviewBar.tsx";
import { OptionDialogs } from "../features/options/OptionDialogs.tsx";
import { useOptionKeys } from "../features/options/use-option-keys.ts";
import { createRecent } from "../features/palette/recent.ts";
import { createFinders } from "../features/palette/search/finder.ts";
import { Prompts } from "../features/prompts/Prompts.tsx";
import { createChartStore } from "../features/reporting/chart-store.ts";
import { ReportingView } from "../features/reporting/ReportingView.tsx";
import { RulesDialog } from "../features/rules/RulesDialog.tsx";
import { TablesView } from "../features/table/TablesView.tsx";
import { createTablesStore } from "../features/table/table-store.ts";
import { DragGhost } from "../ui/drag/DragGhost.tsx";
import { DragContext } from "../ui/drag/drag-context.ts";
import { createDragStore } from "../ui/drag/drag-store.ts";
import { notify } from "../ui/notices.ts";
import type { CommandTable } from "./commands.ts";
import { DesignPalette } from "./DesignPalette.tsx";
import styles from "./DesignScreen.module.css";
import { EmptyMatrix } from "./EmptyMatrix.tsx";
import { LeftPanel } from "./LeftPanel.tsx";
import { Legend } from "./Legend.tsx";
import { optionCommands } from "./option-commands.ts";
import { focusInspector, RightPanel, type RightTab } from "./RightPanel.tsx";
import { reportingCommands } from "./reporting-commands.ts";
import { useServices } from "./services.ts";
import { type FileLink, fileNameFor, type Session, saveToFile } from "./session.ts";
import { type Panels, TopBar, VIEWS, type View } from "./TopBar.tsx";
import { themeCommands } from "./theme-commands.ts";
import { clipboardCommands, useClipboard } from "./use-clipboard.ts";
import { useCommands } from "./use-commands.ts";
import { useEscape } from "./use-escape.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useRegions } from "./use-regions.ts";
import { viewCommands } from "./view-commands.ts";

interface DesignScreenProps {
  readonly session: Session;
  readonly commonCommands: CommandTable;
  readonly onFileChange: (file: FileLink) => void;
  readonly onClose: () => void;
  /** Keeps the design as a new draft: the way out when the draft was changed or deleted elsewhere. */
  readonly onKeepCopy: (design: DesignDocument) => void;
}

/** An open design: canvas in the middle, posts to the left, details and findings to the right. */
export function DesignScreen(props: DesignScreenProps) {
  const { session, commonCommands, onFileChange, onClose, onKeepCopy } = props;
  const { editor, writer, view: matrixView } = session;
  const { host, clock } = useServices();
  const [view, setView] = useState<View>("matrix");
  const [tab, setTab] = useState<RightTab>("details");
  const [panels, setPanels] = useState<Panels>(openingPanels);
  const [isExporting, setIsExporting] = useState(false);
  const [analytics] = useState(createAnalyticsStore);
  const [tables] = useState(createTablesStore);
  const [chart] = useState(createChartStore);
  const [finders] = useState(createFinders);
  const [recent] = useState(createRecent);
  const compare = useCompareStore();
  const dragging = useMemo(() => {
    const shown = () => shownTracks(editor.store.getState().facts, matrixView);
    return { store: createDragStore(), rules: createDropRules(editor, shown) };
  }, [editor, matrixView]);
  const saveState = useSyncExternalStore(
    (listener) => writer.subscribe(listener),
    () => writer.state,
  );
  const history = useStore(editor.store, (state) => state.history);
  const selection = useStore(editor.store, (state) => state.selection);
  useStore(editor.store, (state) => state.selected);
  const title = useStore(editor.store, (state) => state.design.info.title);
  const isEmpty = useStore(
    editor.store,
    (state) => state.facts.option.serviceLines.size === 0 && state.facts.option.geographies.size === 0,
  );
  const hasOtherOptions = useStore(editor.store, (state) => currentOptions(state.design).length > 1);
  const announcement = useStore(editor.store, (state) => state.announcement);
  const refusal = useStore(editor.store, (state) => state.refusal);
  const screen = useRef<HTMLDivElement>(null);
  useRegions(screen);
  const hasElements = view === "matrix" || view === "reporting";
  useClipboard(editor, matrixView, hasElements);
  useEscape(screen, editor);
  useKeptFocus(screen);
  useOptionKeys(editor);

  useEffect(() => {
    document.title = `${title} – Orgweave`;
    return () => {
      document.title = "Orgweave";
    };
  }, [title]);

  const prompt = useStore(editor.store, (state) => state.prompt);
  const hasPrompt = prompt !== null;
  useEffect(() => {
    // A dialog shows why it was refused itself; everywhere else the reason must be told.
    if (refusal !== null && !hasPrompt) notify(refusal, { tone: "problem" });
  }, [refusal, hasPrompt]);

  useEffect(() => {
    if (saveState.status !== "failed") return;
    const { failure } = saveState;
    const isElsewhere = failure.kind === "conflict" || failure.kind === "gone";
    notify(failure.message, {
      tone: "problem",
      action: isElsewhere
        ? { label: "Keep as a new draft", run: () => onKeepCopy(editor.store.getState().design) }
        : { label: "Try again", run: () => writer.retry() },
    });
  }, [saveState, editor, writer, onKeepCopy]);

  const save = async (isNewFile: boolean) => {
    const text = writeDesign(editor.store.getState().design);
    const outcome = await saveToFile(host, session, text, isNewFile);
    if (outcome.message !== "") notify(outcome.message, { tone: outcome.isProblem ? "problem" : "done" });
    if (outcome.file && outcome.file !== session.file) onFileChange(outcome.file);
  };
  const openRight = () => setPanels((open) => ({ ...open, right: true }));
  const showTab = (next: RightTab) => {
    openRight();
    setTab(next);
  };
  const leaveFor = (next: View) => {
    setView(next);
    showTab("details");
  };
  // What the menu calls things follows how the chart is looked at.
  useStore(chart);
  const inspect = () => {
    showTab("details");
    focusInspector();
  };
  const remove = deleteSelectedAction(editor);
  const renamed = selection?.kind === "serviceLine" || selection?.kind === "geography" ? selection.id : null;
  const undone = history.past.at(-1)?.label;
  const redone = history.future.at(-1)?.label;
  const commands: CommandTable = {
    ...commonCommands,
    ...themeCommands(),
    ...viewCommands(matrixView, editor, view === "matrix"),
    ...clipboardCommands(editor, matrixView, hasElements),
    ...reportingCommands(chart, editor, view === "reporting"),
    ...optionCommands(host, editor, hasOtherOptions),
    "file.save": { run: () => void save(false) },
    "file.save-as": { run: () => void save(true) },
    "file.export-pdf": { run: () => setIsExporting(true) },
    "file.close-design": { run: onClose },
    "edit.undo": {
      run: () => editor.undo(),
      isEnabled: undone !== undefined,
      label: undone === undefined ? "Undo" : `Undo ${undone}`,
    },
    "edit.redo": {
      run: () => editor.redo(),
      isEnabled: redone !== undefined,
      label: redone === undefined ? "Redo" : `Redo ${redone}`,
    },
    "edit.find": {
      run: () => editor.ask(prompt?.kind === "find" ? null : { kind: "find", aim: { kind: "anything" } }),
    },
    "edit.rename": { run: () => editor.rename(renamed), isEnabled: renamed !== null },
    "edit.delete": { run: () => remove?.run(), isEnabled: remove !== undefined },
    "edit.domains": { run: () => editor.ask({ kind: "domains" }) },
    "edit.baseline-posts": { run: () => editor.ask({ kind: "baseline-posts" }) },
    "add.service-line": { run: () => addNode(editor, "serviceLines", null) },
    "add.geography": { run: () => addNode(editor, "geographies", null) },
    "add.post": {
      run: () => {
        openRight();
        setTab("details");
        addNewPost(editor);
      },
    },
    "view.matrix": { run: () => setView("matrix") },
    "view.reporting": { run: () => setView("reporting") },
    "view.analytics": { run: () => setView("analytics") },
    "view.tables": { run: () => setView("tables") },
    "view.compare": { run: () => setView("compare") },
    "view.rules": { run: () => editor.ask({ kind: "rules", rule: null }) },
    "view.left-panel": { run: () => setPanels((open) => ({ ...open, left: !open.left })) },
    "view.right-panel": { run: () => setPanels((open) => ({ ...open, right: !open.right })) },
    "view.findings": {
      run: () => {
        openRight();
        setTab(tab === "findings" && panels.right ? "details" : "findings");
      },
    },
  };
  useCommands(host, commands);

  // Several options beside one another need the whole width; nothing is edited there.
  const isWide = view === "compare";
  const { design, optionId, facts } = editor.store.getState();
  return (
    <EditorContext value={editor}>
      <DragContext value={dragging}>
        <div
          ref={screen}
          className={styles.screen}
          data-left={(panels.left && !isWide) || undefined}
          data-right={(panels.right && !isWide) || undefined}
        >
          <TopBar
            commands={commands}
            view={view}
            onView={setView}
            panels={panels}
            onPanels={setPanels}
            saveState={saveState}
            onRetry={() => writer.retry()}
          />
          {panels.left && !isWide && (
            <LeftPanel commands={commands} matrixView={matrixView} isMatrix={view === "matrix"} />
          )}
          <main
            className={styles.canvas}
            data-region="canvas"
            tabIndex={-1}
            aria-label={VIEWS.find((item) => item.view === view)?.name}
          >
            {view === "reporting" ? (
              <ReportingView store={chart} onInspect={inspect} />
            ) : view === "analytics" ? (
              <AnalyticsView store={analytics} onLeave={leaveFor} />
            ) : view === "tables" ? (
              <TablesView store={tables} onLeave={leaveFor} onFinding={() => showTab("findings")} />
            ) : view === "compare" ? (
              <CompareView
                store={compare}
                onLeave={(next) => {
                  setView(next);
                  setTab("details");
                }}
              />
            ) : isEmpty ? (
              <EmptyMatrix commands={commands} />
            ) : (
              <MatrixCanvas view={matrixView} onInspect={inspect} />
            )}
            <PreviewBar />
          </main>
          {panels.right && !isWide && <RightPanel tab={tab} onTab={setTab} />}
          <Legend />
          <Prompts />
          {prompt?.kind === "find" && (
            <DesignPalette
              editor={editor}
              commands={commands}
              finders={finders}
              recent={recent}
              aim={prompt.aim}
              surroundings={{
                view,
                showView: setView,
                showDetails: () => showTab("details"),
                showFindings: () => showTab("findings"),
                focusDetails: focusInspector,
              }}
              onClose={() => editor.ask(null)}
            />
          )}
          <OptionDialogs />
          {prompt?.kind === "rules" && (
            <RulesDialog
              host={host}
              rule={prompt.rule}
              suggestedName={fileNameFor(title)}
              onClose={() => editor.ask(null)}
            />
          )}
          {isExporting && (
            <ExportPdfDialog
              host={host}
              job={{ designText: writeDesign(design), option: optionId, date: dayOf(clock()) }}
              optionName={facts.option.info.name}
              suggestedName={`${fileNameFor(`${title} – ${facts.option.info.name}`)}.pdf`}
              onClose={() => setIsExporting(false)}
            />
          )}
          <DragGhost />
          <p className="visually-hidden" role="status">
            {announcement}
          </p>
        </div>
      </DragContext>
    </EditorContext>
  );
}

/** Narrower than this, in CSS pixels, two panels would leave the matrix no room: a small window, or a large zoom. */
const ROOM_FOR_PANELS = 900;

function openingPanels(): Panels {
  const isRoomy = window.innerWidth >= ROOM_FOR_PANELS;
  return { left: isRoomy, right: isRoomy };
}
