import { geographyElement } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { formatNumber, plural } from "../../words.ts";

/** Finds geographies that hold more people in their parts than as a whole. */
export const populationSum = defineRule({
  id: "structure/population-sum",
  title: "Parts hold no more people than the whole",
  docs: {
    finds: "Geographies whose populations add up to more than that of the geography they lie in.",
    why: "Somebody is counted twice, or a boundary is drawn twice. Shares of money and staff by population come out wrong for every place there.",
    notes: [
      "Fewer is fine: the geographies inside need not cover all of it.",
      "Populations nobody has entered count as none; a geography without a population of its own is left alone.",
      "Figures of different years never match: a few per cent are allowed.",
    ],
    good: "Southampton has 249,000 people; its 3 local areas have 244,000 together.",
    bad: "Southampton has 249,000 people; its 3 local areas have 300,000 together.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {
    tolerance: { label: "How much more is allowed", unit: "per cent", default: 5, min: 0, max: 100 },
  },
  messages: {
    more: (data: { parent: string; population: number; children: number; sum: number }) => ({
      headline: "More people in the parts than in the whole",
      message: `${data.parent} has ${plural(data.population, "person", "people")}, and ${data.children === 1 ? "a geography in it has" : `the ${formatNumber(data.children)} geographies in it have`} ${formatNumber(data.sum)}${data.children === 1 ? "" : " together"}: ${formatNumber(data.sum - data.population)} too many.`,
    }),
  },
  isTouchedBy: (change) => change.geographies.size > 0,
  check({ geographies }, { tolerance }, report) {
    for (const parent of geographies.nodes) {
      const { population } = parent;
      if (population === null) continue;
      const counted = geographies.childrenOf(parent.id).filter((child) => child.population !== null);
      const sum = counted.reduce((total, child) => total + (child.population ?? 0), 0);
      // Multiplied before divided: whole numbers stay exact, so a sum right at the limit is within it.
      if (sum * 100 <= population * (100 + tolerance)) continue;
      report("more", {
        data: { parent: parent.name, population, children: counted.length, sum },
        about: [geographyElement(parent)],
        others: counted.map(geographyElement),
        evidence: { population, sum, tolerance },
      });
    }
  },
});
