import { useStore } from "reactflow";
import { type ChartLayout, LAYER, type PlacedPost, POST_BOX } from "./chart-layout.ts";
import type { Distance } from "./PostNode.tsx";

/** A part of the chart, in canvas units. */
export interface ChartWindow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a window moves by: one box. Within it panning mounts and unmounts nothing. */
const STEP = { x: POST_BOX.width + POST_BOX.across, y: LAYER } as const;

/** The part of the chart that can be seen, with a box more on every side. */
export function useChartWindow(): ChartWindow {
  return useStore(({ transform: [x, y, zoom], width, height }) => {
    const snap = (value: number, step: number, by: number) => (Math.floor(value / step) + by) * step;
    return {
      left: snap(-x / zoom, STEP.x, -1),
      top: snap(-y / zoom, STEP.y, -1),
      right: snap((width - x) / zoom, STEP.x, 2),
      bottom: snap((height - y) / zoom, STEP.y, 2),
    };
  }, isSameWindow);
}

/** The posts with a box in a window. */
export function postsWithin({ placed }: ChartLayout, window: ChartWindow): readonly PlacedPost[] {
  return placed.filter(
    ({ x, y }) =>
      x < window.right &&
      x + POST_BOX.width > window.left &&
      y < window.bottom &&
      y + POST_BOX.height > window.top,
  );
}

function isSameWindow(a: ChartWindow, b: ChartWindow): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

/** From here on a post has room to say its band and its holder; below the other, nothing can be read on it. */
const NEAR = 1.28;
const FAR = 0.42;

/** How near the chart is. */
export function useDistance(): Distance {
  return useStore(({ transform: [, , zoom] }) => (zoom >= NEAR ? "near" : zoom < FAR ? "far" : "usual"));
}
