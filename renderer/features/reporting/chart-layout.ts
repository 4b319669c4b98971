import { comparePosts } from "../../../shared/model/compare-posts.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import type { Reporting } from "../../../shared/structure/reporting.ts";
import { type Branch, placeBranches, type Standing } from "./chart-blocks.ts";
import { LAYER, POST_BOX } from "./chart-sizes.ts";

export { LAYER, POST_BOX };

/** How many boxes without reports under one manager stand side by side before they are stacked below each other. */
const STACK_FROM = 4;

/** Where a post's box stands, and where it is in the tree. */
export interface PlacedPost extends Standing, Omit<Branch, "branches"> {}

/** A laid-out chart. */
export interface ChartLayout {
  /** Everybody who is shown, a manager before the reports, those in order. */
  readonly placed: readonly PlacedPost[];
  readonly at: ReadonlyMap<Id, PlacedPost>;
  /** The posts that hang from a post in the drawing, in order; of null, the tops. */
  reportsOf(post: Id | null): readonly PlacedPost[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is drawn of an option's reporting lines. */
export interface ShownPosts {
  /** Managers whose reports are folded away. */
  readonly folded: ReadonlySet<Id>;
  /** The only posts to show; null for all. */
  readonly only: ReadonlySet<Id> | null;
}

/** Everybody's manager in the drawing: posts in a circle, and those below them, stand at the top. */
function managersOf(posts: ReadonlyMap<Id, Post>, reporting: Reporting): ReadonlyMap<Id, Id | null> {
  return new Map(
    [...posts.keys()].map((id) => [
      id,
      reporting.layerOf(id) === null ? null : (reporting.managerOf(id)?.id ?? null),
    ]),
  );
}

/**
 * Lays posts out as a tree of line management. Those without reports on screen are stacked in one column under a wide
 * span, as organisation charts do, and what is still wide goes on in rows below each other.
 */
export function layOutChart(
  posts: ReadonlyMap<Id, Post>,
  reporting: Reporting,
  { folded, only }: ShownPosts,
): ChartLayout {
  const managers = managersOf(posts, reporting);
  const below = new Map<Id | null, Post[]>();
  for (const post of [...posts.values()].sort(comparePosts)) {
    if (only && !only.has(post.id)) continue;
    const manager = managers.get(post.id) ?? null;
    const from = manager !== null && only && !only.has(manager) ? null : manager;
    const reports = below.get(from);
    if (reports) reports.push(post);
    else below.set(from, [post]);
  }
  const countBelow = (post: Id): number =>
    (below.get(post) ?? []).reduce((count, report) => count + 1 + countBelow(report.id), 0);
  const branchesOf = (manager: Id | null, level: number): readonly Branch[] => {
    const reports = below.get(manager) ?? [];
    const isBare = (post: Post) => folded.has(post.id) || !below.has(post.id);
    const isStack = reports.filter(isBare).length >= STACK_FROM;
    return reports.map((post, index) => {
      const isFolded = folded.has(post.id) && below.has(post.id);
      return {
        post,
        isStacked: isStack && isBare(post),
        manager,
        level,
        place: index + 1,
        among: reports.length,
        reports: reporting.reportsOf(post.id).length,
        folded: isFolded ? countBelow(post.id) : 0,
        branches: isFolded ? [] : branchesOf(post.id, level + 1),
      };
    });
  };
  return chartOf(branchesOf(null, 1));
}

function chartOf(tops: readonly Branch[]): ChartLayout {
  const standings = placeBranches(tops);
  const placed: PlacedPost[] = [];
  const reports = new Map<Id | null, readonly PlacedPost[]>();
  const gather = (manager: Id | null, branches: readonly Branch[]) => {
    const own: PlacedPost[] = [];
    for (const { branches: next, ...shown } of branches) {
      const standing = standings.get(shown.post.id);
      if (!standing) continue;
      const item = { ...shown, ...standing };
      own.push(item);
      placed.push(item);
      if (next.length > 0) gather(shown.post.id, next);
    }
    reports.set(manager, own);
  };
  gather(null, tops);
  const xs = placed.map(({ x }) => x);
  return {
    placed,
    at: new Map(placed.map((item) => [item.post.id, item])),
    reportsOf: (post) => reports.get(post) ?? [],
    left: xs.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY),
    right: xs.reduce((most, x) => Math.max(most, x), 0) + POST_BOX.width,
    bottom: placed.reduce((most, { y }) => Math.max(most, y), 0) + POST_BOX.height,
  };
}

/** How many boxes a first look takes in; beyond, the lower layers begin folded. */
const MOST_UNFOLDED = 150;

/**
 * What a chart begins with folded: nothing while it is small; else whole layers, from the first that would not fit.
 * The top's own reports are always there.
 */
export function foldedAtFirst(posts: ReadonlyMap<Id, Post>, reporting: Reporting): ReadonlySet<Id> {
  if (posts.size <= MOST_UNFOLDED) return new Set();
  const managers = managersOf(posts, reporting);
  const layers = new Map<number, Id[]>();
  for (const id of posts.keys()) {
    const layer = managers.get(id) === null ? 1 : (reporting.layerOf(id) ?? 1);
    const there = layers.get(layer);
    if (there) there.push(id);
    else layers.set(layer, [id]);
  }
  let shown = 0;
  let last = 1;
  for (; layers.has(last); last += 1) {
    shown += layers.get(last)?.length ?? 0;
    const next = layers.get(last + 1)?.length ?? 0;
    if (last >= 2 && shown + next > MOST_UNFOLDED) break;
  }
  return new Set((layers.get(last) ?? []).filter((id) => reporting.reportsOf(id).length > 0));
}

/** Everybody who has reports, but for the tops: what folding everything folds. */
export function foldable(posts: ReadonlyMap<Id, Post>, reporting: Reporting): ReadonlySet<Id> {
  const managers = managersOf(posts, reporting);
  return new Set(
    [...posts.keys()].filter((id) => managers.get(id) !== null && reporting.reportsOf(id).length > 0),
  );
}
