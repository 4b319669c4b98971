import type { Axis, AxisNode } from "../../../model/axis.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Mandate } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import type { AxisTree } from "../../../structure/axis-tree.ts";
import { hasCellWithin } from "../../../structure/cells-within.ts";
import type { Facts } from "../../../structure/facts.ts";
import { type Changes, sizeBefore } from "../../../structure/touched.ts";
import { keysWhere } from "../../candidates.ts";
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
import type { RuleChange, RuleContext } from "../../engine/rule.ts";
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
    items: (facts) =>
      keysWhere(facts.mandates, (own) => own.some((mandate) => !hasCellWithin(facts, mandate))),
    touched: (change, facts) => {
      const touched = new Set(change.holders);
      const around = aroundChange(change, facts);
      if (!around) return touched;
      facts.option.mandates.forEach((mandate) => {
        if (around(mandate)) touched.add(mandate.post);
      });
      return touched;
    },
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

/** Which mandates span a cell that came or went, or a row or column that is no longer, or newly, told to be empty; null: none. */
function aroundChange(
  { cells, causes, serviceLines, geographies }: RuleChange,
  facts: Facts,
): ((mandate: Mandate) => boolean) | null {
  if (sizeBefore(facts.option.cells, cells) === 0 || facts.option.cells.size === 0) return () => true;
  const empty = new Set([...causes].filter((cause) => cause.startsWith(EMPTY)));
  const moved = [...cells.values()].filter(
    ({ before, after }) =>
      before?.serviceLine !== after?.serviceLine || before?.geography !== after?.geography,
  );
  // Whatever was in a row or column that was deleted may be gone with it.
  const isShrunk = [...serviceLines.values(), ...geographies.values()].some(({ after }) => after === null);
  if (isShrunk) return () => true;
  const parents = {
    serviceLines: changedParents(serviceLines, facts.serviceLines),
    geographies: changedParents(geographies, facts.geographies),
  };
  if (empty.size + moved.length === 0 && parents.serviceLines.size + parents.geographies.size === 0)
    return null;
  const rows = new Set<Id>();
  const columns = new Set<Id>();
  for (const { before, after } of moved) {
    for (const cell of [before, after]) {
      if (!cell) continue;
      for (const id of facts.serviceLines.lineageOf(cell.serviceLine)) rows.add(id);
      for (const id of facts.geographies.lineageOf(cell.geography)) columns.add(id);
    }
  }
  const toldRows = toldWithin(facts, "serviceLines", empty);
  const toldColumns = toldWithin(facts, "geographies", empty);
  return ({ serviceLine, geography }) =>
    ((serviceLine === null || rows.has(serviceLine)) && (geography === null || columns.has(geography))) ||
    (serviceLine !== null && (toldRows.has(serviceLine) || parents.serviceLines.has(serviceLine))) ||
    (geography !== null && (toldColumns.has(geography) || parents.geographies.has(geography)));
}

/** What holds another part of its axis than before: the nodes that something was moved into or out of, and all above. */
function changedParents(changes: Changes<AxisNode>, tree: AxisTree): ReadonlySet<Id> {
  const parents = new Set<Id>();
  for (const { before, after } of changes.values()) {
    if (!before || !after || before.parent === after.parent) continue;
    for (const parent of [before.parent, after.parent]) {
      if (parent !== null) for (const id of tree.lineageOf(parent)) parents.add(id);
    }
  }
  return parents;
}

/** The nodes of which it is told, or no longer told, that they are empty, with all below them. */
function toldWithin(facts: Facts, axis: Axis, causes: ReadonlySet<string>): ReadonlySet<Id> {
  const told = new Set<Id>();
  if (causes.size === 0) return told;
  // Parents come before their children.
  for (const { id, parent } of facts[axis].nodes) {
    if (causes.has(emptyCause(axis, id)) || (parent !== null && told.has(parent))) told.add(id);
  }
  return told;
}
