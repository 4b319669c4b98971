import type { Id } from "../../model/records/fields.ts";
import { type Geography, TIERS, type Tier } from "../../model/records/geography.ts";
import type { ServiceLine } from "../../model/records/service-line.ts";
import type { Facts } from "../facts.ts";

/** A service line that some places of a tier have and others have not. */
export interface AccessGap {
  readonly serviceLine: ServiceLine;
  readonly tier: Tier;
  /** At least one; what lies in a place that is left out is left out with it, and not named again. */
  readonly leftOut: readonly Geography[];
  /** How many geographies of the tier there are. */
  readonly ofTier: number;
  /** Who lives in the places left out, nobody counted twice. */
  readonly people: number;
  /** How many of the places nobody has entered a population for. */
  readonly uncounted: number;
}

const LARGEST_FIRST: readonly Tier[] = TIERS.toReversed();

/**
 * Finds service lines that some places have and others of their tier have not, in the order of the rows. A geography has
 * what is delivered in one it lies in or in one that lies in it; so does a service line with those above and below it.
 * Geographies beyond the trust are left out: the people there are not the trust's to reach.
 * @param isEmpty whether nothing at all is delivered in a geography, which is another matter than unequal access.
 */
export function findUnequalAccess(facts: Facts, isEmpty: (geography: Id) => boolean): readonly AccessGap[] {
  return facts.serviceLines.nodes.flatMap(accessGaps(facts, isEmpty));
}

/**
 * The same for one service line after the other: the places are laid out once. They are told apart by where they stand
 * on their axis, as every service line is held against every place.
 */
export function accessGaps(
  facts: Facts,
  isEmpty: (geography: Id) => boolean,
): (serviceLine: ServiceLine) => readonly AccessGap[] {
  const { geographies, cells } = facts;
  const parents = geographies.nodes.map(({ parent }) =>
    parent === null ? NOWHERE : geographies.positionOf(parent),
  );
  const byTier = placesByTier(geographies.nodes, parents, isEmpty);
  const columnsOf = deliveredColumns(facts);
  return (serviceLine) => {
    const own = cells.inRow(serviceLine.id);
    if (own.size === 0) return [];
    const gaps: AccessGap[] = [];
    const hasCare = findReached(facts, serviceLine.id, parents, columnsOf);
    const isLeftOut = new Uint8Array(parents.length);
    for (const [tier, ofTier] of byTier) {
      if (!ofTier.some(({ place }) => own.has(place.id))) continue;
      const leftOut: Geography[] = [];
      for (const { place, position } of ofTier) {
        if (hasCare[position] === 1 || isWithin(isLeftOut, position, parents)) continue;
        isLeftOut[position] = 1;
        leftOut.push(place);
      }
      if (leftOut.length === 0) continue;
      gaps.push({ serviceLine, tier, leftOut, ofTier: ofTier.length, ...sumPeople(leftOut) });
    }
    return gaps;
  };
}

/** The position of the parent of a geography without one. */
const NOWHERE = -1;

/** A geography, and where it stands on its axis. */
interface Place {
  readonly place: Geography;
  readonly position: number;
}

/** The geographies of the trust in which anything is delivered, the largest first. */
function placesByTier(
  nodes: readonly Geography[],
  parents: readonly number[],
  isEmpty: (geography: Id) => boolean,
): ReadonlyMap<Tier, readonly Place[]> {
  const empty = Uint8Array.from(nodes, ({ id }) => Number(isEmpty(id)));
  const places = nodes
    .map((place, position) => ({ place, position }))
    .filter(({ place, position }) => place.tier !== "beyond" && !isWithin(empty, position, parents));
  return new Map(LARGEST_FIRST.map((tier) => [tier, places.filter(({ place }) => place.tier === tier)]));
}

/** Whether a geography, or one it lies in, is marked. */
function isWithin(marked: Uint8Array, position: number, parents: readonly number[]): boolean {
  for (let at = position; at !== NOWHERE; at = parents[at] ?? NOWHERE) if (marked[at] === 1) return true;
  return false;
}

/** The positions of the geographies in which a service line itself is delivered, looked up once for all its kin. */
function deliveredColumns({ cells, geographies }: Facts): (serviceLine: Id) => readonly number[] {
  const known = new Map<Id, readonly number[]>();
  return (serviceLine) => {
    let columns = known.get(serviceLine);
    if (!columns) {
      columns = Array.from(cells.inRow(serviceLine).keys(), geographies.positionOf);
      known.set(serviceLine, columns);
    }
    return columns;
  };
}

/**
 * Marks the geographies that have a service line: those in which it is delivered, or one above or below it on its axis
 * is; all that lie in them, and all they lie in.
 */
function findReached(
  { serviceLines }: Facts,
  serviceLine: Id,
  parents: readonly number[],
  columnsOf: (serviceLine: Id) => readonly number[],
): Uint8Array {
  const within = new Uint8Array(parents.length);
  const kin = [serviceLine];
  // The list is walked while it grows.
  for (const one of kin) for (const child of serviceLines.childrenOf(one)) kin.push(child.id);
  kin.push(...serviceLines.lineageOf(serviceLine).slice(1));
  for (const one of kin) for (const column of columnsOf(one)) within[column] = 1;
  const around = within.slice();
  // Parents come before their children.
  for (let position = 0; position < parents.length; position += 1) {
    if (within[parents[position] ?? NOWHERE] === 1) within[position] = 1;
  }
  for (let position = parents.length - 1; position >= 0; position -= 1) {
    const parent = parents[position] ?? NOWHERE;
    if (around[position] === 1 && parent !== NOWHERE) around[parent] = 1;
    if (within[position] === 1) around[position] = 1;
  }
  return around;
}

function sumPeople(places: readonly Geography[]) {
  return {
    people: places.reduce((sum, { population }) => sum + (population ?? 0), 0),
    uncounted: places.filter(({ population }) => population === null).length,
  };
}
