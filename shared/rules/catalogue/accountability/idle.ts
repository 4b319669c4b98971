import type { Facts } from "../../../structure/facts.ts";
import type { PostReporting } from "../../../structure/post-reporting.ts";
import { sizeBefore } from "../../../structure/touched.ts";
import { postsWhere } from "../../candidates.ts";
import { inPostOrder, postElement, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { listAnd, plural } from "../../words.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 5;

/** Finds posts that lead nothing and nobody. */
export const idle = defineRule({
  id: "accountability/idle",
  title: "Every leader leads something",
  docs: {
    finds: "A clinical, operational or professional post that has no mandate and that nobody answers to.",
    why: "The structure pays for a leader and does not say of what. Either a mandate is missing, and people will fight over who answers, or the post is not needed.",
    notes: [
      "Idle posts with the same line manager are one finding.",
      "A line of any kind counts: who has professional accountability for others leads them.",
      "Members of the board answer for the whole trust, and corporate posts for its business; they are left alone.",
      "While a structure has no mandates at all, nobody has said yet who leads what, and nothing is found.",
    ],
    good: "Clinical Lead, Frailty leads the practice of Frailty.",
    bad: "Associate Clinical Director reports to Clinical Director; no mandate, and nobody reports to it.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {},
  messages: {
    one: ({ post }: { post: string }) => ({
      headline: "Leads nothing and nobody",
      message: `${post} has no mandate, and nobody answers to it.`,
    }),
    several: ({ manager, posts }: { manager: string; posts: readonly string[] }) => ({
      headline: `${plural(posts.length, "post")} that lead nothing and nobody`,
      message: `${plural(posts.length, "post")} that report to ${manager} have no mandate, and nobody answers to them: ${listAnd(posts, MOST_NAMED)}.`,
    }),
  },
  sift: {
    items: (facts) => postsWhere(facts.reporting, (at) => isIdle(facts, at)),
    touched: ({ posts, lineEnds, holders, mandates }, { option }) =>
      // While there are no mandates at all, nobody is idle.
      option.mandates.size === 0 || sizeBefore(option.mandates, mandates) === 0
        ? [...option.posts.keys(), ...posts.keys()]
        : [...posts.keys(), ...lineEnds, ...holders],
    keyOf: (facts, id) => {
      const at = facts.reporting.byPost.get(id);
      if (!at || !isIdle(facts, at)) return null;
      return at.manager?.id ?? `nobody above ${id}`;
    },
  },
  tell(facts, ids, _numbers, report) {
    const posts = inPostOrder(ids.flatMap((id) => facts.option.posts.get(id) ?? []));
    for (const first of posts.slice(0, 1)) {
      const manager = facts.reporting.managerOf(first.id);
      if (manager === undefined || posts.length === 1) {
        report("one", {
          data: { post: first.title },
          about: [postElement(first)],
          evidence: { level: first.level },
        });
        continue;
      }
      report("several", {
        data: { manager: manager.title, posts: titlesOf(posts) },
        about: [postElement(manager)],
        others: posts.map(postElement),
        evidence: { posts: posts.length },
      });
    }
  },
});

function isIdle({ option, mandates }: Facts, { post, to }: PostReporting): boolean {
  return (
    to.length === 0 &&
    post.discipline !== "corporate" &&
    !post.board &&
    post.level > 0 &&
    option.mandates.size > 0 &&
    !mandates.has(post.id)
  );
}
