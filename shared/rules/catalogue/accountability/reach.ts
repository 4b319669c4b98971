import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import { eachLeader } from "../../../structure/led-cells.ts";
import { isOutOfReach } from "../../../structure/reach.ts";
import { postsWhere } from "../../candidates.ts";
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
    bad: "Place Operational Director leads the pathway of 16 cells; every one is led by a Head of Service that answers to others only.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    noLine: (data: { post: string; cells: number }) => ({
      headline: "1 leader without a line to the services",
      message: `${data.post} has no reporting line from anyone who runs the services it leads, in ${plural(data.cells, "cell")}.`,
    }),
    noLines: (data: { posts: readonly string[]; leaders: number }) => ({
      headline: `${plural(data.posts.length, "leader")} without a line to the services`,
      message: `${formatNumber(data.posts.length)} of ${plural(data.leaders, "leader")} have no reporting line from anyone who runs the services they lead: ${listAnd(data.posts, MOST_NAMED)}.`,
    }),
  },
  sift: {
    items: (facts) => postsWhere(facts.reporting, ({ post }) => isStranded(facts, post)),
    touched: ({ posts, answeredTo, led, otherwiseLed }, facts) => {
      // Posts to which the same cells fall as before, whatever their figures, are no further from them.
      const touched = new Set(otherwiseLed.size > 0 ? led : []);
      const lowest = (id: Id) =>
        Math.max(facts.option.posts.get(id)?.level ?? 0, posts.get(id)?.before?.level ?? 0);
      const addLeadersAbove = (level: number, cell: Id) => {
        const coverage = facts.coverage.get(cell);
        if (!coverage) return;
        eachLeader(coverage, (leader) => {
          if (leader.level < level) touched.add(leader.id);
        });
      };
      // Where cells fall to others, whoever is above them and leads there too may have lost, or got, somebody below.
      const lowestLed = Math.max(0, ...[...touched].map(lowest));
      for (const cell of otherwiseLed) addLeadersAbove(lowestLed, cell);
      for (const post of answeredTo) touched.add(post);
      for (const [id, { before, after }] of posts) {
        if (before?.level === after?.level) continue;
        touched.add(id);
        for (const cell of facts.led.get(id) ?? []) addLeadersAbove(lowest(id), cell.id);
      }
      return touched;
    },
    keyOf: (facts, id) => {
      const post = facts.option.posts.get(id);
      return post && isStranded(facts, post) ? "stranded" : null;
    },
    // How many leaders there are is told.
    isRetoldBy: ({ otherwiseLed }) => otherwiseLed.size > 0,
  },
  tell(facts, ids, _numbers, report) {
    const posts = inPostOrder(ids.flatMap((id) => facts.option.posts.get(id) ?? []));
    const found = {
      about: scopeElements(facts, { serviceLine: null, geography: null }),
      others: posts.map(postElement),
    };
    const [only, ...others] = posts;
    if (others.length > 0) {
      const data = { posts: titlesOf(posts), leaders: facts.led.size };
      report("noLines", { ...found, data, evidence: { posts: posts.length } });
    } else if (only) {
      const cells = facts.led.get(only.id)?.length ?? 0;
      report("noLine", { ...found, data: { post: only.title, cells }, evidence: { posts: 1, cells } });
    }
  },
});

function isStranded(facts: Facts, post: Post): boolean {
  const cells = facts.led.get(post.id);
  return cells !== undefined && isOutOfReach(facts, post, cells);
}
