import { stratify, tree } from "d3-hierarchy";
import { compareText } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import type { Reporting } from "../../../shared/structure/reporting.ts";

/** Sizes of the tree in canvas units, which are pixels at zoom 1. */
export const POST_BOX = { width: 210, height: 74, across: 14, down: 64 } as const;

/** How many leaves under one manager stand in a row before they are stacked below each other. */
const STACK_FROM = 4;

/** Where a post's box stands. */
export interface PlacedPost {
  readonly post: Post;
  readonly x: number;
  readonly y: number;
}

interface TreeItem {
  readonly id: string;
  readonly parent: string | null;
  /** A post with the leaves stacked under it, or a stack of leaves; empty for the root that holds several tops. */
  readonly posts: readonly Post[];
}

const ROOT = "";

/**
 * Lays posts out as a tidy tree of line management. Leaves of a wide span are stacked in one column, as organisation
 * charts do, so that the chart stays about as wide as a screen. Posts in a circle stand at the top, side by side.
 */
export function layOutReporting(posts: Iterable<Post>, reporting: Reporting): readonly PlacedPost[] {
  const all = [...posts].sort((a, b) => a.level - b.level || compareText(a.title, b.title));
  if (all.length === 0) return [];
  const items: TreeItem[] = [{ id: ROOT, parent: null, posts: [] }];
  for (const post of all) {
    const manager = reporting.layerOf(post.id) === null ? undefined : reporting.managerOf(post.id);
    if (manager && isStacked(reporting, manager, post)) continue;
    items.push({ id: post.id, parent: manager?.id ?? ROOT, posts: [post] });
    const stack = stackedUnder(reporting, post, all);
    if (stack.length > 0) items.push({ id: `stack ${post.id}`, parent: post.id, posts: stack });
  }
  const root = stratify<TreeItem>()
    .id((item) => item.id)
    .parentId((item) => item.parent)(items);
  const laidOut = tree<TreeItem>()
    .nodeSize([POST_BOX.width + POST_BOX.across, POST_BOX.height + POST_BOX.down])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.15))(root);

  return laidOut.descendants().flatMap((node) =>
    node.data.posts.map((post, index) => ({
      post,
      x: node.x,
      y: (node.depth - 1) * (POST_BOX.height + POST_BOX.down) + index * (POST_BOX.height + 12),
    })),
  );
}

/** Whether a line runs beside a stack rather than down to the top of a box. */
export function isStacked(reporting: Reporting, manager: Post, post: Post): boolean {
  if (reporting.layerOf(post.id) === null || reporting.reportsOf(post.id).length > 0) return false;
  return leavesUnder(reporting, manager.id).length >= STACK_FROM;
}

function stackedUnder(reporting: Reporting, manager: Post, sorted: readonly Post[]): readonly Post[] {
  const leaves = new Set(leavesUnder(reporting, manager.id).map((post) => post.id));
  if (leaves.size < STACK_FROM || reporting.layerOf(manager.id) === null) return [];
  return sorted.filter((post) => leaves.has(post.id));
}

function leavesUnder(reporting: Reporting, manager: Id): readonly Post[] {
  return reporting
    .reportsOf(manager)
    .filter((report) => reporting.reportsOf(report.id).length === 0 && reporting.layerOf(report.id) !== null);
}
