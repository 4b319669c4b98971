import type { Axis } from "../model/axis.ts";
import type { Id } from "../model/records/fields.ts";
import type { Facts } from "../structure/facts.ts";

/** Names the cause “nothing is delivered in this branch”, so that what follows from it is not told again. */
export function emptyCause(axis: Axis, node: Id): string {
  return `${EMPTY}${axis}/${node}`;
}

/** What is delivered, for as long as the facts are the very same. */
const deliveredByFacts = new WeakMap<Facts, Map<Axis, ReadonlySet<Id>>>();

/** The service lines or geographies with a cell of their own or of one below them. */
export function deliveredNodes(facts: Facts, axis: Axis): ReadonlySet<Id> {
  const known = deliveredByFacts.get(facts) ?? new Map<Axis, ReadonlySet<Id>>();
  deliveredByFacts.set(facts, known);
  let delivered = known.get(axis);
  if (!delivered) {
    delivered = findDelivered(facts, axis);
    known.set(axis, delivered);
  }
  return delivered;
}

function findDelivered({ cells, serviceLines, geographies }: Facts, axis: Axis): ReadonlySet<Id> {
  const delivered = new Set<Id>();
  const tree = axis === "serviceLines" ? serviceLines : geographies;
  for (const [own, group] of axis === "serviceLines" ? cells.rows : cells.columns) {
    if (group.size > 0) for (const node of tree.lineageOf(own)) delivered.add(node);
  }
  return delivered;
}

/** What the names of those causes begin with. */
export const EMPTY = "empty/";
