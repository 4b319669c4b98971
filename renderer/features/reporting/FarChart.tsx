import { useEffect, useMemo, useRef } from "react";
import { type ReactFlowState, useReactFlow, useStore, useStoreApi } from "reactflow";
import type { Facts } from "../../../shared/structure/facts.ts";
import { openedFinding } from "../../editor/opened-finding.ts";
import { selectedIds } from "../../editor/selection.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { type ChartLayout, POST_BOX } from "./chart-layout.ts";
import { type DrawnLine, mergedStretches } from "./chart-lines.ts";
import { countBelow, type FarLabel, placeFarLabels } from "./far-labels.ts";
import { fontOf, paintChart } from "./paint-chart.ts";
import styles from "./ReportingView.module.css";

interface FarChartProps {
  readonly facts: Facts;
  readonly layout: ChartLayout;
  readonly lines: readonly DrawnLine[];
  readonly chain: ReadonlySet<string> | null;
  readonly onChoose: (post: string) => void;
}

/**
 * The chart from afar, painted: boxes too small to read, with the names of the upper levels over them and how many posts
 * are below each. A press on a box or a name goes to it; the keyboard walks as ever, because the post it is at stays mounted.
 */
export function FarChart({ facts, layout, lines, chain, onChoose }: FarChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painted = useRef<readonly FarLabel[]>([]);
  const flow = useReactFlow();
  const store = useStoreApi();
  const all = useEditor((state) => state.selected);
  const finding = useEditor(openedFinding);
  const width = useStore((state: ReactFlowState) => state.width);
  const height = useStore((state: ReactFlowState) => state.height);
  const tree = useMemo(() => mergedStretches(lines), [lines]);
  const below = useMemo(() => countBelow(facts), [facts]);
  useEffect(() => {
    const selected = new Set(selectedIds(all, "post"));
    const marked = new Set(finding?.elements.map(({ id }) => id) ?? []);
    // Of many that are selected there would be room for no other name.
    const first = new Set([...(chain ?? []), ...(selected.size <= MOST_FIRST ? selected : [])]);
    const labelsAt = labelsByZoom(layout, below, first);
    let frame = 0;
    const paint = () => {
      frame = 0;
      if (!canvas.current) return;
      const [x, y, zoom] = store.getState().transform;
      painted.current = labelsAt(canvas.current, zoom);
      const scene = { layout, tree, chain, selected, marked, labels: painted.current };
      paintChart(canvas.current, { x, y, zoom }, scene);
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
  }, [layout, tree, chain, all, finding, store, below]);
  useEffect(() => {
    // The canvas lets the pointer through to pan and zoom: a press that does not travel is looked up here.
    const pane = canvas.current?.parentElement;
    const postAt = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.classList.contains("react-flow__pane"))
        return null;
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const { zoom } = flow.getViewport();
      return labelAt(painted.current, x * zoom, y * zoom) ?? boxAt(layout, x, y);
    };
    const onClick = (event: MouseEvent) => {
      const post = postAt(event);
      if (post !== null) onChoose(post);
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

/** How many selected posts are named before all others. */
const MOST_FIRST = 8;

/** The names at a zoom: placed anew only where the zoom is another, not while the chart is panned. */
function labelsByZoom(
  layout: ChartLayout,
  below: ReturnType<typeof countBelow>,
  first: ReadonlySet<string>,
): (canvas: HTMLCanvasElement, zoom: number) => readonly FarLabel[] {
  let known: { readonly zoom: number; readonly labels: readonly FarLabel[] } | null = null;
  const widths = new Map<string, number>();
  return (canvas, zoom) => {
    if (known?.zoom === zoom) return known.labels;
    const context = canvas.getContext("2d");
    if (!context) return [];
    const style = getComputedStyle(canvas);
    const fonts = [fontOf(style, false), fontOf(style, true)] as const;
    const measure = (text: string, isUpper: boolean) => {
      const key = `${isUpper} ${text}`;
      const width = widths.get(key);
      if (width !== undefined) return width;
      context.font = fonts[isUpper ? 1 : 0];
      const measured = context.measureText(text).width;
      widths.set(key, measured);
      return measured;
    };
    known = { zoom, labels: placeFarLabels(layout, below, zoom, measure, first) };
    return known.labels;
  };
}

function labelAt(labels: readonly FarLabel[], x: number, y: number): string | null {
  const hit = labels.find(
    ({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height,
  );
  return hit?.post ?? null;
}

function boxAt({ placed }: ChartLayout, x: number, y: number): string | null {
  const hit = placed.find(
    (post) => x >= post.x && x <= post.x + POST_BOX.width && y >= post.y && y <= post.y + POST_BOX.height,
  );
  return hit?.post.id ?? null;
}
