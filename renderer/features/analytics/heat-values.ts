import type { Cell } from "../../../shared/model/records/cell.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { formatCount, formatPopulation, formatShare, plural } from "../../../shared/print/words.ts";
import { type Branch, cellsIn } from "../../../shared/structure/analytics/branch.ts";
import { type DyadCount, dyadShare } from "../../../shared/structure/analytics/dyad-map.ts";
import type { AccessGap } from "../../../shared/structure/analytics/unequal-access.ts";
import { coversOf } from "../../../shared/structure/coverage.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { type Behind, crossingOf, crossingsBehind, type NotedCrossing } from "./behind.ts";

/** What the heat map can show of a crossing. */
export type HeatMeasure = "dyads" | "access";

/** A cell of the heat map: what is written in it, what it says in full, and how dark it is. */
export interface HeatValue {
  readonly text: string;
  readonly words: string;
  /** `empty` where nothing is delivered; `short` where something is missing. */
  readonly look: "full" | "short" | "empty";
  /** Of the fill, 0 to 1. */
  readonly strength: number;
}

/** A place that is left out of a service line. */
interface LeftOut {
  readonly serviceLine: Id;
  readonly geography: Id;
  readonly population: number | null;
}

/** Who is left out, by crossing, of which either side may be a branch of its axis. */
export type AccessMap = ReadonlyMap<Id, ReadonlyMap<Id, readonly LeftOut[]>>;

/** Puts every place left out at each of the crossings it lies in. */
export function mapAccess(facts: Facts, gaps: readonly AccessGap[]): AccessMap {
  const rows = new Map<Id, Map<Id, LeftOut[]>>();
  for (const one of leftOutOf(gaps)) {
    for (const row of facts.serviceLines.lineageOf(one.serviceLine)) {
      const columns = rows.get(row) ?? new Map<Id, LeftOut[]>();
      rows.set(row, columns);
      for (const column of facts.geographies.lineageOf(one.geography)) {
        const left = columns.get(column);
        if (left) left.push(one);
        else columns.set(column, [one]);
      }
    }
  }
  return rows;
}

/** The places that gaps leave out, one by one. */
export function leftOutOf(gaps: readonly Pick<AccessGap, "serviceLine" | "leftOut">[]): readonly LeftOut[] {
  return gaps.flatMap(({ serviceLine, leftOut }) =>
    leftOut.map(({ id, population }) => ({ serviceLine: serviceLine.id, geography: id, population })),
  );
}

const NOTHING: HeatValue = { text: "", words: "nothing delivered", look: "empty", strength: 0 };

/** How far a crossing is led by full dyads. */
export function dyadValue(count: DyadCount | undefined): HeatValue {
  if (!count) return NOTHING;
  const share = dyadShare(count);
  const faults = [
    count.gaps === 0 ? "" : plural(count.gaps, "gap"),
    count.overlaps === 0 ? "" : plural(count.overlaps, "overlap"),
  ].filter((words) => words !== "");
  return {
    text: formatShare(share),
    words: [
      `${formatCount(count.dyads)} of ${plural(count.cells * 2, "dyad")} in place`,
      formatShare(share),
      plural(count.cells, "cell"),
      ...faults,
    ].join(", "),
    look: share === 1 ? "full" : "short",
    strength: share,
  };
}

/** Whether what is delivered elsewhere in a tier is delivered at a crossing. */
export function accessValue(count: DyadCount | undefined, left: readonly LeftOut[] | undefined): HeatValue {
  if (left) {
    return {
      text: left.length === 1 ? "✕" : `✕ ${formatCount(left.length)}`,
      words: left.length === 1 ? "left out" : `left out ${formatCount(left.length)} times`,
      look: "short",
      strength: 1,
    };
  }
  return count ? { text: "●", words: "delivered", look: "full", strength: 0.5 } : NOTHING;
}

/**
 * The cells of a branch, each with what its dyads lack.
 * @param fault only those with a side that is so.
 */
export function dyadsBehind(facts: Facts, title: string, branch: Branch, fault?: "gap" | "overlap"): Behind {
  const isInside = cellsIn(facts, branch);
  const cells = [...facts.option.cells.values()].filter(
    (cell) => isInside(cell) && (fault === undefined || hasFault(facts, cell, fault)),
  );
  return crossingsBehind(
    title,
    cells.map((cell) => crossingOf(cell, describeDyads(facts, cell))),
  );
}

/** The places left out at a crossing. */
export function accessBehind(title: string, left: readonly LeftOut[]): Behind {
  return crossingsBehind(
    title,
    left.map(
      ({ serviceLine, geography, population }): NotedCrossing => ({
        serviceLine,
        geography,
        note: population === null ? "population not entered" : `${formatPopulation(population)} people`,
      }),
    ),
  );
}

/** The people a gap leaves out, in words. */
export function describePeople({ people, uncounted, leftOut }: AccessGap): string {
  if (uncounted === leftOut.length) return "population not entered";
  return `${uncounted === 0 ? "" : "at least "}${formatPopulation(people)}`;
}

function hasFault(facts: Facts, cell: Cell, fault: "gap" | "overlap"): boolean {
  const coverage = facts.coverage.get(cell.id);
  return coverage !== undefined && coversOf(coverage).some(({ cover }) => cover.status === fault);
}

function describeDyads(facts: Facts, cell: Cell): string {
  const coverage = facts.coverage.get(cell.id);
  if (!coverage) return "";
  const faults = coversOf(coverage).flatMap(({ component, discipline, cover }) => {
    if (cover.status === "gap") return `no ${discipline} lead for ${component}`;
    return cover.status === "overlap" ? `several ${discipline} leads for ${component}` : [];
  });
  return faults.length === 0 ? "both dyads in place" : faults.join(", ");
}
