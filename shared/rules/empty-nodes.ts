import type { Axis } from "../model/axis.ts";
import type { Id } from "../model/records/fields.ts";
import type { Facts } from "../structure/facts.ts";

/** Names the cause “nothing is delivered in this branch”, so that what follows from it is not told again. */
export function emptyCause(axis: Axis, node: Id): string {
  return `${EMPTY}${axis}/${node}`;
}

/** The service lines or geographies with a cell of their own or of one below them. */
export function deliveredNodes({ cells, serviceLines, geographies }: Facts, axis: Axis): ReadonlySet<Id> {
  const delivered = new Set<Id>();
  const tree = axis === "serviceLines" ? serviceLines : geographies;
  for (const [own, group] of axis === "serviceLines" ? cells.rows : cells.columns) {
    if (group.size > 0) for (const node of tree.lineageOf(own)) delivered.add(node);
  }
  return delivered;
}

/** What the names of those causes begin with. */
export const EMPTY = "empty/";
