import "reactflow/dist/style.css";
import { useCallback, useMemo, useRef, useState } from "react";
import { type Connection, ReactFlow, ReactFlowProvider, useReactFlow } from "reactflow";
import { useStore } from "zustand";
import { shownFacts } from "../../editor/preview.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import { ZoomControls } from "../../ui/ZoomControls.tsx";
import { ChartKey } from "./ChartKey.tsx";
import { ChartLines } from "./ChartLines.tsx";
import { ChartToolbar } from "./ChartToolbar.tsx";
import { ChartTree } from "./ChartTree.tsx";
import { chainAround, postsOf } from "./chain.ts";
import { ChartContext } from "./chart-context.ts";
import { layOutChart, type PlacedPost } from "./chart-layout.ts";
import { type DrawnLine, drawnLines } from "./chart-lines.ts";
import { type ChartStore, toggleFold } from "./chart-store.ts";
import { postsWithin, useChartWindow, useDistance } from "./chart-window.ts";
import { FarChart } from "./FarChart.tsx";
import { NoPosts } from "./NoPosts.tsx";
import { PostNode } from "./PostNode.tsx";
import styles from "./ReportingView.module.css";
import { useChartFacts, useFolded } from "./use-chart-facts.ts";
import { selectedPosts, useChartHands } from "./use-chart-hands.ts";
import {
  useChainMoves,
  useChartMoves,
  useChartZoom,
  useKeptBox,
  useLeastZoom,
  usePreviewMoves,
} from "./use-chart-moves.ts";
import { usePostNodes } from "./use-post-nodes.ts";
import { useVisits } from "./use-visits.ts";

const NODE_TYPES = { post: PostNode };
const NO_EDGES: never[] = [];
const NO_LINES: readonly DrawnLine[] = [];
const NOBODY: readonly PlacedPost[] = [];

/** How many boxes are mounted at most; more are in view only where none can be read, and are painted. */
const MOST_MOUNTED = 260;

interface ReportingViewProps {
  readonly store: ChartStore;
  /** Moves the focus to the inspector. */
  readonly onInspect: () => void;
}

/** The option's posts as a chart: line management as a tree, professional and matrix lines over it. */
export function ReportingView(props: ReportingViewProps) {
  const hasPosts = useEditor((state) => shownFacts(state).option.posts.size > 0);
  if (!hasPosts) return <NoPosts />;
  return (
    <ReactFlowProvider>
      <Chart {...props} />
    </ReactFlowProvider>
  );
}

const NOTHING_FOLDED: ReadonlySet<string> = new Set();

function Chart({ store, onInspect }: ReportingViewProps) {
  const editor = useEditorActions();
  const { standing } = store.getState();
  const [kept] = useState(standing.now);
  const flow = useReactFlow();
  const facts = useChartFacts();
  const { posts, reportingLines } = facts.option;
  const folded = useFolded(store, facts);
  const chainFocus = useStore(store, (state) => state.chain);
  const shownLines = useStore(store, (state) => state.lines);
  const chosen = useEditor(({ selection, facts: { option } }) => postsOf(option, selection)[0] ?? null);
  const chain = useMemo(
    () => (chainFocus === "off" || chosen === null ? null : chainAround(facts, chosen)),
    [chainFocus, chosen, facts],
  );
  const only = chainFocus === "only" ? chain : null;
  const layout = useMemo(
    () => layOutChart(posts, facts.reporting, { folded: only ? NOTHING_FOLDED : folded, only }),
    [posts, facts.reporting, folded, only],
  );
  const lines = useMemo(
    () => drawnLines(reportingLines.values(), layout, shownLines),
    [reportingLines, layout, shownLines],
  );
  const window = useChartWindow();
  const inView = useMemo(() => postsWithin(layout, window), [layout, window]);
  const distance = useDistance();
  const isCrowded = inView.length > MOST_MOUNTED;
  const isFar = isCrowded || distance === "far";
  const { nodes, mounted, current } = usePostNodes(
    store,
    layout,
    isCrowded ? NOBODY : inView,
    chain,
    isFar ? "far" : distance,
  );
  const around = useRef<HTMLDivElement>(null);
  const moves = useChartMoves(layout, around);
  const leastZoom = useLeastZoom(layout);
  useChartZoom(
    store,
    moves,
    useCallback(() => selectedPosts(editor), [editor]),
  );
  useChainMoves(store, moves, chain, chosen);
  usePreviewMoves(moves);
  const keep = useKeptBox(layout);
  useVisits(store, moves.reveal);
  const toggle = (post: string) => {
    keep(post);
    toggleFold(store, editor.store.getState().facts, post);
  };
  const { chart, goTo, menu, menuLines, closeMenu } = useChartHands({
    store,
    layout,
    moves,
    toggle,
    onInspect,
  });

  const connect = ({ source, target }: Connection) => {
    // Lines are drawn from a manager's box down to a report, or from the report up: the upper box is the manager.
    editor.ask({ kind: "draw-line", from: target, to: source });
  };
  return (
    <ChartContext value={chart}>
      <div ref={around} className={styles.chart}>
        <ChartTree mounted={mounted} />
        <ReactFlow
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={NODE_TYPES}
          onInit={() => {
            const state = editor.store.getState();
            moves.begin(kept?.option === state.optionId ? kept : null, selectedPosts(editor));
          }}
          onMove={(_, { x, y, zoom }) => {
            standing.now = { option: editor.store.getState().optionId, x, y, zoom };
          }}
          minZoom={leastZoom}
          maxZoom={2}
          panOnScroll
          zoomOnDoubleClick={false}
          nodesDraggable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          proOptions={{ hideAttribution: true }}
          onConnect={connect}
          onPaneClick={() => editor.select(null)}
          onClick={({ target }) => {
            const line =
              target instanceof Element ? target.closest("[data-line]")?.getAttribute("data-line") : null;
            if (line) editor.select({ kind: "reportingLine", id: line });
          }}
        >
          <ChartLines lines={isFar ? NO_LINES : lines} window={window} chain={chain} />
        </ReactFlow>
        {isFar && <FarChart facts={facts} layout={layout} lines={lines} chain={chain} onChoose={goTo} />}
        <ChartToolbar store={store} facts={facts} chosen={chosen} />
        <ChartKey store={store} />
        <ZoomControls
          onZoomIn={() => flow.zoomIn()}
          onZoomOut={() => flow.zoomOut()}
          onFit={moves.fit}
          onReset={moves.showTop}
        />
        {menu && posts.has(menu.post) && (
          <ContextMenu
            label="What to do with this post"
            lines={menuLines(menu.post)}
            at={menu}
            onClose={() => closeMenu(current ?? menu.post)}
          />
        )}
      </div>
    </ChartContext>
  );
}
