import type { Geography } from "../../../model/records/geography.ts";
import { geographyElement, serviceLineElement } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { sizeOfTier } from "../../tiers.ts";
import { listAnd, plural } from "../../words.ts";

/** Most geographies a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** Finds specialist service lines that are split over local areas. */
export const specialist = defineRule({
  id: "placement/specialist",
  title: "Specialist services are not split locally",
  docs: {
    finds: "A low-volume service line split into local areas.",
    why: "The strategy puts low-volume and specialist services trust-wide. Split into small teams they cannot cover leave, keep skills that need practice, or belong to their national network.",
    notes: [
      "Cells of low volume in people’s homes and local areas count; one area alone may be where the service is based.",
      "Wider areas are large enough not to be a split.",
    ],
    good: "Specialist dental is low-volume and delivered once, trust-wide.",
    bad: "Specialist dental is low-volume and delivered in three local areas of Southampton, each with its own team.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {
    least: {
      label: "Fewest local areas that are a split",
      unit: "local areas",
      default: 2,
      min: 1,
      max: 100,
    },
  },
  messages: {
    split: (data: { serviceLine: string; places: readonly string[] }) => ({
      headline: `Low volume, split into ${plural(data.places.length, "local area")}`,
      message: `${data.serviceLine} is low-volume and delivered in ${plural(data.places.length, "local area")}: ${listAnd(data.places, MOST_NAMED)}. Low-volume and specialist services belong trust-wide.`,
    }),
  },
  sift: {
    items: ({ option }) => option.serviceLines.keys(),
    touched: ({ serviceLines, geographies, cells }, { option }) =>
      [...geographies.values()].some(({ before, after }) => before?.tier !== after?.tier)
        ? [...option.serviceLines.keys(), ...serviceLines.keys()]
        : [
            ...serviceLines.keys(),
            ...[...cells.values()].flatMap(({ before, after }) =>
              [before, after].flatMap((cell) => cell?.serviceLine ?? []),
            ),
          ],
    keyOf: ({ cells }, id) =>
      [...cells.inRow(id).values()].some(({ volume }) => volume === "low") ? id : null,
  },
  tell({ geographies, option, cells }, ids, { least }, report) {
    for (const serviceLine of ids.flatMap((id) => option.serviceLines.get(id) ?? [])) {
      const places = [...cells.inRow(serviceLine.id).values()]
        .filter(({ volume }) => volume === "low")
        .flatMap(({ geography }) => option.geographies.get(geography) ?? [])
        .filter(({ tier }: Geography) => sizeOfTier(tier) <= sizeOfTier("local"))
        .sort((a, b) => geographies.positionOf(a.id) - geographies.positionOf(b.id));
      if (places.length < least) continue;
      report("split", {
        data: { serviceLine: serviceLine.name, places: places.map(({ name }) => name) },
        about: [serviceLineElement(serviceLine)],
        others: places.map(geographyElement),
        evidence: { localAreas: places.length, least },
      });
    }
  },
});
