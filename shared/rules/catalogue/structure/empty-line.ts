import type { Axis, AxisNode } from "../../../model/axis.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import { axisElement, inPostOrder, postElement, titlesOf } from "../../elements.ts";
import { deliveredNodes, emptyCause } from "../../empty-nodes.ts";
import { defineRule } from "../../engine/rule.ts";
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
  isTouchedBy: ({ isDeliveryChanged, serviceLines, geographies, holders }) =>
    isDeliveryChanged || serviceLines.size + geographies.size + holders.size > 0,
  check(facts, _numbers, report) {
    if (facts.option.cells.size === 0) return;
    for (const axis of ["serviceLines", "geographies"] as const) {
      for (const { nodes, branch } of emptyBranches(facts, axis)) {
        const posts = leadersOf(facts, axis, branch);
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
      }
    }
  },
});

interface EmptyBranches {
  /** The tops, all under one parent. */
  readonly nodes: AxisNode[];
  /** They and everything below them. */
  readonly branch: AxisNode[];
}

function emptyBranches(facts: Facts, axis: Axis): Iterable<EmptyBranches> {
  const delivered = deliveredNodes(facts, axis);
  const byParent = new Map<Id | null, EmptyBranches>();
  const branchOf = new Map<Id, EmptyBranches>();
  // Parents come before their children, so a node below an empty one finds its branch.
  for (const node of facts[axis].nodes) {
    if (delivered.has(node.id)) continue;
    const above = node.parent === null ? undefined : branchOf.get(node.parent);
    const group = above ?? byParent.get(node.parent) ?? { nodes: [], branch: [] };
    if (!above) {
      byParent.set(node.parent, group);
      group.nodes.push(node);
    }
    group.branch.push(node);
    branchOf.set(node.id, group);
  }
  return byParent.values();
}

function leadersOf({ option }: Facts, axis: Axis, branch: readonly AxisNode[]): readonly Post[] {
  const ids = new Set(branch.map(({ id }) => id));
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
