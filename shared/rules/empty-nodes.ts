import type { Axis } from "../model/axis.ts";
import type { Id } from "../model/records/fields.ts";
import type { Facts } from "../structure/facts.ts";

/** Names the cause “nothing is delivered in this branch”, so that what follows from it is not told again. */
export function emptyCause(axis: Axis, node: Id): string {
  return `${EMPTY}${axis}/${node}`;
}

/** What is delivered, for as long as the facts are the very same. */
const deliveredByFacts = new WeakMap<Facts, Map<Axis, ReadonlyMap<Id, number>>>();

/**
 * How many cells each service line or geography holds with all below it; those without any are left out. Counted once
 * for the same facts.
 */
export function deliveredWithin(facts: Facts, axis: Axis): ReadonlyMap<Id, number> {
  const known = deliveredByFacts.get(facts) ?? new Map<Axis, ReadonlyMap<Id, number>>();
  deliveredByFacts.set(facts, known);
  let delivered = known.get(axis);
  if (!delivered) {
    delivered = countDelivered(facts, axis);
    known.set(axis, delivered);
  }
  return delivered;
}

function countDelivered({ cells, serviceLines, geographies }: Facts, axis: Axis): ReadonlyMap<Id, number> {
  const delivered = new Map<Id, number>();
  const tree = axis === "serviceLines" ? serviceLines : geographies;
  for (const [own, { size }] of axis === "serviceLines" ? cells.rows : cells.columns) {
    if (size === 0) continue;
    for (const node of tree.lineageOf(own)) delivered.set(node, (delivered.get(node) ?? 0) + size);
  }
  return delivered;
}

/** What the names of those causes begin with. */
export const EMPTY = "empty/";
