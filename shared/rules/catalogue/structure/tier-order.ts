import type { Geography, Tier } from "../../../model/records/geography.ts";
import { geographyElement } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { groupBy } from "../../group.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { sizeOfTier, TIER_NAMES } from "../../tiers.ts";
import { listAnd } from "../../words.ts";

/** Most geographies a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** Finds geographies that lie in one of the same or a smaller tier. */
export const tierOrder = defineRule({
  id: "structure/tier-order",
  title: "Smaller tiers lie in larger ones",
  docs: {
    finds: "A geography inside one of the same or a smaller tier.",
    why: "Who leads a place is inherited from the place it lies in. Where a wider area lies in a local one, the wrong people inherit, and every count by tier is wrong.",
    notes: [
      "The tiers, smallest first: people’s homes, local, wider, trust-wide, beyond the trust.",
      "A tier may be left out: a local area may lie in a trust-wide geography.",
      "Geographies that do not fit the one they lie in are one finding, about that one: more often than not, its tier is the wrong one.",
    ],
    good: "Southampton East, a local area, lies in Southampton, a wider area.",
    bad: "Southampton, a wider area, lies in Southampton East, a local area.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    notLarger: (data: { parent: string; tier: Tier; inside: readonly { name: string; tier: Tier }[] }) => ({
      headline: "A tier inside one that is no larger",
      message: `${data.parent} is ${TIER_NAMES[data.tier]} and holds ${listAnd(
        data.inside.map(
          ({ name, tier }) => `${name} (${TIER_NAMES[tier]}${tier === data.tier ? " too" : ""})`,
        ),
        MOST_NAMED,
      )}; a geography lies in one of a larger tier.`,
    }),
  },
  isTouchedBy: (change) => change.geographies.size > 0,
  check({ option, geographies }, _numbers, report) {
    const parentOf = ({ parent }: Geography) =>
      parent === null ? undefined : option.geographies.get(parent);
    const misplaced = geographies.nodes.filter((geography) => {
      const parent = parentOf(geography);
      return parent !== undefined && sizeOfTier(geography.tier) >= sizeOfTier(parent.tier);
    });
    for (const [parent, inside] of groupBy(misplaced, parentOf)) {
      if (!parent) continue;
      report("notLarger", {
        data: {
          parent: parent.name,
          tier: parent.tier,
          inside: inside.map(({ name, tier }) => ({ name, tier })),
        },
        about: [geographyElement(parent)],
        others: inside.map(geographyElement),
        evidence: { tier: parent.tier, inside: inside.map(({ tier }) => tier).join(", ") },
      });
    }
  },
});
