import "reactflow/dist/style.css";
import { useEffect, useMemo } from "react";
import { type Connection, type Edge, MarkerType, type Node, ReactFlow, ReactFlowProvider, useReactFlow } from "reactflow";
import type { Facts } from "../../../shared/structure/facts.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { LineEdge, type LineEdgeData } from "./LineEdge.tsx";
import { PostNode } from "./PostNode.tsx";
import styles from "./ReportingView.module.css";
import { isStacked, layOutReporting, POST_BOX } from "./reporting-layout.ts";

const NODE_TYPES = { post: PostNode };
const EDGE_TYPES = { line: LineEdge };

/** The option's posts as a chart: line management as a tree, professional and matrix lines over it. */
export function ReportingView() {
  const hasPosts = useEditor((state) => state.facts.option.posts.size > 0);
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
  const facts = useEditor((state) => state.facts);
  const { posts, reportingLines } = facts.option;
  const nodes = useMemo(() => toNodes(posts, facts.reporting), [posts, facts.reporting]);
  const edges = useMemo(
    () => toEdges(reportingLines, posts, facts.reporting),
    [reportingLines, posts, facts.reporting],
  );
  useVisits();

  const connect = ({ source, target }: Connection) => {
    // Lines are drawn from a manager's box down to a report, or from the report up: the upper box is the manager.
    editor.ask({ kind: "draw-line", from: target, to: source });
  };
  return (
    <div className={styles.chart}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        fitView
        fitViewOptions={{ padding: 0.06, maxZoom: 1 }}
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
    </div>
  );
}

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
      <li className={styles.hint}>Drag from the foot of a post to its report to draw a line; or press R on a post.</li>
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
    const { option } = editor.store.getState().facts;
    const ids =
      visit.selection.kind === "post"
        ? [visit.selection.id]
        : visit.selection.kind === "reportingLine"
          ? endsOf(option.reportingLines.get(visit.selection.id))
          : visit.selection.kind === "mandate"
            ? [option.mandates.get(visit.selection.id)?.post ?? ""]
            : [];
    const found = ids.flatMap((id) => flow.getNode(id) ?? []);
    if (found.length > 0) void flow.fitView({ nodes: found, maxZoom: 1, padding: 0.7, duration: 250 });
  }, [visit, flow, editor]);
}

function endsOf(line: { readonly from: string; readonly to: string } | undefined): readonly string[] {
  return line ? [line.from, line.to] : [];
}

function toNodes(posts: Facts["option"]["posts"], reporting: Facts["reporting"]): Node[] {
  return layOutReporting(posts.values(), reporting).map(({ post, x, y }) => ({
    id: post.id,
    type: "post",
    position: { x, y },
    width: POST_BOX.width,
    height: POST_BOX.height,
    data: {},
  }));
}

function toEdges(
  lines: Facts["option"]["reportingLines"],
  posts: Facts["option"]["posts"],
  reporting: Facts["reporting"],
): Edge<LineEdgeData>[] {
  return [...lines.values()].map((line) => {
    const manager = posts.get(line.to);
    const report = posts.get(line.from);
    const isBeside = line.kind === "line" && manager && report ? isStacked(reporting, manager, report) : false;
    return {
      id: line.id,
      type: "line",
      source: line.to,
      target: line.from,
      sourceHandle: "foot",
      targetHandle: isBeside ? "side" : "head",
      data: { kind: line.kind, isBeside },
      zIndex: line.kind === "line" ? 0 : 1,
      ...(line.kind === "line" ? {} : { markerStart: { type: MarkerType.ArrowClosed, width: 14, height: 14 } }),
    };
  });
}
