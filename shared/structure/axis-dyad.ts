import type { Axis, AxisNode } from "../model/axis.ts";
import type { Id } from "../model/records/fields.ts";
import type { AxisTree } from "./axis-tree.ts";
import { LEADING_DISCIPLINES, type LeadingDiscipline } from "./coverage.ts";
import type { Facts } from "./facts.ts";
import type { Holding } from "./scopes.ts";

/** Half of the dyad that leads a whole row or column. */
export interface AxisHalf {
  readonly discipline: LeadingDiscipline;
  /** Who holds it at this very row or column; empty where nobody does. */
  readonly holdings: readonly Holding[];
  /** Where it is inherited from when nobody holds it here; null where it is nowhere above. */
  readonly inheritedFrom: { /** Null stands for the whole axis. */ readonly node: Id | null } | null;
}

/** Who leads a whole row (practice) or a whole column (pathway). */
export interface AxisDyad {
  readonly clinical: AxisHalf;
  readonly operational: AxisHalf;
  /** Whether posts lead it only where it crosses certain others. */
  readonly isLedByCrossing: boolean;
}

/** The dyad of a row or column as a whole: its practice for a service line, its pathway for a geography. */
export function axisDyad(facts: Facts, axis: Axis, id: Id): AxisDyad {
  const find = (node: Id | null) =>
    axis === "serviceLines"
      ? facts.scopes.find("practice", node, null)
      : facts.scopes.find("pathway", null, node);
  const tree: AxisTree<AxisNode> = facts[axis];
  const above = [...tree.lineageOf(id).slice(1), null];
  const half = (discipline: LeadingDiscipline): AxisHalf => {
    const holdings = find(id)?.[discipline] ?? [];
    const node = above.find((candidate) => (find(candidate)?.[discipline].length ?? 0) > 0);
    return {
      discipline,
      holdings,
      inheritedFrom: holdings.length > 0 || node === undefined ? null : { node },
    };
  };
  return {
    clinical: half("clinical"),
    operational: half("operational"),
    isLedByCrossing: isLedByCrossing(facts, axis, id),
  };
}

/** The halves of a dyad in reading order. */
export function halvesOf(dyad: AxisDyad): readonly AxisHalf[] {
  return LEADING_DISCIPLINES.map((discipline) => dyad[discipline]);
}

function isLedByCrossing(facts: Facts, axis: Axis, id: Id): boolean {
  const cells = axis === "serviceLines" ? facts.cells.inRow(id) : facts.cells.inColumn(id);
  const component = axis === "serviceLines" ? "practice" : "pathway";
  for (const cell of cells.values()) {
    const covers = facts.coverage.get(cell.id)?.[component];
    if (covers?.clinical.isHeldHere || covers?.operational.isHeldHere) return true;
  }
  return false;
}
