import { useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useReactFlow, useStoreApi } from "reactflow";
import { useStore } from "zustand";
import type { Id } from "../../../shared/model/records/fields.ts";
import { type ChartLayout, POST_BOX } from "./chart-layout.ts";
import type { ChartStore } from "./chart-store.ts";

/** Small enough to see three layers, large enough to read them. */
const START_ZOOM = 0.8;

/** Below this, titles cannot be read: what is gone to is brought nearer. */
const READABLE = 0.6;

const MARGIN = 40;

/** Room for the buttons over the chart. */
const TOP = 68;

/** How long the chart glides, in milliseconds; not at all for people who do not want things to move. */
function glide(): number {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 220;
}

/** Moves of the chart. */
export interface ChartMoves {
  /** Begins where a reader does: at the top, at a size that can be read; at all of it where that can be. */
  readonly showTop: () => void;
  readonly fit: () => void;
  /** Brings posts into view, near enough to be read, moving no further than needed. */
  readonly reveal: (posts: readonly Id[]) => boolean;
}

export function useChartMoves(layout: ChartLayout): ChartMoves {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => {
    const fitZoom = () => {
      const { width, height } = store.getState();
      return Math.min(
        1,
        (width - 2 * MARGIN) / (layout.right - layout.left),
        (height - TOP - MARGIN) / layout.bottom,
      );
    };
    const centre = (zoom: number) => {
      const { width } = store.getState();
      const [top] = layout.placed;
      const isWhole = (layout.right - layout.left) * zoom <= width;
      const middle = isWhole ? (layout.left + layout.right) / 2 : (top?.x ?? 0) + POST_BOX.width / 2;
      return { x: width / 2 - middle * zoom, y: TOP, zoom };
    };
    return {
      showTop: () => void flow.setViewport(centre(Math.max(START_ZOOM, fitZoom()))),
      fit: () => void flow.setViewport(centre(Math.max(LEAST_ZOOM, fitZoom())), { duration: glide() }),
      reveal: (posts) => {
        const boxes = posts.flatMap((id) => layout.at.get(id) ?? []);
        if (boxes.length === 0) return false;
        const { transform, width, height } = store.getState();
        const [x, y, before] = transform;
        const left = Math.min(...boxes.map((box) => box.x));
        const right = Math.max(...boxes.map((box) => box.x)) + POST_BOX.width;
        const top = Math.min(...boxes.map((box) => box.y));
        const bottom = Math.max(...boxes.map((box) => box.y)) + POST_BOX.height;
        const zoom = Math.min(
          before < READABLE ? START_ZOOM : before,
          (width - 2 * MARGIN) / (right - left),
          (height - 2 * MARGIN) / (bottom - top),
        );
        // From afar it is brought to the middle; else the chart moves just as far as needed.
        const isNear = zoom === before;
        const next = {
          x: isNear ? panned(x, left * zoom, right * zoom, width) : width / 2 - ((left + right) / 2) * zoom,
          y: isNear ? panned(y, top * zoom, bottom * zoom, height) : height / 2 - ((top + bottom) / 2) * zoom,
          zoom,
        };
        if (!isNear || next.x !== x || next.y !== y) void flow.setViewport(next, { duration: glide() });
        return true;
      },
    };
  }, [layout, flow, store]);
}

/** The least the chart can be zoomed to. */
export const LEAST_ZOOM = 0.04;

function panned(offset: number, from: number, to: number, extent: number): number {
  if (from + offset < MARGIN) return MARGIN - from;
  if (to + offset > extent - MARGIN) return extent - MARGIN - to;
  return offset;
}

/** Moves to the chain of a post where only that is shown, and back to the post among the others. */
export function useChainMoves(moves: ChartMoves, isOnly: boolean, chosen: Id | null): void {
  const was = useRef(isOnly);
  useEffect(() => {
    if (was.current === isOnly) return;
    was.current = isOnly;
    if (isOnly || chosen === null) moves.showTop();
    else moves.reveal([chosen]);
  }, [moves, isOnly, chosen]);
}

/** Carries out zooming that menus and keys ask for. */
export function useChartZoom(chart: ChartStore, moves: ChartMoves): void {
  const flow = useReactFlow();
  const zoom = useStore(chart, (state) => state.zoom);
  const done = useRef(zoom?.count ?? 0);
  useEffect(() => {
    if (!zoom || zoom.count === done.current) return;
    done.current = zoom.count;
    if (zoom.request === "in") void flow.zoomIn({ duration: glide() });
    else if (zoom.request === "out") void flow.zoomOut({ duration: glide() });
    else if (zoom.request === "fit") moves.fit();
    else moves.showTop();
  }, [zoom, flow, moves]);
}

/** Keeps the box that is folded or unfolded where it is on screen, while the others make room. */
export function useKeptBox(layout: ChartLayout): (post: Id) => void {
  const flow = useReactFlow();
  const kept = useRef<{ readonly post: Id; readonly x: number; readonly y: number } | null>(null);
  useLayoutEffect(() => {
    const before = kept.current;
    const now = before && layout.at.get(before.post);
    kept.current = null;
    if (!before || !now) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x - (now.x - before.x) * zoom, y: y - (now.y - before.y) * zoom, zoom });
  }, [layout, flow]);
  return (post) => {
    const box = layout.at.get(post);
    kept.current = box ? { post, x: box.x, y: box.y } : null;
  };
}
