import type { Id } from "../../../model/records/fields.ts";
import { type Geography, TIERS, type Tier } from "../../../model/records/geography.ts";
import type { ServiceLine } from "../../../model/records/service-line.ts";
import type { AxisTree } from "../../../structure/axis-tree.ts";
import type { Facts } from "../../../structure/facts.ts";
import { geographyElement, serviceLineElement } from "../../elements.ts";
import { EMPTY, emptyCause } from "../../empty-nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import { groupBy } from "../../group.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { listAnd, plural } from "../../words.ts";

/** Most geographies a sentence names before it counts the rest. */
const MOST_NAMED = 4;

const LARGEST_FIRST: readonly Tier[] = TIERS.toReversed();

/** Finds service lines that some places have and others of their kind have not. */
export const unequalAccess = defineRule({
  id: "structure/unequal-access",
  title: "The same care wherever people live",
  docs: {
    finds:
      "A service line delivered in some geographies of a tier and not in others: a postcode gap, with the people it leaves out.",
    why: "The strategy asks to drive out unwarranted variation. Where care depends on the postcode, people travel, wait or go without; a structure that shows it can say that it is meant.",
    notes: [
      "One finding per service line and tier.",
      "A geography has what is delivered in a geography it lies in, such as trust-wide, or in one that lies in it. So does a service line with the ones above and below it.",
      "A geography where nothing at all is delivered is told by structure/empty-line, and not again for every service line.",
      "Geographies beyond the trust are left out: the people there are not the trust’s to reach.",
      "The people left out are not counted twice: an area inside one that is left out adds nothing.",
    ],
    good: "Neurodiversity is delivered in all seven wider areas.",
    bad: "Neurodiversity is delivered in five of the seven wider areas, not in Portsmouth and not on the Isle of Wight.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    gap: (data: {
      serviceLine: string;
      places: readonly string[];
      /** How many geographies of the tier there are. */
      ofTier: number;
      people: number;
      /** How many of the places nobody has entered a population for. */
      uncounted: number;
    }) => ({
      headline: `Not delivered in ${data.places.length} of ${plural(data.ofTier, "place")}`,
      message: `${data.serviceLine} is not delivered in ${listAnd(data.places, MOST_NAMED)}: ${describePeople(data.people, data.uncounted, data.places.length)}.`,
    }),
  },
  sift: {
    items: ({ option }) => option.serviceLines.keys(),
    touched: ({ cells, serviceLines, geographies, causes }, { option, serviceLines: tree }) =>
      geographies.size > 0 || [...causes].some((cause) => cause.startsWith(EMPTY))
        ? option.serviceLines.keys()
        : [
            ...serviceLines.keys(),
            ...branchesOf(
              tree,
              [...cells.values()].flatMap(({ before, after }) =>
                before?.serviceLine === after?.serviceLine && before?.geography === after?.geography
                  ? []
                  : [before, after].flatMap((cell) => cell?.serviceLine ?? []),
              ),
            ),
          ],
    keyOf: ({ cells }, id) => (cells.inRow(id).size > 0 ? id : null),
  },
  tell(facts, ids, _numbers, report, { told }) {
    const { geographies } = facts;
    const places = geographies.nodes.filter(
      ({ id, tier }) =>
        tier !== "beyond" &&
        !geographies.lineageOf(id).some((node) => told.has(emptyCause("geographies", node))),
    );
    const byTier = groupBy(places, ({ tier }) => tier);
    for (const serviceLine of ids.flatMap((id) => facts.option.serviceLines.get(id) ?? [])) {
      const own = facts.cells.inRow(serviceLine.id);
      const reached = findReached(geographies, deliveredFor(facts, serviceLine));
      const left = new Set<Id>();
      for (const tier of LARGEST_FIRST) {
        const ofTier = byTier.get(tier) ?? [];
        if (!ofTier.some(({ id }) => own.has(id))) continue;
        // What lies in a place that is left out is left out with it.
        const leftOut: Geography[] = [];
        for (const place of ofTier) {
          if (reached.has(place.id) || geographies.lineageOf(place.id).some((node) => left.has(node)))
            continue;
          left.add(place.id);
          leftOut.push(place);
        }
        if (leftOut.length === 0) continue;
        const people = sumPeople(leftOut);
        report("gap", {
          data: {
            serviceLine: serviceLine.name,
            places: leftOut.map(({ name }) => name),
            ofTier: ofTier.length,
            ...people,
          },
          about: [serviceLineElement(serviceLine)],
          aspect: tier,
          others: leftOut.map(geographyElement),
          evidence: { places: leftOut.length, ...people },
        });
      }
    }
  },
});

/** These service lines with all above and all below them: what one delivers, the others have. */
function branchesOf(tree: AxisTree<ServiceLine>, nodes: readonly Id[]): ReadonlySet<Id> {
  const below = new Set(nodes);
  // A set is walked in the order of its insertions, those made meanwhile included.
  for (const node of below) for (const child of tree.childrenOf(node)) below.add(child.id);
  return new Set([...below, ...nodes.flatMap((node) => tree.lineageOf(node))]);
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

function describePeople(people: number, uncounted: number, places: number): string {
  if (uncounted === places) return "nobody has entered how many people live there";
  return `${uncounted === 0 ? "" : "at least "}${plural(people, "person", "people")}`;
}
