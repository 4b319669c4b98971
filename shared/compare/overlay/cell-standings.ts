import type { Cell } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import { COMPONENTS, type Component } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import { type CellCoverage, LEADING_DISCIPLINES } from "../../structure/coverage.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Matching } from "../matching/matching.ts";
import type { Pair } from "../pair.ts";
import type { UnionNode } from "./union-axis.ts";

/**
 * What a crossing of an option is beside the same crossing of the first: `none` where nothing is delivered in either, `led`
 * where the same is delivered and other posts lead both components of it, or one of them, `changed` where the figures or
 * the partner differ, whoever leads.
 */
export const CELL_STANDINGS = [
  "none",
  "same",
  "added",
  "removed",
  "changed",
  "ledPractice",
  "ledPathway",
  "led",
] as const;

export type CellStanding = (typeof CELL_STANDINGS)[number];

/** The standings of a crossing that other posts lead. */
export type LedStanding = Extract<CellStanding, `led${string}`>;

export function isLed(standing: CellStanding): standing is LedStanding {
  return standing === "led" || standing === "ledPractice" || standing === "ledPathway";
}

/** How many crossings of an option stand in which way. */
export type StandingCounts = Readonly<Record<CellStanding, number>>;

/** Every crossing of rows and columns laid over one another, for one option beside the first. */
export interface CellStandings {
  /** Places in `CELL_STANDINGS`, row by row. */
  readonly codes: Uint8Array;
  readonly counts: StandingCounts;
}

/**
 * Tells crossing by crossing how an option differs from the first.
 * @param facts the first option’s, and the option’s.
 * @param index the option’s place among those laid over one another.
 * @param matching of the first option with this one; null where it is the first itself.
 */
export function standCells(
  facts: Pair<Facts>,
  index: number,
  rows: readonly UnionNode[],
  columns: readonly UnionNode[],
  matching: Matching | null,
): CellStandings {
  const codes = new Uint8Array(rows.length * columns.length);
  const counts = {
    none: 0,
    same: 0,
    added: 0,
    removed: 0,
    changed: 0,
    ledPractice: 0,
    ledPathway: 0,
    led: 0,
  };
  const leaders = matching === null ? null : new LeaderComparison(matching);
  rows.forEach((row, rowIndex) => {
    columns.forEach((column, columnIndex) => {
      const cells = [cellAt(facts[0], row, column, 0), cellAt(facts[1], row, column, index)] as const;
      const standing = standingOf(facts, cells, leaders);
      codes[rowIndex * columns.length + columnIndex] = CELL_STANDINGS.indexOf(standing);
      counts[standing] += 1;
    });
  });
  return { codes, counts };
}

/** The cell of an option at a crossing; undefined where it delivers nothing there. */
export function cellAt(facts: Facts, row: UnionNode, column: UnionNode, index: number): Cell | undefined {
  const serviceLine = row.ids[index] ?? null;
  const geography = column.ids[index] ?? null;
  return serviceLine === null || geography === null ? undefined : facts.cells.at(serviceLine, geography);
}

function standingOf(
  facts: Pair<Facts>,
  [from, to]: Pair<Cell | undefined>,
  leaders: LeaderComparison | null,
): CellStanding {
  if (!from) return to ? "added" : "none";
  if (!to) return "removed";
  if (leaders === null) return "same";
  if (!isAlike(from, to)) return "changed";
  const coverage = [facts[0].coverage.get(from.id), facts[1].coverage.get(to.id)] as const;
  const [practice, pathway] = COMPONENTS.map((component) => leaders.areSame(coverage, component));
  if (practice) return pathway ? "same" : "ledPathway";
  return pathway ? "ledPractice" : "led";
}

function isAlike(from: Cell, to: Cell): boolean {
  return (
    from.teams === to.teams &&
    from.wte === to.wte &&
    from.budget === to.budget &&
    from.volume === to.volume &&
    from.integratedWith === to.integratedWith
  );
}

/** Compares who leads; what many cells share is looked at once. */
class LeaderComparison {
  readonly #matching: Matching;
  readonly #keys = [new Map<readonly Post[], string>(), new Map<readonly Post[], string>()] as const;

  constructor(matching: Matching) {
    this.#matching = matching;
  }

  areSame([from, to]: Pair<CellCoverage | undefined>, component: Component): boolean {
    if (!from || !to) return from === to;
    return LEADING_DISCIPLINES.every(
      (discipline) =>
        this.#keyOf(0, from[component][discipline].posts) === this.#keyOf(1, to[component][discipline].posts),
    );
  }

  #keyOf(side: 0 | 1, posts: readonly Post[]): string {
    const known = this.#keys[side].get(posts);
    if (known !== undefined) return known;
    const { toOf } = this.#matching.posts;
    const nameOf = (id: Id) => (side === 1 ? id : (toOf.get(id) ?? `gone/${id}`));
    const key = posts
      .map(({ id }) => nameOf(id))
      .sort()
      .join(" ");
    this.#keys[side].set(posts, key);
    return key;
  }
}
