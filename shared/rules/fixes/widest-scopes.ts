import type { Cell } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Component } from "../../model/records/mandate.ts";
import type { LeadingDiscipline } from "../../structure/coverage.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Ends } from "../elements.ts";

/**
 * The fewest, widest scopes that hold open cells and no cell that somebody leads already: mandates for them close the
 * gap and take nothing over. Costs cells × tree depth on both axes.
 * @param cells the cells to close, all of them open for the component and discipline.
 */
export function widestOpenScopes(
  facts: Facts,
  component: Component,
  missing: LeadingDiscipline,
  cells: readonly Cell[],
): readonly Ends[] {
  const wanted = new Set(cells);
  /** How many cells of each scope are led already, or are not asked for. */
  const taken = new Set<string>();
  for (const cell of facts.option.cells.values()) {
    if (wanted.has(cell) && facts.coverage.get(cell.id)?.[component][missing].status === "gap") continue;
    for (const scope of scopesAround(facts, cell)) taken.add(keyOf(scope));
  }
  const chosen = new Map<string, Ends>();
  for (const cell of cells) {
    const around = scopesAround(facts, cell);
    if (around.some((scope) => chosen.has(keyOf(scope)))) continue;
    const widest = around.find((scope) => !taken.has(keyOf(scope)));
    if (widest) chosen.set(keyOf(widest), widest);
  }
  return [...chosen.values()];
}

/** Every scope that holds a cell, the widest first. */
function scopesAround({ serviceLines, geographies }: Facts, cell: Cell): readonly Ends[] {
  const rows = [...serviceLines.lineageOf(cell.serviceLine), null].reverse();
  const columns = [...geographies.lineageOf(cell.geography), null].reverse();
  return rows
    .flatMap((serviceLine, row) =>
      columns.map((geography, column) => ({ depth: row + column, serviceLine, geography })),
    )
    .sort((a, b) => a.depth - b.depth)
    .map(({ serviceLine, geography }: Ends & { depth: number }) => ({ serviceLine, geography }));
}

function keyOf({ serviceLine, geography }: { serviceLine: Id | null; geography: Id | null }): string {
  return `${serviceLine ?? "*"}/${geography ?? "*"}`;
}
