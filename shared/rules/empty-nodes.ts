import type { Axis } from "../model/axis.ts";
import type { Id } from "../model/records/fields.ts";
import type { Facts } from "../structure/facts.ts";

/** Names the cause “nothing is delivered in this branch”, so that what follows from it is not told again. */
export function emptyCause(axis: Axis, node: Id): string {
  return `empty/${axis}/${node}`;
}

/** The service lines or geographies with a cell of their own or of one below them. */
export function deliveredNodes({ option, serviceLines, geographies }: Facts, axis: Axis): ReadonlySet<Id> {
  const delivered = new Set<Id>();
  for (const cell of option.cells.values()) {
    const own = axis === "serviceLines" ? cell.serviceLine : cell.geography;
    if (delivered.has(own)) continue;
    const tree = axis === "serviceLines" ? serviceLines : geographies;
    for (const node of tree.lineageOf(own)) delivered.add(node);
  }
  return delivered;
}
