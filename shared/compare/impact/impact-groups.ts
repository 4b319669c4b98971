import { compareText } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import { OUTCOME_KINDS, type OutcomeKind } from "../../model/records/outcome.ts";
import { BANDS, DISCIPLINES, type Post } from "../../model/records/post.ts";
import { capitalised } from "../../rules/words.ts";
import type { Facts } from "../../structure/facts.ts";
import { bandName } from "../changes/telling.ts";
import type { PostImpact } from "./impact.ts";

const NO_EMPLOYER = "No employer stated";
const NO_BAND = "No band stated";
const EVERYWHERE = "All geographies";
const NO_PLACE = "Leads no geography";

/** By what posts of the baseline are told apart. */
export const IMPACT_SORTS = ["employer", "band", "discipline", "place", "outcome"] as const;

export type ImpactSort = (typeof IMPACT_SORTS)[number];

/** One way of putting posts into groups: every post is in exactly one. */
export interface ImpactGrouping {
  /** The name of the group a post is in. */
  readonly groupOf: (item: PostImpact) => string;
  /** The order of groups. */
  readonly compare: (a: string, b: string) => number;
}

/** An outcome as it begins a sentence or heads a column. */
export const OUTCOME_NAMES: Readonly<Record<OutcomeKind, string>> = {
  unchanged: "Unchanged",
  changed: "Changed",
  "slot-in": "Slot-in",
  "ring-fenced": "Ring-fenced",
  "at-risk": "At risk",
  ended: "Ended",
};

/** Worked out once: thousands of posts are put into groups by them. */
const BAND_NAMES = namesOf(BANDS, (band) => capitalised(bandName(band)));
const DISCIPLINE_NAMES = namesOf(DISCIPLINES, capitalised);

function namesOf<Kind extends string>(
  kinds: readonly Kind[],
  nameOf: (kind: Kind) => string,
): Readonly<Record<Kind, string>> {
  return Object.fromEntries(kinds.map((kind) => [kind, nameOf(kind)])) as Record<Kind, string>;
}

/** The ways to group the posts of a baseline, all by what they are today but for the outcome. */
export function impactGroupings(baseline: Facts): Readonly<Record<ImpactSort, ImpactGrouping>> {
  const places = placeFinder(baseline);
  const columns = baseline.geographies.nodes.map(({ name }) => name);
  return {
    employer: ofPost(({ employer }) => employer.trim() || NO_EMPLOYER, compareText),
    band: ofPost(
      ({ band }) => (band === null ? NO_BAND : BAND_NAMES[band]),
      byRank([...BANDS].reverse().map((band) => BAND_NAMES[band])),
    ),
    discipline: ofPost(
      ({ discipline }) => DISCIPLINE_NAMES[discipline],
      byRank(Object.values(DISCIPLINE_NAMES)),
    ),
    place: ofPost(({ id }) => places(id), byRank([EVERYWHERE, ...columns])),
    outcome: {
      groupOf: ({ outcome }) => OUTCOME_NAMES[outcome],
      compare: byRank(OUTCOME_KINDS.map((kind) => OUTCOME_NAMES[kind])),
    },
  };
}

function ofPost(groupOf: (post: Post) => string, compare: ImpactGrouping["compare"]): ImpactGrouping {
  return { groupOf: ({ post }) => groupOf(post), compare };
}

/** In a given order; what is not in it comes last, by name. */
function byRank(ranked: readonly string[]): (a: string, b: string) => number {
  const ranks = new Map(ranked.map((name, index) => [name, index]));
  const rankOf = (name: string) => ranks.get(name) ?? ranked.length;
  return (a, b) => rankOf(a) - rankOf(b) || compareText(a, b);
}

/** Finds the smallest geography that holds all a post leads, by name. */
function placeFinder({ option, geographies, mandates }: Facts): (post: Id) => string {
  const [root, anotherRoot] = geographies.roots;
  // With one geography above all others, everywhere is that.
  const everywhere = root !== undefined && anotherRoot === undefined ? [root.id] : [];
  const lineageOf = (geography: Id | null) =>
    geography === null ? everywhere : geographies.lineageOf(geography);
  return (post) => {
    const own = mandates.get(post);
    const [first] = own ?? [];
    if (own === undefined || first === undefined) return NO_PLACE;
    let common = lineageOf(first.geography);
    for (const { geography } of own) {
      if (geography === first.geography) continue;
      const here = new Set(lineageOf(geography));
      common = common.filter((node) => here.has(node));
    }
    const [place] = common;
    return (place === undefined ? undefined : option.geographies.get(place)?.name) ?? EVERYWHERE;
  };
}
