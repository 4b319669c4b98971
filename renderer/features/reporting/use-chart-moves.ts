import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useStore as useFlowStore, useReactFlow, useStoreApi } from "reactflow";
import { useStore } from "zustand";
import type { Id } from "../../../shared/model/records/fields.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { coverOf } from "./chart-cover.ts";
import type { ChartLayout } from "./chart-layout.ts";
import {
  boxAround,
  type ChartStanding,
  fitZoom,
  isAnySeen,
  LEAST_ZOOM,
  START_ZOOM,
  standingFor,
  standingOfAll,
  standingToReveal,
} from "./chart-moves.ts";
import type { ChartStore } from "./chart-store.ts";

/** How long the chart glides, in milliseconds; not at all for people who do not want things to move. */
function glide(): number {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 220;
}

/** Moves of the chart. They know what the buttons over it cover. */
export interface ChartMoves {
  /** Begins where a reader does: at the top, at a size that can be read; at all of it where that can be. */
  readonly showTop: () => void;
  readonly fit: () => void;
  /** Brings posts into view, near enough to be read, moving no further than needed. */
  readonly reveal: (posts: readonly Id[]) => boolean;
  /** Shows posts whole, in the middle, as large as there is room for but no larger than they are. */
  readonly show: (posts: Iterable<Id>) => boolean;
  /** Shows posts, unless one of them is seen already. */
  readonly showUnlessSeen: (posts: readonly Id[]) => void;
  /** Shows posts large: near enough to say who holds them. */
  readonly zoomTo: (posts: readonly Id[]) => boolean;
  readonly standAt: (standing: ChartStanding) => void;
  /** Where the chart begins when it comes on screen: where it stood, else at its top, and in both with posts in view. */
  readonly begin: (stood: ChartStanding | null, posts: readonly Id[]) => void;
}

export function useChartMoves(layout: ChartLayout, chart: RefObject<HTMLElement | null>): ChartMoves {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => {
    const frame = () => {
      const { width, height } = store.getState();
      return { width, height, cover: coverOf(chart.current) };
    };
    const now = (): ChartStanding => {
      const [x, y, zoom] = store.getState().transform;
      return { x, y, zoom };
    };
    const moveTo = (next: ChartStanding, duration = glide()) => {
      const { x, y, zoom } = now();
      if (next.x !== x || next.y !== y || next.zoom !== zoom) void flow.setViewport(next, { duration });
    };
    const towards = (
      posts: Iterable<Id>,
      standing: (box: NonNullable<ReturnType<typeof boxAround>>) => ChartStanding,
    ) => {
      const box = boxAround(layout, posts);
      if (box) moveTo(standing(box));
      return box !== null;
    };
    return {
      showTop: () => moveTo(standingOfAll(layout, frame(), START_ZOOM), 0),
      fit: () => moveTo(standingOfAll(layout, frame())),
      reveal: (posts) => towards(posts, (box) => standingToReveal(box, frame(), now())),
      show: (posts) => towards(posts, (box) => standingFor(box, frame(), 1)),
      showUnlessSeen: (posts) => {
        if (!isAnySeen(layout, posts, frame(), now())) {
          towards(posts, (box) => standingFor(box, frame(), START_ZOOM));
        }
      },
      zoomTo: (posts) => towards(posts, (box) => standingFor(box, frame())),
      standAt: (standing) => moveTo(standing),
      begin: (stood, posts) => {
        moveTo(stood ?? standingOfAll(layout, frame(), START_ZOOM), 0);
        const box = boxAround(layout, posts);
        if (box) moveTo(standingToReveal(box, frame(), now()), 0);
      },
    };
  }, [layout, chart, flow, store]);
}

/** The least the chart can be zoomed to: small enough to see all of it, however large it is. */
export function useLeastZoom(layout: ChartLayout): number {
  return useFlowStore(({ width, height }) =>
    width === 0 ? LEAST_ZOOM : Math.min(LEAST_ZOOM, fitZoom(layout, { width, height, cover: MOST_COVERED })),
  );
}

/** More than stands over a chart, in pixels: what fits beside that fits. */
const MOST_COVERED = { top: 120, bottom: 120 };

/** Moves to the chain of a post when it is brought out, and back to the post among the others. */
export function useChainMoves(
  chart: ChartStore,
  moves: ChartMoves,
  chain: ReadonlySet<Id> | null,
  chosen: Id | null,
): void {
  const focus = useStore(chart, (state) => state.chain);
  // Where only the chain is shown, that of another post is another chart.
  const shown = focus === "only" ? `only ${chosen}` : focus;
  const was = useRef(shown);
  useEffect(() => {
    if (was.current === shown) return;
    was.current = shown;
    if (chain) moves.show(chain);
    else if (chosen !== null) moves.reveal([chosen]);
    else moves.showTop();
  }, [moves, shown, chain, chosen]);
}

/** Moves to what a preview changes, where nothing of that is in view. */
export function usePreviewMoves(moves: ChartMoves): void {
  const changes = useEditor((state) => state.preview?.changes.posts ?? null);
  const latest = useRef(moves);
  latest.current = moves;
  useEffect(() => {
    if (changes) latest.current.showUnlessSeen([...changes.keys()]);
  }, [changes]);
}

/** Carries out zooming that menus and keys ask for. */
export function useChartZoom(chart: ChartStore, moves: ChartMoves, selected: () => readonly Id[]): void {
  const flow = useReactFlow();
  const zoom = useStore(chart, (state) => state.zoom);
  const done = useRef(zoom?.count ?? 0);
  useEffect(() => {
    if (!zoom || zoom.count === done.current) return;
    done.current = zoom.count;
    switch (zoom.request) {
      case "in":
        return void flow.zoomIn({ duration: glide() });
      case "out":
        return void flow.zoomOut({ duration: glide() });
      case "fit":
        return moves.fit();
      case "reset":
        return moves.showTop();
      case "selection":
        return void moves.zoomTo(selected());
      default:
        return moves.standAt(zoom.request);
    }
  }, [zoom, flow, moves, selected]);
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
