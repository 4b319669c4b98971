import { type AxisNode, compareNodes } from "../model/axis.ts";
import type { Table } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";

/** An axis of the matrix as a tree, walked in its chosen order. */
export interface AxisTree<Node extends AxisNode = AxisNode> {
  /** Every node, parents before their children, siblings in order: the order of the rows or columns on screen. */
  readonly nodes: readonly Node[];
  /** The nodes without a parent, in order. */
  readonly roots: readonly Node[];
  /** The children of a node, in order. */
  childrenOf(id: Id): readonly Node[];
  /** The node itself, then its parent, and so on to the root: nearest first. */
  lineageOf(id: Id): readonly Id[];
  /** The node's place in `nodes`, from 0: the order of the rows or columns on screen; −1 for a node that is not there. */
  positionOf(id: Id): number;
  /** How many ancestors a node has: 0 for a root. */
  depthOf(id: Id): number;
}

/** Builds the tree of an axis. Linear in the nodes but for sorting siblings. */
export function buildAxisTree<Node extends AxisNode>(table: Table<Node>): AxisTree<Node> {
  const children = new Map<Id | null, Node[]>();
  for (const node of table.values()) {
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node);
    else children.set(node.parent, [node]);
  }
  for (const siblings of children.values()) siblings.sort(compareNodes);

  const roots = children.get(null) ?? [];
  const nodes: Node[] = [];
  const lineages = new Map<Id, readonly Id[]>();
  const waiting = [...roots].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes.push(node);
    const above = node.parent === null ? [] : (lineages.get(node.parent) ?? []);
    lineages.set(node.id, [node.id, ...above]);
    const below = children.get(node.id) ?? [];
    for (let index = below.length - 1; index >= 0; index -= 1) {
      const child = below[index];
      if (child) waiting.push(child);
    }
  }
  const positions = new Map(nodes.map((node, index) => [node.id, index]));
  return {
    nodes,
    roots,
    positionOf: (id) => positions.get(id) ?? -1,
    childrenOf: (id) => children.get(id) ?? [],
    lineageOf: (id) => lineages.get(id) ?? [],
    depthOf: (id) => Math.max(0, (lineages.get(id)?.length ?? 1) - 1),
  };
}

/** The nodes among these that lie in none of the others, in the order of the axis: what lies inside one goes with it. */
export function outermost<Node extends AxisNode>(
  tree: AxisTree<Node>,
  ids: ReadonlySet<Id | null>,
): readonly Node[] {
  return tree.nodes.filter(
    ({ id }) =>
      ids.has(id) &&
      !tree
        .lineageOf(id)
        .slice(1)
        .some((above) => ids.has(above)),
  );
}
