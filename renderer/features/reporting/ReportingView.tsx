import "reactflow/dist/style.css";
import { useEffect, useMemo, useRef } from "react";
import {
  type Connection,
  type Edge,
  MarkerType,
  type Node,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  useReactFlow,
} from "reactflow";
import { deriveFacts, type Facts } from "../../../shared/structure/facts.ts";
import type { Editor } from "../../editor/editor.ts";
import { shownFacts } from "../../editor/preview.ts";
import { withRemoved } from "../../editor/preview-changes.ts";
import type { Selection } from "../../editor/selection.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { ZoomControls } from "../../ui/ZoomControls.tsx";
import { LineEdge, type LineEdgeData } from "./LineEdge.tsx";
import { PostNode } from "./PostNode.tsx";
import styles from "./ReportingView.module.css";
import { layOutReporting, type PlacedPost, POST_BOX } from "./reporting-layout.ts";

const NODE_TYPES = { post: PostNode };
const EDGE_TYPES = { line: LineEdge };

/** The option's posts as a chart: line management as a tree, professional and matrix lines over it. */
export function ReportingView() {
  const hasPosts = useEditor((state) => shownFacts(state).option.posts.size > 0);
  if (!hasPosts) {
    return (
      <div className={styles.empty}>
        <p>No posts yet. Press P, or choose Add › Post, to begin with the chief executive.</p>
      </div>
    );
  }
  return (
    <ReactFlowProvider>
      <Chart />
    </ReactFlowProvider>
  );
}

function Chart() {
  const editor = useEditorActions();
  const facts = useChartFacts();
  const { posts, reportingLines } = facts.option;
  const placed = useMemo(() => layOutReporting(posts.values(), facts.reporting), [posts, facts.reporting]);
  const nodes = useMemo(() => placed.map(toNode), [placed]);
  const edges = useMemo(() => toEdges(reportingLines, placed), [reportingLines, placed]);
  const flow = useReactFlow();
  const chart = useRef<HTMLDivElement>(null);
  useVisits();

  const connect = ({ source, target }: Connection) => {
    // Lines are drawn from a manager's box down to a report, or from the report up: the upper box is the manager.
    editor.ask({ kind: "draw-line", from: target, to: source });
  };
  return (
    <div ref={chart} className={styles.chart}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onInit={() => {
          if (!showSelected(flow, editor)) showTop(flow, chart.current, placed);
        }}
        minZoom={0.08}
        maxZoom={2}
        panOnScroll
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        deleteKeyCode={null}
        onlyRenderVisibleElements
        proOptions={{ hideAttribution: true }}
        onConnect={connect}
        onPaneClick={() => editor.select(null)}
        onEdgeClick={(_, edge) => editor.select({ kind: "reportingLine", id: edge.id })}
      />
      <Key />
      <ZoomControls
        onZoomIn={() => flow.zoomIn()}
        onZoomOut={() => flow.zoomOut()}
        onFit={() => flow.fitView({ padding: 0.05, duration: 200 })}
        onReset={() => showTop(flow, chart.current, placed)}
      />
    </div>
  );
}

/** What the chart draws: while a change is looked at, what it would take away is still there, marked. */
function useChartFacts(): Facts {
  const facts = useEditor((state) => state.facts);
  const tried = useEditor((state) => state.preview?.tried ?? null);
  return useMemo(
    () => (tried ? deriveFacts(withRemoved(tried.facts.option, tried.diff), tried.facts) : facts),
    [facts, tried],
  );
}

/** Begins at the post or line that was being looked at, if one was. Answers whether there was. */
function showSelected(flow: ReactFlowInstance, editor: Editor): boolean {
  const { selection, facts } = editor.store.getState();
  return selection !== null && showPosts(flow, postsOf(facts.option, selection), 0);
}

/** Begins where a reader does: at the top, at a size that can be read, even where the whole chart is wider. */
function showTop(flow: ReactFlowInstance, chart: HTMLElement | null, placed: readonly PlacedPost[]): void {
  const tops = placed.filter((item) => item.y === 0);
  const middle = tops.reduce((sum, item) => sum + item.x, 0) / Math.max(1, tops.length) + POST_BOX.width / 2;
  void flow.setViewport({ x: (chart?.clientWidth ?? 0) / 2 - middle * START_ZOOM, y: 28, zoom: START_ZOOM });
}

/** Small enough to see three layers, large enough to read them. */
const START_ZOOM = 0.8;

/** Which line is which, by stroke as well as by colour. */
function Key() {
  return (
    <ul className={styles.key} aria-label="Kinds of reporting line">
      <li>
        <svg width="34" height="8" aria-hidden="true">
          <path d="M1 4h32" className={styles.line} />
        </svg>
        line management
      </li>
      <li>
        <svg width="34" height="8" aria-hidden="true">
          <path d="M1 4h32" className={styles.professional} />
        </svg>
        professional
      </li>
      <li>
        <svg width="34" height="8" aria-hidden="true">
          <path d="M1 4h32" className={styles.matrix} />
        </svg>
        matrix
      </li>
      <li className={styles.hint}>
        Drag from the foot of a post to its report to draw a line; or press R on a post.
      </li>
    </ul>
  );
}

/** Brings into view the post, or the line, that the rest of the application goes to. */
function useVisits() {
  const visit = useEditor((state) => state.visit);
  const flow = useReactFlow();
  const editor = useEditorActions();
  useEffect(() => {
    if (!visit) return;
    showPosts(flow, postsOf(editor.store.getState().facts.option, visit.selection), 250);
  }, [visit, flow, editor]);
}

/** Brings posts into view within so many milliseconds. Answers whether the chart has any of them. */
function showPosts(flow: ReactFlowInstance, ids: readonly string[], duration: number): boolean {
  const found = ids.flatMap((id) => flow.getNode(id) ?? []);
  if (found.length > 0) void flow.fitView({ nodes: found, maxZoom: 1, padding: 0.7, duration });
  return found.length > 0;
}

/** The posts that a selection is about; none where it is of the matrix. */
function postsOf(option: Facts["option"], selection: Selection): readonly string[] {
  switch (selection.kind) {
    case "post":
      return [selection.id];
    case "reportingLine":
      return endsOf(option.reportingLines.get(selection.id));
    case "mandate":
      return [option.mandates.get(selection.id)?.post ?? ""];
    default:
      return [];
  }
}

function endsOf(line: { readonly from: string; readonly to: string } | undefined): readonly string[] {
  return line ? [line.from, line.to] : [];
}

function toNode({ post, x, y }: PlacedPost): Node {
  const { width, height } = POST_BOX;
  // Not selected by React Flow, so it would take the box for scenery: it still takes the pointer.
  const style = { pointerEvents: "all" } as const;
  return { id: post.id, type: "post", position: { x, y }, width, height, style, data: {} };
}

function toEdges(
  lines: Facts["option"]["reportingLines"],
  placed: readonly PlacedPost[],
): Edge<LineEdgeData>[] {
  const stacked = new Set(placed.filter((item) => item.isStacked).map((item) => item.post.id));
  return [...lines.values()].map((line) => {
    const isBeside = line.kind === "line" && stacked.has(line.from);
    return {
      id: line.id,
      type: "line",
      source: line.to,
      target: line.from,
      sourceHandle: "foot",
      targetHandle: isBeside ? "side" : "head",
      data: { kind: line.kind, isBeside },
      zIndex: line.kind === "line" ? 0 : 1,
      ...(line.kind === "line"
        ? {}
        : { markerStart: { type: MarkerType.ArrowClosed, width: 14, height: 14 } }),
    };
  });
}
