import type { Axis } from "../../model/axis.ts";
import type { Cell } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Post } from "../../model/records/post.ts";
import type { Facts } from "../facts.ts";

/** A part of the matrix: a branch of either axis, or of both. Null stands for all of the axis. */
export interface Branch {
  readonly serviceLine: Id | null;
  readonly geography: Id | null;
}

/** All of the matrix. */
export const WHOLE_MATRIX: Branch = { serviceLine: null, geography: null };

/** Answers whether a cell lies in a branch. */
export function cellsIn(facts: Facts, { serviceLine, geography }: Branch): (cell: Cell) => boolean {
  return (cell) =>
    isWithin(facts, "serviceLines", cell.serviceLine, serviceLine) &&
    isWithin(facts, "geographies", cell.geography, geography);
}

/**
 * The posts of a branch: those with a mandate in it, and those without any mandate on that axis who report, directly or
 * not, to such a post. In the order of the option's posts.
 */
export function postsIn(facts: Facts, { serviceLine, geography }: Branch): readonly Post[] {
  const posts = [...facts.option.posts.values()];
  const isInRow = membership(facts, "serviceLines", serviceLine);
  const isInColumn = membership(facts, "geographies", geography);
  return posts.filter((post) => isInRow(post) && isInColumn(post));
}

function membership(facts: Facts, axis: Axis, branch: Id | null): (post: Post) => boolean {
  if (branch === null) return () => true;
  /** Of each post with a mandate on this axis: whether one of them lies in the branch. */
  const own = new Map<Id, boolean>();
  for (const mandate of facts.option.mandates.values()) {
    const node = axis === "serviceLines" ? mandate.serviceLine : mandate.geography;
    if (node === null) continue;
    own.set(mandate.post, own.get(mandate.post) === true || isWithin(facts, axis, node, branch));
  }
  return (post) => {
    const nearest = facts.reporting.chainOf(post.id).find(({ id }) => own.has(id));
    return nearest !== undefined && own.get(nearest.id) === true;
  };
}

function isWithin(facts: Facts, axis: Axis, node: Id, branch: Id | null): boolean {
  return branch === null || facts[axis].lineageOf(node).includes(branch);
}
