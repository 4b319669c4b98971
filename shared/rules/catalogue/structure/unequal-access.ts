import type { Id } from "../../../model/records/fields.ts";
import type { Geography } from "../../../model/records/geography.ts";
import type { ServiceLine } from "../../../model/records/service-line.ts";
import { type AccessGap, accessGaps } from "../../../structure/analytics/unequal-access.ts";
import type { AxisTree } from "../../../structure/axis-tree.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Changes } from "../../../structure/touched.ts";
import { geographyElement, serviceLineElement } from "../../elements.ts";
import { emptyCause } from "../../empty-nodes.ts";
import { defineRule, type RuleContext } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { listAnd, plural } from "../../words.ts";

/** Most geographies a sentence names before it counts the rest. */
const MOST_NAMED = 4;

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
      isRedrawn(geographies) || [...causes].some((cause) => cause.startsWith(emptyCause("geographies", "")))
        ? option.serviceLines.keys()
        : [
            ...serviceLines.keys(),
            ...branchesOf(tree, [
              ...[...serviceLines.values()].flatMap(({ before, after }) =>
                before?.parent === after?.parent
                  ? []
                  : [before, after].flatMap((line) => [line?.id ?? [], line?.parent ?? []].flat()),
              ),
              ...[...cells.values()].flatMap(({ before, after }) =>
                before?.serviceLine === after?.serviceLine && before?.geography === after?.geography
                  ? []
                  : [before, after].flatMap((cell) => cell?.serviceLine ?? []),
              ),
            ]),
          ],
    keyOf: ({ cells }, id) => (cells.inRow(id).size > 0 ? id : null),
  },
  tell(facts, ids, _numbers, report, context) {
    const rows = ids.flatMap((id) => facts.option.serviceLines.get(id) ?? []);
    const gaps = rows.flatMap(gapsIn(facts, context));
    for (const { serviceLine, tier, leftOut, ofTier, ...people } of gaps) {
      report("gap", {
        data: {
          serviceLine: serviceLine.name,
          places: leftOut.map(({ name }) => name),
          ofTier,
          ...people,
        },
        about: [serviceLineElement(serviceLine)],
        aspect: tier,
        others: leftOut.map(geographyElement),
        evidence: { places: leftOut.length, ...people },
      });
    }
  },
});

/** The gaps of one row after the other, for as long as a run lasts: service lines are told one by one. */
const gapsByRun = new WeakMap<RuleContext, (serviceLine: ServiceLine) => readonly AccessGap[]>();

function gapsIn(facts: Facts, context: RuleContext): (serviceLine: ServiceLine) => readonly AccessGap[] {
  let gapsOf = gapsByRun.get(context);
  if (!gapsOf) {
    gapsOf = accessGaps(facts, (geography) => context.told.has(emptyCause("geographies", geography)));
    gapsByRun.set(context, gapsOf);
  }
  return gapsOf;
}

/** Whether a geography came, went, lies within another one or changed its tier. Its name and its people are told again where they are told. */
function isRedrawn(geographies: Changes<Geography>): boolean {
  return [...geographies.values()].some(
    ({ before, after }) => before?.tier !== after?.tier || before?.parent !== after?.parent,
  );
}

/** These service lines with all above and all below them: what one delivers, the others have. */
function branchesOf(tree: AxisTree<ServiceLine>, nodes: readonly Id[]): ReadonlySet<Id> {
  const below = new Set(nodes);
  // A set is walked in the order of its insertions, those made meanwhile included.
  for (const node of below) for (const child of tree.childrenOf(node)) below.add(child.id);
  return new Set([...below, ...nodes.flatMap((node) => tree.lineageOf(node))]);
}

function describePeople(people: number, uncounted: number, places: number): string {
  if (uncounted === places) return "nobody has entered how many people live there";
  return `${uncounted === 0 ? "" : "at least "}${plural(people, "person lives", "people live")} there`;
}
