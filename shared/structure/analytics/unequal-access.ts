import type { Id } from "../../model/records/fields.ts";
import { type Geography, TIERS, type Tier } from "../../model/records/geography.ts";
import type { ServiceLine } from "../../model/records/service-line.ts";
import type { AxisTree } from "../axis-tree.ts";
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
 * @param rows the service lines to look at, in the order of the answer.
 */
export function findUnequalAccess(
  facts: Facts,
  isEmpty: (geography: Id) => boolean,
  rows: readonly ServiceLine[] = facts.serviceLines.nodes,
): readonly AccessGap[] {
  const { geographies } = facts;
  const byTier = placesByTier(geographies, isEmpty);
  const gaps: AccessGap[] = [];
  for (const serviceLine of rows) {
    const own = facts.cells.inRow(serviceLine.id);
    if (own.size === 0) continue;
    const reached = findReached(geographies, deliveredFor(facts, serviceLine));
    const left = new Set<Id>();
    for (const [tier, ofTier] of byTier) {
      if (!ofTier.some(({ id }) => own.has(id))) continue;
      const leftOut: Geography[] = [];
      for (const place of ofTier) {
        if (reached.has(place.id) || geographies.lineageOf(place.id).some((node) => left.has(node))) continue;
        left.add(place.id);
        leftOut.push(place);
      }
      if (leftOut.length === 0) continue;
      gaps.push({ serviceLine, tier, leftOut, ofTier: ofTier.length, ...sumPeople(leftOut) });
    }
  }
  return gaps;
}

/** The geographies of the trust in which anything is delivered, the largest first. */
function placesByTier(
  geographies: AxisTree<Geography>,
  isEmpty: (geography: Id) => boolean,
): ReadonlyMap<Tier, readonly Geography[]> {
  const places = geographies.nodes.filter(
    ({ id, tier }) => tier !== "beyond" && !geographies.lineageOf(id).some(isEmpty),
  );
  return new Map(LARGEST_FIRST.map((tier) => [tier, places.filter((place) => place.tier === tier)]));
}

/** Where a service line is delivered, by itself or by one above or below it on its axis. */
function deliveredFor({ cells, serviceLines }: Facts, { id }: ServiceLine): ReadonlySet<Id> {
  const delivered = new Set<Id>();
  const waiting = [...serviceLines.lineageOf(id), ...serviceLines.childrenOf(id).map((child) => child.id)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const geography of cells.inRow(node).keys()) delivered.add(geography);
    if (serviceLines.depthOf(node) > serviceLines.depthOf(id)) {
      for (const child of serviceLines.childrenOf(node)) waiting.push(child.id);
    }
  }
  return delivered;
}

/** Those geographies, all that lie in them, and all they lie in. */
function findReached(geographies: AxisTree<Geography>, delivered: ReadonlySet<Id>): ReadonlySet<Id> {
  const reached = new Set<Id>();
  const within = new Set<Id>();
  for (const { id, parent } of geographies.nodes) {
    if (!delivered.has(id) && !(parent !== null && within.has(parent))) continue;
    within.add(id);
    reached.add(id);
  }
  for (const id of delivered) for (const node of geographies.lineageOf(id)) reached.add(node);
  return reached;
}

function sumPeople(places: readonly Geography[]) {
  return {
    people: places.reduce((sum, { population }) => sum + (population ?? 0), 0),
    uncounted: places.filter(({ population }) => population === null).length,
  };
}
