import type { Waiver } from "../model/records/waiver.ts";
import type { WaivedFinding } from "../rules/engine/finding.ts";
import { changedEvidence, type EvidenceChange } from "../rules/engine/waivers.ts";
import { formatNumber, plural } from "../rules/words.ts";
import { formatDate, listAnd } from "./words.ts";

/** An acceptance as one sentence: “Accepted on 24 November 2026: agreed for a year”. */
export function acceptedWords({ date, reason }: Pick<Waiver, "date" | "reason">): string {
  return `Accepted on ${formatDate(date)}: ${reason}`;
}

/**
 * What an acceptance that has lapsed was given for, and how that has changed: “Was accepted on 24 November 2026 for 13
 * direct reports; there are 14 now.”
 */
export function lapsedWords(lapsed: WaivedFinding): string {
  const day = formatDate(lapsed.waiver.date);
  const changes = changedEvidence(lapsed);
  const [first] = changes;
  if (first === undefined) return `Was accepted on ${day} for other numbers than it has now.`;
  const was = listAnd(changes.map(describeThen));
  const is =
    changes.length === 1 ? describeNow(first) : `now ${listAnd(changes.map(({ is }) => number(is)))}`;
  return `Was accepted on ${day} for ${was}; ${is}.`;
}

/** Things that are counted, each with its nouns. */
const COUNTED: Readonly<Record<string, readonly [one: string, several: string]>> = {
  directReports: ["direct report", "direct reports"],
  openCells: ["open cell", "open cells"],
  missingLeads: ["missing lead", "missing leads"],
  places: ["place", "places"],
  localAreas: ["local area", "local areas"],
  people: ["person", "people"],
  population: ["person", "people"],
  uncounted: ["place without a population", "places without a population"],
  empty: ["empty part", "empty parts"],
  leaders: ["leader", "leaders"],
  leads: ["lead", "leads"],
  posts: ["post", "posts"],
  postsBelow: ["post below", "posts below"],
  postsTooDeep: ["post too deep", "posts too deep"],
  mandates: ["mandate", "mandates"],
  responsibilities: ["responsibility", "responsibilities"],
  scopes: ["scope", "scopes"],
  cells: ["cell", "cells"],
  notIntegrated: ["cell that is not integrated", "cells that are not integrated"],
  reports: ["report", "reports"],
  serviceLines: ["service line", "service lines"],
  layers: ["layer", "layers"],
  bosses: ["boss", "bosses"],
};

/** Anything else by what stands before it. */
const NAMED: Readonly<Record<string, string>> = {
  archetype: "the work of a ",
  least: "a lower limit of ",
  most: "an upper limit of ",
  tolerance: "a tolerance of ",
  level: "level ",
  managerLevel: "a manager on level ",
  levels: "levels ",
  baseline: "a baseline of ",
  option: "a total of ",
  sum: "a sum of ",
  wte: "a WTE of ",
};

function describeThen({ name, was }: EvidenceChange): string {
  const nouns = COUNTED[name];
  if (nouns) return Number.isFinite(Number(was)) ? plural(Number(was), ...nouns) : was;
  return `${NAMED[name] ?? ""}${number(was)}`;
}

function describeNow({ name, is }: EvidenceChange): string {
  if (!Object.hasOwn(COUNTED, name)) return `it is ${number(is)} now`;
  return `there ${is === "1" ? "is" : "are"} ${number(is)} now`;
}

/** A number as people write it; what is no number stays as it is. */
function number(text: string): string {
  const value = Number(text);
  return text.trim() !== "" && Number.isFinite(value) ? formatNumber(value) : text;
}
