import { postsWhere } from "../../candidates.ts";
import { inPostOrder, postElement, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { listAnd } from "../../words.ts";

/** Finds posts that nobody manages, and employers with more than one chief executive. */
export const lineManager = defineRule({
  id: "accountability/line-manager",
  title: "Everybody has one line manager",
  docs: {
    finds:
      "A post below level 0 that reports to nobody, and an organisation with more than one post of level 0.",
    why: "A post without a line manager has nobody to appraise it, approve its leave or hear its concerns, and its whole branch drops out of every count of spans and layers. Two chief executives in one organisation leave it open whose word is the last.",
    notes: [
      "A structure of several predecessor organisations may have a chief executive for each of them.",
      "A partner’s leader needs a line manager too: the post it answers to in this structure.",
    ],
    good: "Chief Executive (level 0); Chief Nurse (level 1) reports to Chief Executive.",
    bad: "Chief Executive (level 0); Chief Nurse (level 1) reports to nobody.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {},
  messages: {
    none: ({ post, level }: { post: string; level: number }) => ({
      headline: "No line manager",
      message: `${post} reports to nobody; every post below the chief executive has a line manager, and this one is at level ${level}.`,
    }),
    severalHeads: ({ employer, posts }: { employer: string; posts: readonly string[] }) => ({
      headline: "More than one chief executive",
      message: `${employer === "" ? "One organisation" : employer} has ${posts.length} posts of level 0: ${listAnd(posts)}.`,
    }),
  },
  sift: {
    items: ({ reporting }) => postsWhere(reporting, ({ post, manager }) => post.level === 0 || !manager),
    touched: ({ posts, lineEnds }) => [...posts.keys(), ...lineEnds],
    keyOf: ({ option, reporting }, id) => {
      const post = option.posts.get(id);
      if (!post) return null;
      if (post.level === 0) return `heads of ${post.employer}`;
      return reporting.managerOf(id) ? null : id;
    },
  },
  tell({ option }, ids, _numbers, report) {
    const posts = inPostOrder(ids.flatMap((id) => option.posts.get(id) ?? []));
    const [post] = posts;
    if (!post) return;
    if (post.level > 0) {
      report("none", {
        data: { post: post.title, level: post.level },
        about: [postElement(post)],
        evidence: { level: post.level },
      });
    } else if (posts.length > 1) {
      report("severalHeads", {
        data: { employer: post.employer, posts: titlesOf(posts) },
        about: posts.map(postElement),
        evidence: { posts: posts.length },
      });
    }
  },
});
