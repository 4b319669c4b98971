import { compareText } from "../../model/document.ts";
import type { Cell } from "../../model/records/cell.ts";
import type { Post } from "../../model/records/post.ts";
import type { Facts } from "../facts.ts";

/** What falls to one leader. */
export interface LeaderLoad {
  readonly post: Post;
  readonly cells: readonly Cell[];
  /** Whole-time equivalents of those cells; a cell that does not say counts as none. */
  readonly wte: number;
  /** Pounds a year, likewise. */
  readonly budget: number;
}

/** By what leaders are compared. */
export type LoadMeasure = "wte" | "budget";

/**
 * What falls to each leader: the cells of which it is the nearest lead, in one component or both. A cell falls to each
 * of its leads, so that loads add up to more than the option has.
 * @param counts whether a cell is asked about.
 */
export function leaderLoads(facts: Facts, counts: (cell: Cell) => boolean): readonly LeaderLoad[] {
  const loads: LeaderLoad[] = [];
  for (const [id, led] of facts.led) {
    const post = facts.option.posts.get(id);
    const cells = led.filter(counts);
    if (!post || cells.length === 0) continue;
    loads.push({
      post,
      cells,
      // In hundredths, so that the sum is the same in whatever order the cells come.
      wte: cells.reduce((sum, cell) => sum + Math.round((cell.wte ?? 0) * 100), 0) / 100,
      budget: cells.reduce((sum, cell) => sum + (cell.budget ?? 0), 0),
    });
  }
  return loads;
}

/** Loads with the largest first; equal ones by title, so that the order is always the same. */
export function largestFirst(loads: readonly LeaderLoad[], measure: LoadMeasure): readonly LeaderLoad[] {
  return loads.toSorted(
    (a, b) =>
      b[measure] - a[measure] || compareText(a.post.title, b.post.title) || compareText(a.post.id, b.post.id),
  );
}
