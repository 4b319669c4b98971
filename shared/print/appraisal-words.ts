import type { Lead, WeightSensitivity } from "../appraisal/sensitivity.ts";
import type { Study } from "../appraisal/study.ts";
import type { Id } from "../model/records/fields.ts";
import { formatCount, formatDecimal, listAnd } from "./words.ts";

/** A share from 0 to 1 to one decimal: “12.5%”. */
export function formatPercent(share: number): string {
  return `${formatDecimal(share * 100)}%`;
}

/** Options by one letter each, in the order of the design: charts have no room for names. */
export function optionLetters({ appraisal }: Pick<Study, "appraisal">): ReadonlyMap<Id, string> {
  return new Map(
    appraisal.options.map(({ option }, index) => [
      option.id,
      index < 26 ? String.fromCharCode(65 + index) : String(index + 1),
    ]),
  );
}

/** Options by name. */
export function optionNames({ appraisal }: Pick<Study, "appraisal">): (id: Id) => string {
  const names = new Map(appraisal.options.map(({ option }) => [option.id, option.name]));
  return (id) => names.get(id) ?? "an option that is gone";
}

/** Who leads while a criterion counts for how much, in a sentence. */
export function describeLeads({ leads, share }: WeightSensitivity, nameOf: (id: Id) => string): string {
  const [only, another] = leads;
  if (only === undefined) return "Nothing to compare.";
  if (another === undefined) return `${leadersOf(only, nameOf)}, whatever it counts for.`;
  const parts = leads.map((lead) => {
    const where =
      lead.from === 0
        ? `below ${formatPercent(lead.to)}`
        : lead.to === 1
          ? `above ${formatPercent(lead.from)}`
          : `from ${formatPercent(lead.from)} to ${formatPercent(lead.to)}`;
    return `${where} ${leadersOf(lead, nameOf)}`;
  });
  return `Now ${formatPercent(share)}; ${listAnd(parts)}.`;
}

function leadersOf({ leaders }: Lead, nameOf: (id: Id) => string): string {
  return `${listAnd(leaders.map(nameOf))} ${leaders.length === 1 ? "leads" : "lead together"}`;
}

/** Every point where two options change places, in words. */
export function describeTurningPoints(
  { turningPoints }: WeightSensitivity,
  nameOf: (id: Id) => string,
): readonly string[] {
  return turningPoints.map(({ share, weight, swaps }) => {
    const places = swaps.map(({ below, beyond }) => `${nameOf(beyond)} passes ${nameOf(below)}`);
    return `${formatPercent(share)}${weight === null ? "" : ` (weight ${formatDecimal(weight)})`}: ${listAnd(places)}`;
  });
}

/** How the first place depends on one weight at a time, in a sentence. */
export function describeRobustness({ appraisal, sensitivities }: Study, nameOf: (id: Id) => string): string {
  const [first] = appraisal.ranked;
  if (first === undefined || sensitivities.length === 0) {
    return "Two options with all their scores and two weighted criteria are needed before weights can be tried.";
  }
  const turning = appraisal.weighted.filter((_, index) =>
    sensitivities[index]?.turningPoints.some(({ isLeadChanging }) => isLeadChanging),
  );
  if (turning.length === 0) {
    return `${nameOf(first.option.id)} stays first whatever any one criterion counts for.`;
  }
  return `${nameOf(first.option.id)} is first now. The first place changes with the weight of ${listAnd(turning.map(({ name }) => `“${name}”`))}.`;
}

/** How the shares of weightings were found, in a sentence. */
export function describeMethod({ winning }: Pick<Study, "winning">): string {
  if (winning === null) return "No option has all its scores yet.";
  return winning.method === "exact"
    ? "Exact: worked out, not sampled. Every weighting, from 0 to all on one criterion, counts alike."
    : `Sampled: ${formatCount(winning.samples)} weightings drawn with a fixed seed, every weighting as likely as any other. A share is right to within ${formatDecimal(winning.margin * 100)} percentage points (95%).`;
}
