import type { AxisNode } from "../../shared/model/axis.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { AxisTree } from "../../shared/structure/axis-tree.ts";
import { LEADING_DISCIPLINES, type LeadingDiscipline } from "../../shared/structure/coverage.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import type { Holding } from "../../shared/structure/scopes.ts";

/** Half of the dyad that leads a whole row or column. */
export interface HeaderHalf {
  readonly discipline: LeadingDiscipline;
  /** Who holds it at this very row or column; empty where nobody does. */
  readonly holdings: readonly Holding[];
  /** What it is inherited from when nobody holds it here: an ancestor's name, or “everything”; null for nothing. */
  readonly inheritedFrom: string | null;
}

/** The dyad of a row (practice) or a column (pathway), and whether it is led crossing by crossing instead. */
export interface HeaderDyad {
  readonly halves: readonly HeaderHalf[];
  readonly isLedByCrossing: boolean;
}

/** Who leads a row or column as a whole. */
export function headerDyad(facts: Facts, axis: "serviceLines" | "geographies", id: Id): HeaderDyad {
  const isRow = axis === "serviceLines";
  const tree: AxisTree<AxisNode> = facts[axis];
  const find = (node: Id | null) =>
    isRow ? facts.scopes.find("practice", node, null) : facts.scopes.find("pathway", null, node);
  const halves = LEADING_DISCIPLINES.map((discipline): HeaderHalf => {
    const holdings = find(id)?.[discipline] ?? [];
    const above = [...tree.lineageOf(id).slice(1), null].find(
      (node) => (find(node)?.[discipline].length ?? 0) > 0,
    );
    const nameAbove = above === null ? "everything" : above === undefined ? null : nameOf(facts, axis, above);
    return { discipline, holdings, inheritedFrom: holdings.length > 0 ? null : nameAbove };
  });
  return { halves, isLedByCrossing: isLedByCrossing(facts, isRow, id) };
}

function isLedByCrossing(facts: Facts, isRow: boolean, id: Id): boolean {
  const cells = isRow ? facts.cells.inRow(id) : facts.cells.inColumn(id);
  const component = isRow ? "practice" : "pathway";
  for (const cell of cells.values()) {
    const covers = facts.coverage.get(cell.id)?.[component];
    if (covers && (covers.clinical.isHeldHere || covers.operational.isHeldHere)) return true;
  }
  return false;
}

function nameOf(facts: Facts, axis: "serviceLines" | "geographies", id: Id): string {
  return facts.option[axis].get(id)?.name ?? "";
}
