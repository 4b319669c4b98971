import { useMemo } from "react";
import type { Node } from "reactflow";
import { useStore } from "zustand";
import type { Id } from "../../../shared/model/records/fields.ts";
import { useEditor } from "../../editor/use-editor.ts";
import { type ChartLayout, type PlacedPost, POST_BOX } from "./chart-layout.ts";
import type { ChartStore } from "./chart-store.ts";
import type { Distance, PostNodeData } from "./PostNode.tsx";

interface PostNodes {
  readonly nodes: Node<PostNodeData>[];
  /** The posts that are mounted, in the order of the tree. */
  readonly mounted: readonly PlacedPost[];
  /** The post that the keyboard is at, or would come to. */
  readonly current: Id | null;
}

/** The boxes to mount: those in view, and the one that the keyboard is at wherever that is. */
export function usePostNodes(
  store: ChartStore,
  layout: ChartLayout,
  inView: readonly PlacedPost[],
  chain: ReadonlySet<Id> | null,
  distance: Distance,
): PostNodes {
  const wanted = useStore(store, (state) => state.current);
  const selected = useEditor(({ selection }) => (selection?.kind === "post" ? selection.id : null));
  const current =
    [wanted, selected].find((id) => id !== null && layout.at.has(id)) ?? layout.placed[0]?.post.id ?? null;
  return useMemo(() => {
    const here = current === null ? undefined : layout.at.get(current);
    const mounted = here && !inView.includes(here) ? [...inView, here] : inView;
    const nodes = mounted.map((placed) => ({
      id: placed.post.id,
      type: "post",
      position: { x: placed.x, y: placed.y },
      width: POST_BOX.width,
      height: POST_BOX.height,
      // Not selected by React Flow, so it would take the box for scenery: it still takes the pointer.
      style: { pointerEvents: "all" } as const,
      data: {
        placed,
        isCurrent: placed.post.id === current,
        chain: chain === null ? null : chain.has(placed.post.id) ? ("in" as const) : ("out" as const),
        distance,
      },
    }));
    return { nodes, mounted, current };
  }, [layout, inView, chain, current, distance]);
}
