import { useEditor } from "../../editor/use-editor.ts";
import type { PlacedPost } from "./chart-layout.ts";

/** The id of a post's element in the chart. */
export function postElementId(post: string): string {
  return `chart-${post}`;
}

/**
 * The chart as a tree for assistive technology. The canvas mounts boxes side by side in any order; the tree owns those
 * that are there, each saying its level and its place.
 */
export function ChartTree({ mounted }: { readonly mounted: readonly PlacedPost[] }) {
  const name = useEditor((state) => state.facts.option.info.name);
  return (
    <div
      role="tree"
      className="visually-hidden"
      aria-label={`${name}: who reports to whom`}
      aria-multiselectable="true"
      aria-orientation="horizontal"
      aria-owns={mounted.map(({ post }) => postElementId(post.id)).join(" ")}
    />
  );
}
