import { useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { dayOf } from "../../shared/lib/clock.ts";
import { currentOptions, type DesignDocument } from "../../shared/model/document.ts";
import { writeDesign } from "../../shared/model/file/write-design.ts";
import { createDropRules } from "../canvas/drops.ts";
import { shownTracks } from "../canvas/shown-tracks.ts";
import { addNode } from "../editor/actions/axis-actions.ts";
import { addNewPost, deleteSelectedAction } from "../editor/actions/element-actions.ts";
import { EditorContext } from "../editor/use-editor.ts";
import { ExportPdfDialog } from "../features/export/ExportPdfDialog.tsx";
import { PreviewBar } from "../features/findings/PreviewBar.tsx";
import { OptionDialogs } from "../features/options/OptionDialogs.tsx";
import { useOptionKeys } from "../features/options/use-option-keys.ts";
import { createRecent } from "../features/palette/recent.ts";
import { createFinders } from "../features/palette/search/finder.ts";
import { Prompts } from "../features/prompts/Prompts.tsx";
import { RulesDialog } from "../features/rules/RulesDialog.tsx";
import { isArranged } from "../features/table/table-store.ts";
import { DragGhost } from "../ui/drag/DragGhost.tsx";
import { DragContext } from "../ui/drag/drag-context.ts";
import { createDragStore } from "../ui/drag/drag-store.ts";
import { notify } from "../ui/notices.ts";
import { useChartTravel } from "./chart-travel.ts";
import type { CommandTable } from "./commands.ts";
import { DesignPalette } from "./DesignPalette.tsx";
import styles from "./DesignScreen.module.css";
import { LeftPanel } from "./LeftPanel.tsx";
import { Legend } from "./Legend.tsx";
import { MainView } from "./MainView.tsx";
import { optionCommands } from "./option-commands.ts";
import { focusInspector, RightPanel, type RightTab } from "./RightPanel.tsx";
import { reportingCommands } from "./reporting-commands.ts";
import { useServices } from "./services.ts";
import { type FileLink, fileNameFor, type Session, saveToFile } from "./session.ts";
import { type Panels, TopBar, VIEWS, type View } from "./TopBar.tsx";
import { tableCommands } from "./table-commands.ts";
import { themeCommands } from "./theme-commands.ts";
import { useCarry } from "./use-carry.ts";
import { clipboardCommands, useClipboard } from "./use-clipboard.ts";
import { useCommands } from "./use-commands.ts";
import { useEscape } from "./use-escape.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useRegions } from "./use-regions.ts";
import { useTellings } from "./use-tellings.ts";
import { useViewFocus } from "./use-view-focus.ts";
import { useViewStores } from "./use-view-stores.ts";
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
  const [finders] = useState(createFinders);
  const [recent] = useState(createRecent);
  const stores = useViewStores();
  const screen = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLElement>(null);
  const arrive = useViewFocus(canvas);
  const showView = useCallback(
    (next: View) => {
      setView(next);
      arrive();
    },
    [arrive],
  );
  const dragging = useMemo(() => {
    const facts = () => editor.store.getState().facts;
    return {
      store: createDragStore(),
      rules: createDropRules(editor, () => shownTracks(facts(), matrixView)),
      goToPlaces: () => {
        const { serviceLines, geographies } = facts().option;
        const areThere = serviceLines.size + geographies.size > 0;
        // At once: leaving the view before ends whatever is carried there.
        if (areThere) flushSync(() => showView("matrix"));
        return areThere;
      },
    };
  }, [editor, matrixView, showView]);
  useTellings(session, onKeepCopy);
  const history = useStore(editor.store, (state) => state.history);
  const selection = useStore(editor.store, (state) => state.selection);
  useStore(editor.store, (state) => state.selected);
  const title = useStore(editor.store, (state) => state.design.info.title);
  const look = useStore(
    matrixView,
    useShallow(({ visited, isMapShown, layers }) => ({ visited, isMapShown, layers })),
  );
  const hasOtherOptions = useStore(editor.store, (state) => currentOptions(state.design).length > 1);
  const announcement = useStore(editor.store, (state) => state.announcement);
  useRegions(screen);
  const hasElements = view === "matrix" || view === "reporting";
  useClipboard(editor, matrixView, hasElements);
  useCarry(dragging.store, editor, view);
  useEscape(screen, editor);
  useKeptFocus(screen);
  useOptionKeys(editor);

  const prompt = useStore(editor.store, (state) => state.prompt);

  const save = async (isNewFile: boolean) => {
    const text = writeDesign(editor.store.getState().design);
    const outcome = await saveToFile(host, session, text, isNewFile);
    if (outcome.message !== "") notify(outcome.message, { tone: outcome.isProblem ? "problem" : "done" });
    if (outcome.file && outcome.file !== session.file) onFileChange(outcome.file);
  };
  const openRight = useCallback(() => setPanels((open) => ({ ...open, right: true })), []);
  const showTab = useCallback(
    (next: RightTab) => {
      openRight();
      setTab(next);
    },
    [openRight],
  );
  // What the menu calls things follows how the chart is looked at, and what it can do how the tables are.
  useStore(stores.chart);
  useStore(stores.tables, isArranged);
  useChartTravel(stores.chart, editor, view === "reporting");
  const inspect = useCallback(() => {
    showTab("details");
    focusInspector();
  }, [showTab]);
  const remove = deleteSelectedAction(editor);
  const renamed = selection?.kind === "serviceLine" || selection?.kind === "geography" ? selection.id : null;
  const undone = history.past.at(-1)?.label;
  const redone = history.future.at(-1)?.label;
  const commands: CommandTable = {
    ...commonCommands,
    ...themeCommands(),
    ...viewCommands(matrixView, look, editor, view === "matrix"),
    ...clipboardCommands(editor, matrixView, hasElements),
    ...reportingCommands(stores.chart, editor, view === "reporting"),
    ...tableCommands(stores.tables, view === "tables"),
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
    "view.matrix": { run: () => showView("matrix") },
    "view.reporting": { run: () => showView("reporting") },
    "view.analytics": { run: () => showView("analytics") },
    "view.tables": { run: () => showView("tables") },
    "view.compare": { run: () => showView("compare") },
    "view.people": { run: () => showView("people") },
    "view.appraisal": { run: () => showView("appraisal") },
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
  const give = useCommands(host, commands);

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
            onGive={give}
            view={view}
            onView={setView}
            panels={panels}
            writer={writer}
          />
          {panels.left && !isWide && <LeftPanel onGive={give} />}
          <main
            ref={canvas}
            className={styles.canvas}
            data-region="canvas"
            tabIndex={-1}
            aria-label={VIEWS.find((item) => item.view === view)?.name}
          >
            <MainView
              view={view}
              matrixView={matrixView}
              stores={stores}
              commands={commands}
              onView={showView}
              onInspect={inspect}
              onTab={showTab}
            />
            <PreviewBar />
          </main>
          {panels.right && !isWide && <RightPanel tab={tab} onTab={setTab} />}
          <Legend matrixView={view === "matrix" ? matrixView : null} />
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
                showView,
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
          <p className="visually-hidden" role="status" data-announcement>
            {announcement}
          </p>
        </div>
      </DragContext>
    </EditorContext>
  );
}

/**
 * Narrower than this, in CSS pixels, two panels would leave the matrix its row headers and less than two geographies: a
 * small window, or a large zoom.
 */
const ROOM_FOR_PANELS = 1150;

function openingPanels(): Panels {
  const isRoomy = window.innerWidth >= ROOM_FOR_PANELS;
  return { left: isRoomy, right: isRoomy };
}
