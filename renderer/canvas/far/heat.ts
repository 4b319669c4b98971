import type { Table } from "../../../shared/model/document.ts";
import type { Cell } from "../../../shared/model/records/cell.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { COMPONENTS, type Component } from "../../../shared/model/records/mandate.ts";
import { type Report, SEVERITIES } from "../../../shared/rules/engine/finding.ts";
import {
  type CellCoverage,
  type Cover,
  isVacantCover,
  LEADING_DISCIPLINES,
  type LeadingDiscipline,
} from "../../../shared/structure/coverage.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { findingMarks } from "../finding-marks.ts";
import type { MatrixLayout } from "../matrix-layout.ts";
import type { Layer } from "../matrix-view.ts";

/** How a crossing's four answers to “who leads?” come out together, best first. */
export const COVERAGE_RANKS = ["none", "led", "vacant", "overlap", "gap"] as const;

/**
 * What every crossing on screen comes to, row by row: a crossing that is folded stands for all the cells inside it.
 * Flat arrays, because thousands of crossings are worked out at each edit and painted at each frame.
 */
export interface Heat {
  readonly rows: number;
  readonly columns: number;
  /** Delivered cells. */
  readonly cells: Uint16Array;
  /** The worst of them, as an index of `COVERAGE_RANKS`; 0 where nothing is delivered. */
  readonly coverage: Uint8Array;
  /** The worst open finding about them: 0 for none, else how bad, 3 for an error. */
  readonly worst: Uint8Array;
  readonly findings: Uint16Array;
  /** Whole-time equivalents; what is not stated counts as none. */
  readonly wte: Float64Array;
  /** 1 where one of them is integrated with a partner. */
  readonly partners: Uint8Array;
}

/** Which of the four answers count: those of the layers that are on. */
export type Sides = ReadonlySet<Layer>;

/** What heat is worked out from. */
export type HeatGround = readonly [
  facts: Pick<Facts, "option" | "cells" | "serviceLines" | "geographies" | "coverage">,
  report: Report,
  layout: Pick<MatrixLayout, "rows" | "columns">,
  sides: Sides,
];

/** Works out the heat of every crossing on screen. Linear in cells and findings. */
export function deriveHeat(...ground: HeatGround): Heat {
  const heat = emptyHeat(ground);
  addUp(heat, ground, () => true);
  return heat;
}

/**
 * The same where most rows were added up before, for the same columns: only the others are added up.
 * @param before the heat they are taken from.
 * @param sources for each row on screen, which row of before is its; null for one that is to be added up.
 */
export function updateHeat(before: Heat, sources: readonly (number | null)[], ...ground: HeatGround): Heat {
  const heat = emptyHeat(ground);
  sources.forEach((source, row) => {
    if (source === null) return;
    const [from, to] = [source * heat.columns, (source + 1) * heat.columns];
    const at = row * heat.columns;
    heat.cells.set(before.cells.subarray(from, to), at);
    heat.coverage.set(before.coverage.subarray(from, to), at);
    heat.worst.set(before.worst.subarray(from, to), at);
    heat.findings.set(before.findings.subarray(from, to), at);
    heat.wte.set(before.wte.subarray(from, to), at);
    heat.partners.set(before.partners.subarray(from, to), at);
  });
  addUp(heat, ground, (row) => sources[row] === null);
  return heat;
}

function emptyHeat([, , { rows, columns }]: HeatGround): Heat {
  const size = rows.length * columns.length;
  return {
    rows: rows.length,
    columns: columns.length,
    cells: new Uint16Array(size),
    coverage: new Uint8Array(size),
    worst: new Uint8Array(size),
    findings: new Uint16Array(size),
    wte: new Float64Array(size),
    partners: new Uint8Array(size),
  };
}

/** Adds the cells of some rows on screen to heat that holds nothing of them yet. */
function addUp(
  heat: Heat,
  [facts, report, layout, sides]: HeatGround,
  isWanted: (row: number) => boolean,
): void {
  const rowOf = shownTracks(layout.rows, facts.serviceLines);
  const columnOf = shownTracks(layout.columns, facts.geographies);
  const marks = findingMarks(report).cell;
  const shown = shownSides(sides);
  for (const [serviceLine, cells] of facts.cells.rows) {
    const row = rowOf.get(serviceLine);
    if (row === undefined || !isWanted(row)) continue;
    for (const [geography, cell] of cells) {
      const column = columnOf.get(geography);
      if (column === undefined) continue;
      const at = row * heat.columns + column;
      const covers = facts.coverage.get(cell.id);
      heat.cells[at] = (heat.cells[at] ?? 0) + 1;
      if (covers) heat.coverage[at] = Math.max(heat.coverage[at] ?? 0, coverageRank(covers, shown));
      heat.wte[at] = (heat.wte[at] ?? 0) + (cell.wte ?? 0);
      if (cell.integratedWith !== null) heat.partners[at] = 1;
      const mark = marks.get(cell.id);
      if (!mark) continue;
      heat.findings[at] = (heat.findings[at] ?? 0) + mark.count;
      heat.worst[at] = Math.max(heat.worst[at] ?? 0, SEVERITIES.length - SEVERITIES.indexOf(mark.worst));
    }
  }
}

/** One of the four answers to “who leads?”. */
type Side = readonly [component: Component, discipline: LeadingDiscipline];

function shownSides(layers: Sides): readonly Side[] {
  return COMPONENTS.filter((component) => layers.has(component)).flatMap((component) =>
    LEADING_DISCIPLINES.filter((discipline) => layers.has(discipline)).map(
      (discipline): Side => [component, discipline],
    ),
  );
}

/** How a cell's answers come out together, as an index of `COVERAGE_RANKS`. */
function coverageRank(coverage: CellCoverage, shown: readonly Side[]): number {
  let rank = 1;
  for (const [component, discipline] of shown) {
    rank = Math.max(rank, rankOf(coverage[component][discipline]));
  }
  return rank;
}

function rankOf(cover: Cover): number {
  if (cover.status === "gap") return 4;
  if (cover.status === "overlap") return 3;
  return isVacantCover(cover) ? 2 : 1;
}

/** On which track each row or column is seen: its own, or that of the one it is folded into. */
export function shownTracks(
  tracks: MatrixLayout["rows"],
  tree: Facts["serviceLines"] | Facts["geographies"],
): ReadonlyMap<Id, number> {
  const own = new Map(tracks.map((track, index) => [track.id, index]));
  const shown = new Map<Id, number>();
  for (const { id } of tree.nodes) {
    const at = tree.lineageOf(id).find((candidate) => own.has(candidate));
    const index = at === undefined ? undefined : own.get(at);
    if (index !== undefined) shown.set(id, index);
  }
  return shown;
}

/** How many steps WTE is shown in. */
export const WTE_STEPS = 5;

const knownSteps = new WeakMap<Table<Cell>, readonly number[]>();

/**
 * The WTE at which one step of the heat map ends and the next begins: about as many cells in each, rounded to be read.
 * The same for every way the matrix is folded. Worked out once for each table of cells.
 */
export function wteStepsOf(cells: Table<Cell>): readonly number[] {
  const existing = knownSteps.get(cells);
  if (existing) return existing;
  const stated = Float64Array.from(
    [...cells.values()].map(({ wte }) => wte ?? 0).filter((wte) => wte > 0),
  ).sort();
  const limits: number[] = [];
  for (let step = 1; step < WTE_STEPS; step += 1) {
    const limit = roundLimit(stated[Math.floor((stated.length * step) / WTE_STEPS)] ?? 0);
    if (limit > (limits.at(-1) ?? 0) && limit < (stated.at(-1) ?? 0)) limits.push(limit);
  }
  knownSteps.set(cells, limits);
  return limits;
}

function roundLimit(wte: number): number {
  if (wte < 1) return Math.round(wte * 10) / 10;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(wte)) - 1);
  return Math.round(wte / step) * step;
}
