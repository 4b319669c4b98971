import type { Axis } from "../../../model/axis.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Mandate } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
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
import { emptyCause } from "../../empty-nodes.ts";
import { defineRule } from "../../engine/rule.ts";
import { groupBy } from "../../group.ts";
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
  check(facts, _numbers, report, { told }) {
    if (facts.option.cells.size === 0) return;
    const isTold = (axis: Axis, node: Id | null) =>
      node !== null && facts[axis].lineageOf(node).some((id) => told.has(emptyCause(axis, id)));
    const empty = findVoid(facts).filter(
      ({ serviceLine, geography }) =>
        !isTold("serviceLines", serviceLine) && !isTold("geographies", geography),
    );
    const holders = [...groupBy(empty, ({ post }) => post)].flatMap(([id, mandates]) => {
      const post = facts.option.posts.get(id);
      return post ? [{ post, mandates: inMatrixOrder(facts, mandates) }] : [];
    });
    for (const sharing of groupBy(holders, ({ mandates }) => keyOf(mandates)).values()) {
      const posts: readonly Post[] = inPostOrder(sharing.map(({ post }) => post));
      const mandates = sharing[0]?.mandates ?? [];
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

/** The mandates whose scope holds no cell. Each cell crosses out the scopes that hold it, until none is left. */
function findVoid({ option, serviceLines, geographies }: Facts): readonly Mandate[] {
  const wanted = new Map<Id | null, Set<Id | null>>();
  for (const { serviceLine, geography } of option.mandates.values()) {
    const columns = wanted.get(serviceLine);
    if (columns) columns.add(geography);
    else wanted.set(serviceLine, new Set([geography]));
  }
  for (const cell of option.cells.values()) {
    for (const row of [...serviceLines.lineageOf(cell.serviceLine), null]) {
      const columns = wanted.get(row);
      if (!columns) continue;
      columns.delete(null);
      for (const column of geographies.lineageOf(cell.geography)) columns.delete(column);
      if (columns.size === 0) wanted.delete(row);
    }
    if (wanted.size === 0) return [];
  }
  return [...option.mandates.values()].filter(({ serviceLine, geography }) =>
    wanted.get(serviceLine)?.has(geography),
  );
}
