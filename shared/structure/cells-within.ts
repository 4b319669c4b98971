import type { Cell } from "../model/records/cell.ts";
import type { Id } from "../model/records/fields.ts";
import type { AxisTree } from "./axis-tree.ts";
import type { Facts } from "./facts.ts";
import type { ScopeEnds } from "./scopes.ts";

/** The cells within a scope: those of its service line and all below, in its geography and all in it. */
export function cellsWithin(
  facts: Pick<Facts, "option" | "cells" | "serviceLines" | "geographies">,
  { serviceLine, geography }: Pick<ScopeEnds, "serviceLine" | "geography">,
): Iterable<Cell> {
  const { option, cells } = facts;
  if (serviceLine === null && geography === null) return option.cells.values();
  const found: Cell[] = [];
  if (serviceLine === null) {
    for (const column of branchOf(facts.geographies, geography)) {
      for (const cell of cells.inColumn(column).values()) found.push(cell);
    }
    return found;
  }
  const columns = geography === null ? null : branchOf(facts.geographies, geography);
  for (const row of branchOf(facts.serviceLines, serviceLine)) {
    const own = cells.inRow(row);
    if (columns === null) {
      for (const cell of own.values()) found.push(cell);
      continue;
    }
    for (const column of columns) {
      const cell = own.get(column);
      if (cell) found.push(cell);
    }
  }
  return found;
}

function branchOf(tree: AxisTree, root: Id | null): readonly Id[] {
  if (root === null) return [];
  const branch = [root];
  // The list is walked while it grows.
  for (const id of branch) for (const child of tree.childrenOf(id)) branch.push(child.id);
  return branch;
}

/** Whether a scope holds any cell at all. */
export function hasCellWithin(
  facts: Parameters<typeof cellsWithin>[0],
  scope: Parameters<typeof cellsWithin>[1],
): boolean {
  const { serviceLine, geography } = scope;
  // Nearly every mandate has a cell right where it is.
  if (serviceLine !== null && geography !== null && facts.cells.at(serviceLine, geography)) return true;
  if (geography === null && serviceLine !== null && facts.cells.inRow(serviceLine).size > 0) return true;
  if (serviceLine === null && geography !== null && facts.cells.inColumn(geography).size > 0) return true;
  if (serviceLine === null && geography === null) return facts.option.cells.size > 0;
  const rows = serviceLine === null ? null : branchOf(facts.serviceLines, serviceLine);
  const columns = geography === null ? null : branchOf(facts.geographies, geography);
  if (rows === null) return columns?.some((column) => facts.cells.inColumn(column).size > 0) ?? false;
  return rows.some((row) => {
    const own = facts.cells.inRow(row);
    return own.size > 0 && (columns === null || columns.some((column) => own.has(column)));
  });
}
