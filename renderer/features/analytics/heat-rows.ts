import type { AxisNode } from "../../../shared/model/axis.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { AxisTree } from "../../../shared/structure/axis-tree.ts";

/** A row or column of the heat map. */
export interface Line {
  readonly id: Id;
  readonly name: string;
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly isFolded: boolean;
}

/** The rows or columns of a branch that folding leaves in sight. */
export function linesOf(
  tree: AxisTree<AxisNode>,
  branch: Id | null,
  folded: ReadonlySet<Id>,
): readonly Line[] {
  return tree.nodes
    .filter(({ id }) => {
      const lineage = tree.lineageOf(id);
      return (
        (branch === null || lineage.includes(branch)) && !lineage.slice(1).some((above) => folded.has(above))
      );
    })
    .map(({ id, name }) => ({
      id,
      name,
      depth: tree.depthOf(id),
      hasChildren: tree.childrenOf(id).length > 0,
      isFolded: folded.has(id),
    }));
}

/**
 * What to fold at first so that at most so many lines are seen: as many whole levels as fit are left open.
 * @param most lines that can be taken in at a glance.
 */
export function foldedAtFirst(tree: AxisTree<AxisNode>, most: number): ReadonlySet<Id> {
  const depths = tree.nodes.map(({ id }) => tree.depthOf(id));
  const deepest = Math.max(0, ...depths);
  let open = deepest;
  while (open > 0 && depths.filter((depth) => depth <= open).length > most) open -= 1;
  return new Set(
    tree.nodes
      .filter(({ id }) => tree.depthOf(id) >= open && tree.childrenOf(id).length > 0)
      .map(({ id }) => id),
  );
}
