import type { Axis } from "../../../model/axis.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Mandate } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import { hasCellWithin } from "../../../structure/cells-within.ts";
import type { Facts } from "../../../structure/facts.ts";
import {
  inMatrixOrder,
  inPostOrder,
  postElement,
  scopeElements,
  scopeKey,
  scopeName,
  titlesOf,
} from "../../elements.ts";
import { EMPTY, emptyCause } from "../../empty-nodes.ts";
import type { RuleContext } from "../../engine/rule.ts";
import { defineRule } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { listAnd, plural, verb } from "../../words.ts";

/** Most scopes, and most posts, a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** Finds mandates over nothing. */
export const voidMandate = defineRule({
  id: "accountability/void-mandate",
  title: "A mandate leads something",
  docs: {
    finds: "A mandate whose scope holds no delivered cell.",
    why: "Somebody is paid and named for leading a service that is not there. Usually a cell is missing from the matrix, or the mandate is left over from an earlier draft.",
    notes: [
      "Posts with the same empty mandates, such as the two halves of a dyad, are one finding.",
      "Where a whole service line or geography is empty, structure/empty-line says so and names its leaders; they are not told again.",
      "While nothing is delivered anywhere, the matrix is still to be filled, and nothing is found.",
    ],
    good: "Clinical Lead leads Frailty in Portsmouth, where Frailty is delivered.",
    bad: "Clinical Lead leads Frailty in Portsmouth; Frailty is delivered in Southampton only.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {},
  messages: {
    nothing: (data: { posts: readonly string[]; scopes: readonly string[]; mandates: number }) => ({
      headline: `${plural(data.mandates, "mandate")} over nothing`,
      message: `${listAnd(data.posts, MOST_NAMED)} ${verb(data.posts.length, "leads", "lead")} ${listAnd(data.scopes, MOST_NAMED)}, where nothing is delivered.`,
    }),
  },
  sift: {
    items: ({ mandates }) => mandates.keys(),
    touched: ({ holders, isDeliveryChanged, serviceLines, geographies, causes }, { mandates }) =>
      isDeliveryChanged || serviceLines.size + geographies.size > 0 || [...causes].some(isEmptyCause)
        ? [...mandates.keys(), ...holders]
        : holders,
    keyOf: (facts, id, _numbers, { told }) => {
      const empty = voidMandates(facts, id, told);
      return empty.length > 0 ? keyOf(inMatrixOrder(facts, empty)) : null;
    },
  },
  tell(facts, ids, _numbers, report, { told }) {
    const posts: readonly Post[] = inPostOrder(ids.flatMap((id) => facts.option.posts.get(id) ?? []));
    for (const first of posts.slice(0, 1)) {
      const mandates = inMatrixOrder(facts, voidMandates(facts, first.id, told));
      report("nothing", {
        data: {
          posts: titlesOf(posts),
          scopes: [...new Set(mandates.map((mandate) => scopeName(facts, mandate)))],
          mandates: mandates.length * posts.length,
        },
        about: posts.map(postElement),
        others: mandates.flatMap((mandate) => scopeElements(facts, mandate)),
        evidence: { posts: posts.length, mandates: mandates.length * posts.length },
      });
    }
  },
});

function keyOf(mandates: readonly Mandate[]): string {
  return mandates.map((mandate) => scopeKey(mandate.component, mandate)).join(" ");
}

/** The mandates of a post whose scope holds no cell, and not because of an empty row or column told already. */
function voidMandates(facts: Facts, post: Id, told: RuleContext["told"]): readonly Mandate[] {
  if (facts.option.cells.size === 0) return [];
  const isTold = (axis: Axis, node: Id | null) =>
    node !== null && facts[axis].lineageOf(node).some((id) => told.has(emptyCause(axis, id)));
  return (facts.mandates.get(post) ?? []).filter(
    (mandate) =>
      !hasCellWithin(facts, mandate) &&
      !isTold("serviceLines", mandate.serviceLine) &&
      !isTold("geographies", mandate.geography),
  );
}

function isEmptyCause(cause: string): boolean {
  return cause.startsWith(EMPTY);
}
