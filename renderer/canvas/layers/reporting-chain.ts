import type { Id } from "../../../shared/model/records/fields.ts";
import type { Post } from "../../../shared/model/records/post.ts";
import { LINE_KINDS, type LineKind } from "../../../shared/model/records/reporting-line.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import type { Place } from "../matrix-view.ts";

/** A line between two posts that both have a place on the matrix. */
export interface ChainLine {
  readonly id: string;
  readonly kind: LineKind;
  readonly from: Place;
  readonly to: Place;
}

/** Whom a post answers to. */
export interface Chain {
  /** The post, its line manager, and so on to the top. */
  readonly posts: readonly Post[];
  /** The lines to draw. Line managers without a place on the matrix are passed over. */
  readonly lines: readonly ChainLine[];
}

/** Finds whom a post answers to, up to the top, and its other lines one step up. */
export function chainOf(facts: Facts, id: Id): Chain {
  const posts = facts.reporting.chainOf(id);
  const lines: ChainLine[] = [];
  const start = placeOfPost(facts, id);
  let from = start;
  for (const post of posts.slice(1)) {
    const to = placeOfPost(facts, post.id);
    if (!to) continue;
    if (from) lines.push({ id: `line ${post.id}`, kind: "line", from, to });
    from = to;
  }
  for (const kind of LINE_KINDS) {
    if (kind === "line" || !start) continue;
    for (const line of facts.reporting.linesFrom(id, kind)) {
      const to = placeOfPost(facts, line.to);
      if (to) lines.push({ id: line.id, kind, from: start, to });
    }
  }
  return { posts, lines };
}

/** Where a post stands on the matrix: at a row's or column's header, else at the crossing it leads; null where nowhere. */
export function placeOfPost(facts: Facts, post: Id): Place | null {
  let crossing: Place | null = null;
  for (const { serviceLine, geography } of facts.mandates.get(post) ?? []) {
    if (serviceLine !== null && geography !== null) crossing ??= { row: serviceLine, column: geography };
    else if (serviceLine !== null || geography !== null) return { row: serviceLine, column: geography };
  }
  return crossing;
}
