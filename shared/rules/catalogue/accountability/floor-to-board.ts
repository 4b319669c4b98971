import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import type { Reporting } from "../../../structure/reporting.ts";
import { postsWhere } from "../../candidates.ts";
import { inPostOrder, postElement, scopeElements } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";
import { plural, verb } from "../../words.ts";

/** Finds clinical leaders whose voice does not reach the board. */
export const floorToBoard = defineRule({
  id: "accountability/floor-to-board",
  title: "A clinical voice from floor to board",
  docs: {
    finds:
      "A clinical post with a mandate from which no chain of line management and professional accountability leads up to a clinical member of the board.",
    why: "Every structure must keep a clinical voice from floor to board. Where the chain ends at a post that is not clinical, what clinicians see reaches the board in somebody else’s words, or not at all.",
    notes: [
      "The chain may change between line management and professional accountability on its way up. Matrix lines carry no clinical voice.",
      "Where a whole branch is cut off, the finding is about the post at its top, and counts those below it.",
      "A clinical board post counts while it is vacant; the vacancy is a finding of its own.",
    ],
    good: "Clinical Lead reports to Head of Service, and is professionally accountable to Chief Nurse, which is on the board.",
    bad: "Clinical Lead reports to Head of Service, which reports to Chief Operating Officer; no professional line.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    noneOnBoard: ({ posts }: { posts: number }) => ({
      headline: "No clinical member on the board",
      message: `No clinical post is a member of the board, so ${plural(posts, "clinical post")} with a mandate ${verb(posts, "has", "have")} no clinical voice there.`,
    }),
    cutOff: ({ post, top, below }: { post: string; top: string | null; below: number }) => ({
      headline: "No clinical voice to the board",
      message: `${post} reaches no clinical board member, neither by line management nor by professional accountability${top === null ? "" : `; its line ends at ${top}`}.${below === 0 ? "" : ` ${plural(below, "clinical post")} below it ${verb(below, "is", "are")} cut off with it.`}`,
    }),
  },
  sift: {
    items: (facts) => postsWhere(facts.reporting, ({ post }) => isCutOff(facts, post)),
    touched: ({ posts, lineStarts, holders }, { option, reporting }) => {
      const changed = [...posts.values()].filter(
        ({ before, after }) => before?.discipline !== after?.discipline || before?.board !== after?.board,
      );
      // With the first voice on the board, or without the last, everything that is said is another.
      const isBoard = changed.some(({ before, after }) => isVoice(before) || isVoice(after));
      if (isBoard) return option.posts.keys();
      return [...posts.keys(), ...holders, ...reporting.everyoneBelow(lineStarts, VOICE_LINES)];
    },
    keyOf: (facts, id) => {
      const post = facts.option.posts.get(id);
      return post && isCutOff(facts, post) ? "cut off" : null;
    },
  },
  tell(facts, ids, _numbers, report) {
    const { option, reporting } = facts;
    const cutOff = ids.flatMap((id) => option.posts.get(id) ?? []);
    if (![...option.posts.values()].some(isVoice)) {
      report("noneOnBoard", {
        data: { posts: cutOff.length },
        about: scopeElements(facts, { serviceLine: null, geography: null }),
        others: inPostOrder(cutOff).map(postElement),
        evidence: { posts: cutOff.length },
      });
      return;
    }
    const isCutOff = new Set(cutOff.map((post) => post.id));
    const seen = new Set<Id>();
    for (const post of fromTheTop(cutOff, reporting)) {
      if (seen.has(post.id)) continue;
      const branch = reachDown(post, reporting, seen).filter(
        (other) => isCutOff.has(other.id) && other.id !== post.id,
      );
      const top = reporting.chainOf(post.id).at(-1) ?? post;
      report("cutOff", {
        data: { post: post.title, top: top.id !== post.id ? top.title : null, below: branch.length },
        about: [postElement(post)],
        others: inPostOrder(branch).map(postElement),
        evidence: { postsBelow: branch.length },
        mentions: [postElement(top)],
      });
    }
  },
});

const VOICE_LINES = ["line", "professional"] as const;

/** Whether a post is a clinical voice on the board. */
function isVoice(post: Post | null): boolean {
  return post?.discipline === "clinical" && post.board;
}

function isCutOff(facts: Facts, post: Post): boolean {
  return post.discipline === "clinical" && facts.mandates.has(post.id) && !isHeard(facts, post);
}

/** Walks up from a post by line and professional lines until a voice on the board is met. */
function isHeard({ option, reporting }: Facts, post: Post): boolean {
  const above = new Set<Post>([post]);
  // A set is walked in the order of its insertions, those made meanwhile included.
  for (const one of above) {
    if (isVoice(one)) return true;
    for (const kind of VOICE_LINES) {
      for (const { to } of reporting.linesFrom(one.id, kind)) {
        const upper = option.posts.get(to);
        if (upper) above.add(upper);
      }
    }
  }
  return false;
}

/** Everybody who answers to a post by line or professional lines, at any remove; those seen before are left out. */
function reachDown(start: Post, reporting: Reporting, seen: Set<Id>): readonly Post[] {
  const reached: Post[] = [];
  const waiting = [start];
  for (let post = waiting.pop(); post !== undefined; post = waiting.pop()) {
    if (seen.has(post.id)) continue;
    seen.add(post.id);
    reached.push(post);
    waiting.push(...reporting.reportsOf(post.id), ...reporting.professionalReportsOf(post.id));
  }
  return reached;
}

function fromTheTop(posts: readonly Post[], reporting: Reporting): readonly Post[] {
  const layer = (post: Post) => reporting.layerOf(post.id) ?? Number.MAX_SAFE_INTEGER;
  return [...inPostOrder(posts)].sort((a, b) => layer(a) - layer(b));
}
