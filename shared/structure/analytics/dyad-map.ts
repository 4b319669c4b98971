import type { Cell } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import { COMPONENTS } from "../../model/records/mandate.ts";
import { coversOf, hasDyad } from "../coverage.ts";
import type { Facts } from "../facts.ts";

/** How far the cells of a crossing are led by full dyads. */
export interface DyadCount {
  /** Delivered cells, with those of everything in the row and in the column. */
  readonly cells: number;
  /** Full dyads, of cells × 2 components. */
  readonly dyads: number;
  /** Of cells × 2 components × 2 disciplines, how many nobody leads. */
  readonly gaps: number;
  /** And how many several posts lead, not all joint. */
  readonly overlaps: number;
}

/** Counts of dyads by crossing, of which either side may be a branch of its axis. */
export interface DyadMap {
  /** Undefined where nothing is delivered. */
  at(serviceLine: Id, geography: Id): DyadCount | undefined;
  /** Of all cells together. */
  readonly total: DyadCount;
}

type Tally = { -readonly [Name in keyof DyadCount]: DyadCount[Name] };

/**
 * Counts the dyads of every crossing, a cell at each of the crossings it lies in. Costs cells × depth of both axes.
 * @param counts whether a cell is asked about.
 */
export function mapDyads(facts: Facts, counts: (cell: Cell) => boolean): DyadMap {
  const rows = new Map<Id, Map<Id, Tally>>();
  const total = emptyTally();
  for (const cell of facts.option.cells.values()) {
    const coverage = facts.coverage.get(cell.id);
    if (!coverage || !counts(cell)) continue;
    const one = emptyTally();
    one.cells = 1;
    one.dyads = COMPONENTS.filter((component) => hasDyad(coverage, component)).length;
    for (const { cover } of coversOf(coverage)) {
      if (cover.status === "gap") one.gaps += 1;
      if (cover.status === "overlap") one.overlaps += 1;
    }
    add(total, one);
    for (const serviceLine of facts.serviceLines.lineageOf(cell.serviceLine)) {
      const row = rows.get(serviceLine) ?? new Map<Id, Tally>();
      rows.set(serviceLine, row);
      for (const geography of facts.geographies.lineageOf(cell.geography)) {
        const tally = row.get(geography) ?? emptyTally();
        row.set(geography, tally);
        add(tally, one);
      }
    }
  }
  return { at: (serviceLine, geography) => rows.get(serviceLine)?.get(geography), total };
}

/** The share of dyads that are full, 0 to 1; 0 without cells. */
export function dyadShare({ cells, dyads }: DyadCount): number {
  return cells === 0 ? 0 : dyads / (cells * COMPONENTS.length);
}

function emptyTally(): Tally {
  return { cells: 0, dyads: 0, gaps: 0, overlaps: 0 };
}

function add(tally: Tally, one: DyadCount): void {
  tally.cells += one.cells;
  tally.dyads += one.dyads;
  tally.gaps += one.gaps;
  tally.overlaps += one.overlaps;
}
