import type { Tier } from "../../../model/records/geography.ts";
import { geographyElement } from "../../elements.ts";
import type { NumberSpec } from "../../engine/numbers.ts";
import { defineRule } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { TIER_NAMES } from "../../tiers.ts";
import { formatNumber, plural } from "../../words.ts";

type Bounds = readonly [least: number | null, most: number | null];

/** Finds geographies that are too small or too large for their tier. */
export const population = defineRule({
  id: "span/population",
  title: "Populations that fit their tier",
  docs: {
    finds: "A geography with more people, or fewer, than its tier is meant for.",
    why: "The strategy places services by tier: high-volume services and pathways shared with primary care in local areas of 50,000 to 80,000 people, low-volume and specialist services trust-wide. A place far out of its tier’s range gets services that are too thin or too far away.",
    notes: [
      "A geography whose population nobody has entered is left alone.",
      "The tiers home and beyond have no bounds.",
    ],
    good: "Southampton, a wider area, has 249,000 people.",
    bad: "South East Hampshire, a wider area, has 446,300 people.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {
    localLeast: { ...people("Fewest people in a local area", 50_000), notAbove: "localMost" },
    localMost: people("Most people in a local area", 80_000),
    widerLeast: { ...people("Fewest people in a wider area", 150_000), notAbove: "widerMost" },
    widerMost: people("Most people in a wider area", 350_000),
    trustWideLeast: people("Fewest people in a trust-wide geography", 1_500_000),
  },
  messages: {
    outside: (data: {
      geography: string;
      population: number;
      tier: Tier;
      least: number | null;
      most: number | null;
    }) => ({
      headline: `${data.most !== null && data.population > data.most ? "Too many" : "Too few"} people for ${TIER_NAMES[data.tier]}`,
      message: `${data.geography} has ${plural(data.population, "person", "people")}; ${TIER_NAMES[data.tier]} has ${describeBounds(data.least, data.most)}.`,
    }),
  },
  isTouchedBy: (change) => change.geographies.size > 0,
  check({ geographies }, numbers, report) {
    const bounds: Readonly<Record<Tier, Bounds>> = {
      home: [null, null],
      local: [numbers.localLeast, numbers.localMost],
      wider: [numbers.widerLeast, numbers.widerMost],
      "trust-wide": [numbers.trustWideLeast, null],
      beyond: [null, null],
    };
    for (const geography of geographies.nodes) {
      const { name, tier, population: people } = geography;
      if (people === null) continue;
      const [least, most] = bounds[tier];
      if ((least === null || people >= least) && (most === null || people <= most)) continue;
      report("outside", {
        data: { geography: name, population: people, tier, least, most },
        about: [geographyElement(geography)],
        // The other end of the range may change without touching what is found, and what has been accepted of it.
        evidence: {
          population: people,
          ...(most !== null && people > most ? { most } : { least: least ?? 0 }),
        },
      });
    }
  },
});

function people(label: string, value: number): NumberSpec {
  return { label, unit: "people", default: value, min: 0, max: 100_000_000 };
}

function describeBounds(least: number | null, most: number | null): string {
  if (least === null) return `at most ${formatNumber(most ?? 0)}`;
  return most === null ? `${formatNumber(least)} or more` : `${formatNumber(least)} to ${formatNumber(most)}`;
}
