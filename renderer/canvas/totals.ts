import type { Id } from "../../shared/model/records/fields.ts";
import type { AxisTree } from "../../shared/structure/axis-tree.ts";
import type { Facts } from "../../shared/structure/facts.ts";

/** What a crossing adds up to when it stands for more than its own cell. */
export interface Total {
  readonly cells: number;
  /** Whole-time equivalents, of the cells that say. */
  readonly wte: number;
  readonly teams: number;
}

/** Adds up the cells of a row's subtree in a column, and of the column's subtree where it is folded. */
export function totalAt(facts: Facts, row: Id, column: Id, isColumnFolded: boolean): Total {
  const columns = isColumnFolded ? subtree(facts.geographies, column) : [column];
  let cells = 0;
  let wte = 0;
  let teams = 0;
  for (const serviceLine of subtree(facts.serviceLines, row)) {
    for (const geography of columns) {
      const cell = facts.cells.at(serviceLine, geography);
      if (!cell) continue;
      cells += 1;
      wte += cell.wte ?? 0;
      teams += cell.teams ?? 0;
    }
  }
  return { cells, wte, teams };
}

function subtree(tree: AxisTree, id: Id): readonly Id[] {
  return [id, ...tree.childrenOf(id).flatMap((child) => subtree(tree, child.id))];
}
