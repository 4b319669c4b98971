import type { Cell } from "../../shared/model/records/cell.ts";
import type { Id } from "../../shared/model/records/fields.ts";
import type { Geography } from "../../shared/model/records/geography.ts";
import { describeCoverage } from "../../shared/print/describe-coverage.ts";
import { dyadWords } from "../../shared/print/dyad-words.ts";
import { formatPopulation, formatWte, plural, tierName } from "../../shared/print/words.ts";
import { axisDyad } from "../../shared/structure/axis-dyad.ts";
import type { CellCoverage } from "../../shared/structure/coverage.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import type { Track } from "./matrix-layout.ts";
import { totalAt } from "./totals.ts";

/** What is at a crossing; flat, so that two can be told apart field by field. */
export interface CrossingFacts {
  /** What the row and the column are called. */
  readonly row: string;
  readonly column: string;
  readonly cell: Cell | undefined;
  readonly coverage: CellCoverage | undefined;
  /** What the crossing comes to with all that is folded into it or lies below it; 0 cells where it is no sum. */
  readonly totalCells: number;
  readonly totalWte: number;
  readonly totalTeams: number;
}

/** Finds what is at a crossing. */
export function crossingAt(facts: Facts, row: Track, column: Track): CrossingFacts {
  const cell = facts.cells.at(row.id, column.id);
  const isSum = row.hasChildren || column.isCollapsed;
  const total = isSum ? totalAt(facts, row.id, column.id, column.isCollapsed) : null;
  return {
    row: facts.option.serviceLines.get(row.id)?.name ?? "",
    column: facts.option.geographies.get(column.id)?.name ?? "",
    cell,
    coverage: cell && facts.coverage.get(cell.id),
    totalCells: total?.cells ?? 0,
    totalWte: total?.wte ?? 0,
    totalTeams: total?.teams ?? 0,
  };
}

/** “Frailty in Isle of Wight”. */
export function crossingName({ row, column }: Pick<CrossingFacts, "row" | "column">): string {
  return `${row} in ${column}`;
}

/** All that a crossing shows, in sentences. */
export function crossingWords(crossing: CrossingFacts): string {
  const { cell, coverage, totalCells, totalWte } = crossing;
  const parts = [crossingName(crossing)];
  if (cell) parts.push(cellWords(cell));
  if (coverage) parts.push(describeCoverage(coverage));
  if (totalCells > (cell ? 1 : 0))
    parts.push(`in all ${formatWte(totalWte)} WTE in ${plural(totalCells, "cell")}`);
  if (!cell && totalCells === 0) parts.push("not delivered");
  return parts.join(". ");
}

function cellWords(cell: Cell): string {
  const words = [
    cell.wte === null ? "WTE not stated" : `${formatWte(cell.wte)} WTE`,
    cell.teams === null ? "teams not stated" : plural(cell.teams, "team"),
  ];
  if (cell.integratedWith !== null) words.push(`integrated with ${cell.integratedWith}`);
  return words.join(", ");
}

/** A row's header in words. */
export function serviceLineWords(facts: Facts, id: Id): string {
  const name = facts.option.serviceLines.get(id)?.name ?? "";
  return `${name}, service line. Practice: ${dyadWords(facts, "serviceLines", axisDyad(facts, "serviceLines", id))}`;
}

/** A column's header in words. */
export function geographyWords(facts: Facts, id: Id): string {
  const geography = facts.option.geographies.get(id);
  const dyad = dyadWords(facts, "geographies", axisDyad(facts, "geographies", id));
  return `${geography?.name ?? ""}, geography, ${geography ? tierWords(geography) : ""}. Pathway: ${dyad}`;
}

/** A geography's tier, and its population where it is known. */
export function tierWords({ tier, population }: Geography): string {
  return `${tierName(tier)}${population === null ? "" : ` · ${formatPopulation(population)}`}`;
}

/** The corner in words. */
export function cornerWords({ option }: Facts): string {
  return `${option.info.name}. Service lines down, geographies across.`;
}
