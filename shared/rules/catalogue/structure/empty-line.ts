import type { Axis, AxisNode } from "../../../model/axis.ts";
import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import type { AxisTree } from "../../../structure/axis-tree.ts";
import type { Facts } from "../../../structure/facts.ts";
import { type Changes, sizeBefore } from "../../../structure/touched.ts";
import { axisElement, inPostOrder, postElement, titlesOf } from "../../elements.ts";
import { deliveredWithin, emptyCause } from "../../empty-nodes.ts";
import { defineRule, type RuleChange } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { capitalised, listAnd, plural, verb } from "../../words.ts";

/** Most names of a kind that a sentence spells out before it counts the rest. */
const MOST_NAMED = 4;

/** Empty branches side by side. */
interface Branches {
  readonly names: readonly string[];
  /** How many service lines or geographies lie below them. */
  readonly below: number;
  /** The posts with a mandate there. */
  readonly posts: readonly string[];
}

/** Finds rows and columns in which nothing is delivered. */
export const emptyLine = defineRule({
  id: "structure/empty-line",
  title: "Every row and column holds something",
  docs: {
    finds: "A service line that is delivered nowhere, and a geography where nothing is delivered.",
    why: "An empty row or column is either care that the structure forgot to place, or a heading that nobody needs. Readers of a printed matrix cannot tell which.",
    notes: [
      "A service line or geography is not empty while one below it is not: a division is delivered where its services are.",
      "An empty branch is one finding, at its top.",
      "A local area with no cell of its own is empty even where its wider area is not: then the column says nothing, and what reaches the people there is not in it.",
      "While nothing is delivered anywhere, the matrix is still to be filled, and nothing is found.",
    ],
    good: "Tissue viability is delivered in Southampton and Portsmouth.",
    bad: "Tissue viability is a service line with a Clinical Lead, and has no cell.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {},
  messages: {
    serviceLines: (found: Branches) => ({
      headline:
        found.names.length === 1
          ? "A service line delivered nowhere"
          : `${plural(found.names.length, "service line")} delivered nowhere`,
      message: `${capitalised(listAnd(found.names, MOST_NAMED))} ${verb(found.names.length, "is", "are")} delivered nowhere${describeBelow(found, "service line")}.${describeLeaders(found.posts)}`,
    }),
    geographies: (found: Branches) => ({
      headline:
        found.names.length === 1
          ? "A geography where nothing is delivered"
          : `${plural(found.names.length, "geography", "geographies")} where nothing is delivered`,
      message: `Nothing is delivered in ${listAnd(found.names, MOST_NAMED)}${describeBelow(found, "geography", "geographies")}.${describeLeaders(found.posts)}`,
    }),
  },
  sift: {
    items: (facts) => AXES.flatMap((axis) => facts[axis].nodes.map(({ id }) => itemOf(axis, id))),
    touched: (change, facts) =>
      AXES.flatMap((axis) => touchedNodes(change, facts, axis).map((id) => itemOf(axis, id))),
    keyOf: (facts, item) => {
      if (facts.option.cells.size === 0) return null;
      const { axis, id } = nodeOfItem(item);
      const top = emptyTop(facts, axis, id);
      return top && itemOf(axis, top.parent ?? WHOLE_AXIS);
    },
  },
  tell(facts, items, _numbers, report) {
    const [first] = items;
    if (first === undefined) return;
    const { axis } = nodeOfItem(first);
    const tree: AxisTree<AxisNode> = facts[axis];
    const ids = new Set(items.map((item) => nodeOfItem(item).id));
    const branch = tree.nodes.filter(({ id }) => ids.has(id));
    const nodes = branch.filter(({ parent }) => parent === null || !ids.has(parent));
    const posts = leadersOf(facts, axis, ids);
    report(axis, {
      data: {
        names: nodes.map(({ name }) => name),
        below: branch.length - nodes.length,
        posts: titlesOf(posts),
      },
      about: nodes.map((node) => axisElement(axis, node)),
      others: posts.map(postElement),
      evidence: { empty: branch.length, leaders: posts.length },
      causes: branch.map(({ id }) => emptyCause(axis, id)),
    });
  },
});

const AXES = ["serviceLines", "geographies"] as const satisfies readonly Axis[];

/** Stands for the parent of the nodes without one. */
const WHOLE_AXIS = "*";

/** A row or column among those that are gone through. */
function itemOf(axis: Axis, id: Id): string {
  return `${axis}/${id}`;
}

function nodeOfItem(item: string): { readonly axis: Axis; readonly id: Id } {
  const [axis, id = ""] = item.split("/");
  return { axis: axis === "geographies" ? "geographies" : "serviceLines", id };
}

/** The highest node of the empty branch that a node lies in; null where it, or one below it, holds a cell. */
function emptyTop(facts: Facts, axis: Axis, id: Id): AxisNode | null {
  const tree: AxisTree<AxisNode> = facts[axis];
  const delivered = deliveredWithin(facts, axis);
  const top = tree.lineageOf(id).findLast((node) => !delivered.has(node));
  return top === undefined ? null : (tree.nodes[tree.positionOf(top)] ?? null);
}

/** Rows or columns that an edit can have emptied or filled, or over whose emptiness other posts have a mandate now. */
function touchedNodes(change: RuleChange, facts: Facts, axis: Axis): readonly Id[] {
  const { cells, mandates } = change;
  const tree: AxisTree<AxisNode> = facts[axis];
  if (sizeBefore(facts.option.cells, cells) === 0 || facts.option.cells.size === 0) {
    return [...tree.nodes.map(({ id }) => id), ...change[axis].keys()];
  }
  const end = axis === "serviceLines" ? "serviceLine" : "geography";
  const branches = new Set<Id>();
  const addBranch = (id: Id) => branches.add(tree.lineageOf(id).at(-1) ?? id);
  for (const [id, { before, after }] of change[axis]) {
    branches.add(id);
    for (const node of [before, after]) if (node?.parent) addBranch(node.parent);
  }
  for (const id of filledOrEmptied(cells, (node) => cellsOf(facts, axis, node), end)) addBranch(id);
  // A set is walked in the order of its insertions, those made meanwhile included.
  for (const id of branches) for (const child of tree.childrenOf(id)) branches.add(child.id);
  for (const { before, after } of mandates.values()) {
    for (const mandate of [before, after]) {
      const node = mandate?.[end];
      if (node) branches.add(node);
    }
  }
  return [...branches];
}

/** The rows or columns whose first cell came, or whose last one went: only then are they, or those above, empty or no longer. */
function filledOrEmptied(
  cells: Changes<Cell>,
  sizeOf: (node: Id) => number,
  end: "serviceLine" | "geography",
): readonly Id[] {
  const gained = new Map<Id, number>();
  for (const { before, after } of cells.values()) {
    if (before?.[end] === after?.[end]) continue;
    if (before) gained.set(before[end], (gained.get(before[end]) ?? 0) - 1);
    if (after) gained.set(after[end], (gained.get(after[end]) ?? 0) + 1);
  }
  return [...gained].flatMap(([node, by]) => {
    const size = sizeOf(node);
    return (size === 0) === (size - by === 0) ? [] : [node];
  });
}

/** How many cells a row or column itself holds. */
function cellsOf({ cells }: Facts, axis: Axis, node: Id): number {
  return (axis === "serviceLines" ? cells.inRow(node) : cells.inColumn(node)).size;
}

function leadersOf({ option }: Facts, axis: Axis, ids: ReadonlySet<Id>): readonly Post[] {
  const leaders = new Set<Post>();
  for (const mandate of option.mandates.values()) {
    const node = axis === "serviceLines" ? mandate.serviceLine : mandate.geography;
    if (node === null || !ids.has(node)) continue;
    const post = option.posts.get(mandate.post);
    if (post) leaders.add(post);
  }
  return inPostOrder(leaders);
}

function describeBelow({ names, below }: Branches, singular: string, several?: string): string {
  if (below === 0) return "";
  const which = below === 1 ? `the ${singular}` : `any of the ${plural(below, singular, several)}`;
  return `, nor in ${which} below ${verb(names.length, "it", "them")}`;
}

function describeLeaders(posts: readonly string[]): string {
  if (posts.length === 0) return "";
  return ` ${listAnd(posts, MOST_NAMED)} ${verb(posts.length, "has a mandate", "have mandates")} there all the same.`;
}
