import type { Id } from "../../../model/records/fields.ts";
import type { Geography } from "../../../model/records/geography.ts";
import type { Post } from "../../../model/records/post.ts";
import { LEADING_DISCIPLINES } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import { distantPathwayCause } from "../../distant-pathway.ts";
import { geographyElement, inPostOrder, postElement, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { groupBy } from "../../group.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { isLocalTier } from "../../tiers.ts";
import { listAnd, verb } from "../../words.ts";

/** Most names of a kind that a sentence spells out before it counts the rest. */
const MOST_NAMED = 4;

/** A place led from afar, and the posts that lead it. */
interface Distant {
  readonly geography: Geography;
  readonly posts: ReadonlySet<Post>;
}

/** Finds places without anybody to argue for what they need. */
export const warranted = defineRule({
  id: "placement/warranted",
  title: "Somebody argues for local need",
  docs: {
    finds:
      "Local and wider areas with practice leadership only: the pathway there is led from trust-wide or further up, by nobody whose place it is.",
    why: "Practice leadership drives out variation; pathway leadership of the place argues for the variation that local need warrants. Without it every place is served like the average one.",
    notes: [
      "A local area has the voice of the wider area it lies in.",
      "Any clinical or operational lead of the place will do, also of one service line there, also while the post is vacant.",
      "Where nobody at all leads the pathway, accountability/gap says so.",
      "Areas that lie side by side are one finding.",
    ],
    good: "Portsmouth has a Place Clinical Director for pathway.",
    bad: "Clinical Director, Trust-wide Pathways leads the pathway everywhere; Portsmouth has nobody of its own.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    fromAfar: (data: { places: readonly string[]; posts: readonly string[] }) => ({
      headline: "Nobody to argue for local need",
      message: `${listAnd(data.places, MOST_NAMED)} ${verb(data.places.length, "has", "have")} no pathway lead of ${verb(data.places.length, "its", "their")} own: ${listAnd(data.posts, MOST_NAMED)} ${verb(data.posts.length, "leads", "lead")} ${verb(data.places.length, "it", "them")} from further up.`,
    }),
  },
  isTouchedBy: ({ geographies, scopes, covered }) => geographies.size + scopes.size + covered.size > 0,
  check(facts, _numbers, report) {
    for (const places of groupBy(findDistant(facts), ({ geography }) => geography.parent).values()) {
      const posts = inPostOrder(new Set(places.flatMap((place) => [...place.posts])));
      report("fromAfar", {
        data: { places: places.map(({ geography }) => geography.name), posts: titlesOf(posts) },
        about: places.map(({ geography }) => geographyElement(geography)),
        others: posts.map(postElement),
        evidence: { places: places.length },
        causes: places.map(({ geography }) => distantPathwayCause(geography.id)),
      });
    }
  },
});

/** The places led from afar, in the order of their axis; what lies in one of them goes with it. */
function findDistant(facts: Facts): readonly Distant[] {
  const { geographies, scopes } = facts;
  const withLead = scopes.byNode.pathway;

  const settled = new Set<Id>();
  const distant: Distant[] = [];
  for (const geography of geographies.nodes) {
    if (!isLocalTier(geography.tier)) continue;
    const isSettled =
      withLead.has(geography.id) || (geography.parent !== null && settled.has(geography.parent));
    const posts = isSettled ? new Set<Post>() : pathwayLeads(facts, geography);
    if (posts.size > 0) distant.push({ geography, posts });
    if (isSettled || posts.size > 0) settled.add(geography.id);
  }
  return distant;
}

/** Everybody who leads the pathway of what is delivered in a place. */
function pathwayLeads({ cells, coverage }: Facts, { id }: Geography): ReadonlySet<Post> {
  const posts = new Set<Post>();
  for (const cell of cells.inColumn(id).values()) {
    for (const discipline of LEADING_DISCIPLINES) {
      for (const post of coverage.get(cell.id)?.pathway[discipline].posts ?? []) posts.add(post);
    }
  }
  return posts;
}
