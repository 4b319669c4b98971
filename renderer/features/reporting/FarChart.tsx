import { useEffect, useMemo, useRef } from "react";
import { type ReactFlowState, useReactFlow, useStore, useStoreApi } from "reactflow";
import { openedFinding } from "../../editor/opened-finding.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { type ChartLayout, POST_BOX } from "./chart-layout.ts";
import { type DrawnLine, mergedStretches } from "./chart-lines.ts";
import styles from "./ReportingView.module.css";

interface FarChartProps {
  readonly layout: ChartLayout;
  readonly lines: readonly DrawnLine[];
  readonly chain: ReadonlySet<string> | null;
  readonly onChoose: (post: string) => void;
}

/**
 * The chart from afar, painted: thousands of boxes too small to read would cost more mounted than they say. A press on a
 * box goes to it; the keyboard walks as ever, because the post it is at stays mounted.
 */
export function FarChart({ layout, lines, chain, onChoose }: FarChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useReactFlow();
  const store = useStoreApi();
  const selected = useEditor(({ selection }) => (selection?.kind === "post" ? selection.id : null));
  const finding = useEditor(openedFinding);
  const width = useStore((state: ReactFlowState) => state.width);
  const height = useStore((state: ReactFlowState) => state.height);
  const tree = useMemo(() => mergedStretches(lines), [lines]);
  useEffect(() => {
    const marked = new Set(finding?.elements.map(({ id }) => id) ?? []);
    let frame = 0;
    const paint = () => {
      frame = 0;
      if (canvas.current)
        paintChart(canvas.current, store.getState().transform, { layout, tree, chain, selected, marked });
    };
    const ask = () => {
      frame ||= requestAnimationFrame(paint);
    };
    ask();
    const stop = store.subscribe(ask);
    const theme = new MutationObserver(ask);
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      cancelAnimationFrame(frame);
      stop();
      theme.disconnect();
    };
  }, [layout, tree, chain, selected, finding, store]);
  useEffect(() => {
    // The canvas lets the pointer through to pan and zoom: a press that does not travel is looked up here.
    const pane = canvas.current?.parentElement;
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.classList.contains("react-flow__pane")) return;
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const hit = layout.placed.find(
        (post) => x >= post.x && x <= post.x + POST_BOX.width && y >= post.y && y <= post.y + POST_BOX.height,
      );
      if (hit) onChoose(hit.post.id);
    };
    pane?.addEventListener("click", onClick);
    return () => pane?.removeEventListener("click", onClick);
  }, [flow, layout, onChoose]);
  const ratio = window.devicePixelRatio;
  return (
    <canvas
      ref={canvas}
      className={styles.far}
      width={width * ratio}
      height={height * ratio}
      style={{ width, height }}
    />
  );
}

interface Painted {
  readonly layout: ChartLayout;
  /** Line management, stretch by stretch. */
  readonly tree: ReturnType<typeof mergedStretches>;
  readonly chain: ReadonlySet<string> | null;
  readonly selected: string | null;
  /** What a finding is about. */
  readonly marked: ReadonlySet<string>;
}

/** The least a box is drawn as, in pixels: a dot that can still be seen. */
const LEAST_BOX = 1.5;

function paintChart(canvas: HTMLCanvasElement, [x, y, zoom]: readonly number[], painted: Painted): void {
  const context = canvas.getContext("2d");
  if (!context || x === undefined || y === undefined || zoom === undefined) return;
  const { layout, tree, chain, selected, marked } = painted;
  const style = getComputedStyle(canvas);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const ratio = window.devicePixelRatio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);

  const edge = {
    left: -x / zoom,
    right: (canvas.width / ratio - x) / zoom,
    top: -y / zoom,
    bottom: (canvas.height / ratio - y) / zoom,
  };
  context.strokeStyle = colour("--line-strong");
  context.lineWidth = 0.7 / zoom;
  context.globalAlpha = chain ? 0.3 : 0.8;
  context.beginPath();
  for (const { left, right, top, bottom } of tree) {
    if (left > edge.right || right < edge.left || top > edge.bottom || bottom < edge.top) continue;
    context.moveTo(Math.max(left, edge.left), top);
    context.lineTo(Math.min(right, edge.right), bottom);
  }
  context.stroke();

  const width = Math.max(POST_BOX.width, LEAST_BOX / zoom);
  const height = Math.max(POST_BOX.height, LEAST_BOX / zoom);
  const fills: Readonly<Record<string, string>> = {
    clinical: colour("--ink"),
    operational: colour("--ink-quiet"),
    professional: colour("--line-strong"),
    corporate: colour("--line-strong"),
  };
  for (const { post, x: left, y: top } of layout.placed) {
    if (left > edge.right || left + width < edge.left || top > edge.bottom || top + height < edge.top)
      continue;
    context.globalAlpha = chain && !chain.has(post.id) ? 0.25 : 1;
    const fill = fills[post.discipline] ?? "";
    // A vacant post is an outline here as well: nobody fills it.
    if (post.holder === null) {
      context.strokeStyle = fill;
      context.lineWidth = 1.2 / zoom;
      context.strokeRect(left, top, width, height);
    } else {
      context.fillStyle = fill;
      context.fillRect(left, top, width, height);
    }
    if (post.id === selected || marked.has(post.id)) {
      context.strokeStyle = colour(post.id === selected ? "--selection" : "--danger");
      context.lineWidth = 3 / zoom;
      context.strokeRect(left - 3 / zoom, top - 3 / zoom, width + 6 / zoom, height + 6 / zoom);
    }
  }
  context.globalAlpha = 1;
}
