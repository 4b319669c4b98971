import { TIERS } from "../model/records/geography.ts";
import { TIER_NAMES } from "../rules/tiers.ts";
import { formatNumber, listAnd, plural } from "../rules/words.ts";

/** How one number behind a finding reads in a sentence about an acceptance; values come as they are kept, as texts. */
export interface EvidenceWords {
  /** What an acceptance was given for: “13 direct reports”. */
  readonly before: (was: string) => string;
  /** What it is now, as a clause: “there are 14 now”. */
  readonly now: (is: string) => string;
  /** What it is now, in a list that began with “now”: “14”. */
  readonly listed: (is: string) => string;
}

/** Of everything that rules give as evidence, by the name that rules give it. */
export const EVIDENCE_WORDS: Readonly<Record<string, EvidenceWords>> = {
  archetype: named("the work of a "),
  baseline: named("a baseline of "),
  bosses: counted("boss", "bosses"),
  cells: counted("cell"),
  directReports: counted("direct report"),
  domains: counted("accountability domain"),
  empty: counted("empty part"),
  failure: named("the failure "),
  inside: {
    before: (was) => `${tiers(was)} inside`,
    now: (is) => `${tiers(is)} ${is.includes(",") ? "are" : "is"} inside now`,
    listed: tiers,
  },
  layers: counted("layer"),
  leaders: counted("leader"),
  leads: counted("lead"),
  least: named("a lower limit of "),
  level: named("level "),
  levels: named("levels "),
  localAreas: counted("local area"),
  managerLevel: named("a manager on level "),
  mandates: counted("mandate"),
  missingLeads: counted("missing lead"),
  most: named("an upper limit of "),
  notIntegrated: counted("cell that is not integrated", "cells that are not integrated"),
  openCells: counted("open cell"),
  option: named("a total of "),
  people: counted("person", "people"),
  places: counted("place"),
  population: counted("person", "people"),
  posts: counted("post"),
  postsBelow: counted("post below", "posts below"),
  postsTooDeep: counted("post below the limit", "posts below the limit"),
  reports: counted("report"),
  responsibilities: counted("responsibility", "responsibilities"),
  scopes: counted("scope"),
  serviceLines: counted("service line"),
  sum: named("a sum of "),
  tier: { before: tiers, now: (is) => `it is ${tiers(is)} now`, listed: tiers },
  tolerance: named("a tolerance of "),
  uncounted: counted("place without a population", "places without a population"),
  vacant: counted("vacant post"),
  wte: named("a WTE of "),
};

/** What is counted, by its noun. */
function counted(one: string, several = `${one}s`): EvidenceWords {
  return {
    before: (was) => (isNumber(was) ? plural(Number(was), one, several) : was),
    now: (is) => (is === "0" ? "there are none now" : `there ${is === "1" ? "is" : "are"} ${value(is)} now`),
    listed: value,
  };
}

/** Anything else by what stands before it. */
function named(lead: string): EvidenceWords {
  return { before: (was) => `${lead}${value(was)}`, now: (is) => `it is ${value(is)} now`, listed: value };
}

/** A number as people write it; what is no number stays as it is. */
function value(text: string): string {
  return isNumber(text) ? formatNumber(Number(text)) : text;
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** Tiers as a rule lists them, each with its article and once. */
function tiers(text: string): string {
  const named = [...new Set(text.split(", "))].map((one) => {
    const tier = TIERS.find((known) => known === one);
    return tier === undefined ? one : TIER_NAMES[tier];
  });
  return listAnd(named);
}
