import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import { LINE_KINDS } from "../../../model/records/reporting-line.ts";
import { coversOf } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Reporting } from "../../../structure/reporting.ts";
import { inPostOrder, postElement, scopeElements, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { ledCells } from "../../led-cells.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { formatNumber, listAnd, plural } from "../../words.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** Finds leaders who answer for cells without a line to anybody who leads them below. */
export const reach = defineRule({
  id: "accountability/reach",
  title: "Whoever answers has a line",
  docs: {
    finds:
      "Leaders all of whose cells are led by posts below them, none of which answers to them: not by line management, professional accountability or a matrix line, at any remove.",
    why: "A matrix works through its second lines. A leader who answers for a place, and to whom nobody who runs a service there answers, can only ask.",
    notes: [
      "All of them are one finding: it is the way the matrix is drawn, not the fault of any one post.",
      "A cell that nobody below the post leads is led by the post itself, and needs no line. One such cell, or one with a line, and the post is left alone.",
      "A vacant post below counts: the line is there once it is filled.",
    ],
    good: "Head of Service, Frailty reports to Operational Director, and in a matrix line to the Place Operational Director where it works.",
    bad: "Place Operational Director leads the pathway of 16 cells; every one is led by a Head of Service who answers to somebody else alone.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    noLine: (data: { posts: readonly string[]; leaders: number; cells: number }) => ({
      headline: `${plural(data.posts.length, "leader")} without a line to the services`,
      message:
        data.posts.length === 1
          ? `${data.posts.join("")} has no line to the services it answers for: of the posts below it that lead its ${data.cells === 1 ? "only cell" : plural(data.cells, "cell")}, none answers to it by a line of any kind.`
          : `${formatNumber(data.posts.length)} of ${plural(data.leaders, "leader")} have no line to the services they answer for: of the posts below them that lead their ${plural(data.cells, "cell")}, none answers to them by a line of any kind. They are ${listAnd(data.posts, MOST_NAMED)}.`,
    }),
  },
  check(facts, _numbers, report) {
    const led = ledCells(facts);
    const isAbove = chainsUp(facts.reporting);
    const leadersOf = new Map<Cell, ReadonlySet<Post>>();
    const stranded: Post[] = [];
    const cells = new Set<Cell>();
    for (const [id, own] of led) {
      const post = facts.option.posts.get(id);
      if (!post || !own.every((cell) => isOutOfReach(post, leadersIn(facts, leadersOf, cell), isAbove)))
        continue;
      stranded.push(post);
      for (const cell of own) cells.add(cell);
    }
    if (stranded.length === 0) return;
    const posts = inPostOrder(stranded);
    report("noLine", {
      data: { posts: titlesOf(posts), leaders: led.size, cells: cells.size },
      about: scopeElements(facts, { serviceLine: null, geography: null }),
      others: posts.map(postElement),
      evidence: { posts: posts.length, cells: cells.size },
    });
  },
});

/** Whether posts below lead a cell, and none of them answers to the post. */
function isOutOfReach(
  post: Post,
  leaders: ReadonlySet<Post>,
  isAbove: (upper: Post, lower: Post) => boolean,
): boolean {
  let isLedBelow = false;
  for (const leader of leaders) {
    if (leader.level <= post.level) continue;
    if (isAbove(post, leader)) return false;
    isLedBelow = true;
  }
  return isLedBelow;
}

function leadersIn(facts: Facts, known: Map<Cell, ReadonlySet<Post>>, cell: Cell): ReadonlySet<Post> {
  let leaders = known.get(cell);
  if (!leaders) {
    const coverage = facts.coverage.get(cell.id);
    leaders = new Set(coverage ? coversOf(coverage).flatMap(({ cover }) => cover.posts) : []);
    known.set(cell, leaders);
  }
  return leaders;
}

/** Answers whether a post is above another by lines of any kind, at any remove; each post is walked up from once. */
function chainsUp(reporting: Reporting): (upper: Post, lower: Post) => boolean {
  const above = new Map<Id, ReadonlySet<Id>>();
  const walkUp = (start: Id): ReadonlySet<Id> => {
    const seen = new Set<Id>();
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const kind of LINE_KINDS) {
        for (const { to } of reporting.linesFrom(id, kind)) {
          if (seen.has(to)) continue;
          seen.add(to);
          waiting.push(to);
        }
      }
    }
    return seen;
  };
  return (upper, lower) => {
    let chain = above.get(lower.id);
    if (!chain) {
      chain = walkUp(lower.id);
      above.set(lower.id, chain);
    }
    return chain.has(upper.id);
  };
}
