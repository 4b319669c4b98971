import { stratify, tree } from "d3-hierarchy";
import { compareText } from "../../../shared/model/document.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import type { Reporting } from "../../../shared/structure/reporting.ts";

/** Sizes of the chart in canvas units, which are pixels at zoom 1. */
export const POST_BOX = { width: 210, height: 74, across: 22, down: 34 } as const;

/** How many leaves under one manager stand side by side before they are stacked below each other. */
const STACK_FROM = 4;

/** Where a post's box stands. */
export interface PlacedPost {
  readonly post: Post;
  readonly x: number;
  readonly y: number;
  /** Stacked among its manager's leaves: its line comes in from the side. */
  readonly isStacked: boolean;
}

interface TreeItem {
  readonly id: string;
  /** What it hangs from in the drawing: the manager, the leaf stacked above it, or the root over several tops. */
  readonly parent: string | null;
  readonly post: Post | null;
  readonly isStacked: boolean;
}

/** No post has this id: ids hold no spaces. */
const ROOT = "all tops";

/**
 * Lays posts out as a tidy tree of line management. Leaves of a wide span are stacked in one column, as organisation
 * charts do, so that the chart stays about as wide as a screen. Posts in a circle stand at the top, side by side.
 */
export function layOutReporting(posts: Iterable<Post>, reporting: Reporting): readonly PlacedPost[] {
  const all = [...posts].sort((a, b) => a.level - b.level || compareText(a.title, b.title));
  if (all.length === 0) return [];
  const items: TreeItem[] = [{ id: ROOT, parent: null, post: null, isStacked: false }];
  const lastStacked = new Map<Id, Id>();
  for (const post of all) {
    const manager = reporting.layerOf(post.id) === null ? undefined : reporting.managerOf(post.id);
    if (!manager) {
      items.push({ id: post.id, parent: ROOT, post, isStacked: false });
      continue;
    }
    const isStacked = isLeaf(reporting, post) && leavesUnder(reporting, manager.id) >= STACK_FROM;
    const above = isStacked ? (lastStacked.get(manager.id) ?? manager.id) : manager.id;
    if (isStacked) lastStacked.set(manager.id, post.id);
    items.push({ id: post.id, parent: above, post, isStacked });
  }
  const root = stratify<TreeItem>()
    .id((item) => item.id)
    .parentId((item) => item.parent)(items);
  const laidOut = tree<TreeItem>()
    .nodeSize([POST_BOX.width + POST_BOX.across, POST_BOX.height + POST_BOX.down])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.12))(root);

  return laidOut
    .descendants()
    .flatMap(({ data: { post, isStacked }, x, depth }) =>
      post ? [{ post, x, y: (depth - 1) * (POST_BOX.height + POST_BOX.down), isStacked }] : [],
    );
}

function isLeaf(reporting: Reporting, post: Post): boolean {
  return reporting.reportsOf(post.id).length === 0;
}

function leavesUnder(reporting: Reporting, manager: Id): number {
  return reporting.reportsOf(manager).filter((report) => isLeaf(reporting, report)).length;
}
