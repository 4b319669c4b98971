import type { Cell } from "../../../model/records/cell.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import { LINE_KINDS } from "../../../model/records/reporting-line.ts";
import type { Facts } from "../../../structure/facts.ts";
import { leadersOf } from "../../../structure/led-cells.ts";
import type { Reporting } from "../../../structure/reporting.ts";
import { inPostOrder, postElement, scopeElements, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
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
  sift: {
    items: ({ led }) => led.keys(),
    touched: ({ posts, lineStarts, led, covered }, facts) => {
      const touched = new Set(led);
      const addLeaders = (cell: Id) => {
        const coverage = facts.coverage.get(cell);
        if (coverage) for (const leader of leadersOf(coverage)) touched.add(leader.id);
      };
      // Where cells fall to others, whoever leads them too may have lost, or got, somebody below.
      if (led.size > 0) for (const cell of covered) addLeaders(cell);
      // Whose line to a leader may be another: everybody who leads a cell together with somebody below the change.
      const below = new Set(facts.reporting.everyoneBelow(lineStarts, LINE_KINDS));
      for (const [id, { before, after }] of posts) if (before?.level !== after?.level) below.add(id);
      for (const post of below) {
        touched.add(post);
        for (const { id } of facts.led.get(post) ?? []) addLeaders(id);
      }
      return touched;
    },
    keyOf: (facts, id) => (isStranded(facts, id) ? "stranded" : null),
    isRetoldBy: ({ led }) => led.size > 0,
  },
  tell(facts, ids, _numbers, report) {
    const { led } = facts;
    const cells = new Set(ids.flatMap((id) => led.get(id) ?? []));
    const stranded = ids.flatMap((id) => facts.option.posts.get(id) ?? []);
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

/** Whether a post has no line to anybody who leads the cells it answers for. */
function isStranded(facts: Facts, id: Id): boolean {
  const post = facts.option.posts.get(id);
  return post !== undefined && (facts.led.get(id)?.every((cell) => isOutOfReach(facts, post, cell)) ?? false);
}

/** Whether posts below lead a cell, and none of them answers to the post. */
function isOutOfReach({ coverage, reporting }: Facts, post: Post, cell: Cell): boolean {
  const covers = coverage.get(cell.id);
  let isLedBelow = false;
  for (const leader of covers ? leadersOf(covers) : []) {
    if (leader.level <= post.level) continue;
    if (chainsUp(reporting, leader.id).has(post.id)) return false;
    isLedBelow = true;
  }
  return isLedBelow;
}

/** Who is above a post, for as long as the reporting is the very same: each post is walked up from once. */
const aboveByReporting = new WeakMap<Reporting["index"], Map<Id, ReadonlySet<Id>>>();

/** Everybody above a post by lines of any kind, at any remove. */
function chainsUp(reporting: Reporting, start: Id): ReadonlySet<Id> {
  let known = aboveByReporting.get(reporting.index);
  if (!known) {
    known = new Map();
    aboveByReporting.set(reporting.index, known);
  }
  let above = known.get(start);
  if (!above) {
    above = walkUp(reporting, start);
    known.set(start, above);
  }
  return above;
}

function walkUp(reporting: Reporting, start: Id): ReadonlySet<Id> {
  const seen = new Set<Id>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { to } of reporting.index.lines.get(id)?.from ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return seen;
}
