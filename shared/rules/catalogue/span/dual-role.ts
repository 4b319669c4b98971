import type { AxisNode } from "../../../model/axis.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Component, Mandate } from "../../../model/records/mandate.ts";
import { type AxisTree, outermost } from "../../../structure/axis-tree.ts";
import type { Facts } from "../../../structure/facts.ts";
import { keysWhere } from "../../candidates.ts";
import {
  type Ends,
  inPostOrder,
  leadName,
  postElement,
  scopeElements,
  scopeKey,
  scopeName,
  titlesOf,
} from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { groupBy } from "../../group.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { formatNumber, listAnd, plural, verb } from "../../words.ts";

/** Most responsibilities a sentence names before it counts the rest. */
const MOST_NAMED = 6;

/** The limit that the design may change. */
const MOST_RESPONSIBILITIES = 3;

/** One area that a post leads, however many mandates say so. */
interface Responsibility {
  readonly component: Component;
  /** Where it lies on the component's own axis; null is all of it. */
  readonly node: Id | null;
  /** How many service lines or geographies side by side make it up; 1 where the mandates are for the node itself. */
  readonly parts: number;
}

/** Finds posts with too many jobs. */
export const dualRole = defineRule({
  id: "span/dual-role",
  title: "A post is one job, or a few",
  docs: {
    finds: `A post that answers for more different things than the limit: ${MOST_RESPONSIBILITIES} unless the design sets another.`,
    why: "Every added role brings its own meetings, partners and risks, and the one with the loudest incident gets the day. Covering for a vacancy is one thing; a structure should not be drawn that way.",
    notes: [
      "Mandates that belong together count as one responsibility: for practice, service lines next to each other under one parent, over however many places; for pathway, the mandates for one geography, whatever service lines.",
      "What lies inside another responsibility of the post counts with it.",
      "How much a single responsibility holds is for span/cells and span/workforce to say.",
      "Posts with the very same responsibilities, such as the two halves of a dyad, are one finding.",
    ],
    good: "Divisional Director leads five services of Adult mental health in six places: 30 mandates, one responsibility.",
    bad: "One manager leads Frailty, Crisis and liaison, the pathway in Portsmouth and the pathway on the Isle of Wight.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {
    most: {
      label: "Most responsibilities of a post",
      unit: "responsibilities",
      default: MOST_RESPONSIBILITIES,
      min: 1,
      max: 50,
    },
  },
  messages: {
    tooMany: (data: { posts: readonly string[]; responsibilities: readonly string[]; most: number }) => ({
      headline: `${plural(data.responsibilities.length, "responsibility", "responsibilities")} in one post`,
      message: `${listAnd(data.posts)} ${verb(data.posts.length, "answers", "each answer")} for ${formatNumber(data.responsibilities.length)} different things; the limit is ${formatNumber(data.most)}: ${listAnd(data.responsibilities, MOST_NAMED)}.`,
    }),
  },
  sift: {
    items: ({ mandates }, { most }) => keysWhere(mandates, (own) => own.length > most),
    touched: ({ holders, moved }, { option }) =>
      moved.size === 0
        ? holders
        : [
            ...holders,
            ...[...option.mandates.values()]
              .filter(
                ({ serviceLine, geography }) => moved.has(serviceLine ?? "") || moved.has(geography ?? ""),
              )
              .map(({ post }) => post),
          ],
    keyOf: (facts, id, { most }) => {
      const held = responsibilities(facts, id, most);
      return held.length > most ? keyOf(held) : null;
    },
  },
  tell(facts, ids, { most }, report) {
    const posts = inPostOrder(ids.flatMap((id) => facts.option.posts.get(id) ?? []));
    for (const { id } of posts.slice(0, 1)) {
      const held = responsibilities(facts, id, most);
      report("tooMany", {
        data: { posts: titlesOf(posts), responsibilities: held.map((one) => nameOf(facts, one)), most },
        about: posts.map(postElement),
        others: held.flatMap((one) => scopeElements(facts, endsOf(one))),
        evidence: { responsibilities: held.length, most },
      });
    }
  },
});

/** What a post answers for; nothing where its mandates are too few to be more than `most`. */
function responsibilities(facts: Facts, post: Id, most: number): readonly Responsibility[] {
  const mandates = facts.mandates.get(post) ?? [];
  if (mandates.length <= most) return [];
  return [...findHeld(facts, mandates, "practice"), ...findHeld(facts, mandates, "pathway")];
}

/** The responsibilities of one component, in the order of its axis. */
function findHeld(
  facts: Facts,
  mandates: readonly Mandate[],
  component: Component,
): readonly Responsibility[] {
  const tree: AxisTree<AxisNode> = component === "practice" ? facts.serviceLines : facts.geographies;
  const nodes = new Set(
    mandates
      .filter((mandate) => mandate.component === component)
      .map((mandate) => (component === "practice" ? mandate.serviceLine : mandate.geography)),
  );
  if (nodes.has(null)) return [{ component, node: null, parts: 1 }];

  const held = outermost(tree, nodes).map(({ id }) => id);
  if (component === "pathway") return held.map((node) => ({ component, node, parts: 1 }));

  const parents = new Map(held.map((node) => [node, tree.lineageOf(node)[1] ?? node]));
  const wholes = new Set(parents.values());
  const areas = groupBy(held, (node) => {
    const parent = parents.get(node) ?? node;
    return tree.lineageOf(parent).findLast((above) => wholes.has(above)) ?? parent;
  });
  return [...areas].map(([area, [first, ...others]]) =>
    others.length === 0
      ? { component, node: first ?? area, parts: 1 }
      : { component, node: area, parts: others.length + 1 },
  );
}

function endsOf({ component, node }: Responsibility): Ends {
  return component === "practice"
    ? { serviceLine: node, geography: null }
    : { serviceLine: null, geography: node };
}

function keyOf(held: readonly Responsibility[]): string {
  return held.map((one) => `${scopeKey(one.component, endsOf(one))}/${one.parts}`).join(" ");
}

function nameOf(facts: Facts, one: Responsibility): string {
  if (one.component === "pathway") return leadName(facts, one.component, endsOf(one));
  const name = scopeName(facts, endsOf(one));
  return one.parts === 1 ? name : `${plural(one.parts, "service line")} of ${name}`;
}
