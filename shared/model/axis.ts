import { generateKeyBetween } from "fractional-indexing";
import { compareText, type OptionDocument, type Table } from "./document.ts";
import type { Id } from "./records/fields.ts";
import type { Geography } from "./records/geography.ts";
import type { ServiceLine } from "./records/service-line.ts";

/** The two axes of the matrix, named as the tables that hold them. */
export type Axis = "serviceLines" | "geographies";

/** A row or a column: what both have in common. */
export type AxisNode = ServiceLine | Geography;

/**
 * Levels an axis may have. Real ones have five at most; without a bound a small file of service lines, each within the
 * one before, costs gigabytes, because every node keeps the way to its root.
 */
export const MOST_LEVELS = 64;

/** The nodes of an axis, whichever it is. */
export function axisTable(option: OptionDocument, axis: Axis): Table<AxisNode> {
  return option[axis];
}

/** The children of a node in the chosen order; null asks for the top. */
export function childrenInOrder<Node extends AxisNode>(
  table: Table<Node>,
  parent: Id | null,
): readonly Node[] {
  return [...table.values()].filter((node) => node.parent === parent).sort(compareNodes);
}

/** The order of siblings: by key, then by id, so that it is total. */
export function compareNodes(a: AxisNode, b: AxisNode): number {
  return compareText(a.order, b.order) || compareText(a.id, b.id);
}

/** A node and everything below it. */
export function subtreeIds(table: Table<AxisNode>, root: Id): ReadonlySet<Id> {
  const children = new Map<Id, Id[]>();
  for (const node of table.values()) {
    if (node.parent === null) continue;
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node.id);
    else children.set(node.parent, [node.id]);
  }
  const found = new Set<Id>([root]);
  const waiting = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const child of children.get(id) ?? []) {
      if (found.has(child)) continue;
      found.add(child);
      waiting.push(child);
    }
  }
  return found;
}

/**
 * Whether a node with everything below it would stand too deep under a parent.
 * @param moving the node being moved; null for a new one, which has nothing below it.
 */
export function isTooDeep(table: Table<AxisNode>, parent: Id | null, moving: Id | null): boolean {
  const height = moving === null ? 1 : heightOf(table, moving);
  return levelOf(table, parent) + height > MOST_LEVELS;
}

/** The level a node stands on: 1 at the top; 0 for null, above the top. */
function levelOf(table: Table<AxisNode>, id: Id | null): number {
  let level = 0;
  let above = id;
  while (above !== null && level <= MOST_LEVELS) {
    level += 1;
    above = table.get(above)?.parent ?? null;
  }
  return level;
}

/** How many levels a node and everything below it take up. */
function heightOf(table: Table<AxisNode>, root: Id): number {
  const top = levelOf(table, root);
  let deepest = top;
  for (const id of subtreeIds(table, root)) deepest = Math.max(deepest, levelOf(table, id));
  return deepest - top + 1;
}

/**
 * The order key that places a node among siblings.
 * @param before the sibling it goes in front of; null puts it last.
 * @param moving the node being moved, which does not count as its own neighbour.
 */
export function orderBefore(
  siblings: readonly { readonly id: Id; readonly order: string }[],
  before: Id | null,
  moving: Id | null,
): string {
  const others = siblings.filter((node) => node.id !== moving);
  const index = before === null ? others.length : others.findIndex((node) => node.id === before);
  const place = index < 0 ? others.length : index;
  const after = others[place]?.order ?? null;
  // Equal neighbours (files made elsewhere) leave no room between them: go past the run of equals.
  let previous = place - 1;
  while (previous >= 0 && after !== null && (others[previous]?.order ?? "") >= after) previous -= 1;
  return generateKeyBetween(others[previous]?.order ?? null, after);
}
