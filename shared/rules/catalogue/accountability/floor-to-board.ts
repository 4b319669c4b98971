import type { OptionDocument } from "../../../model/document.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Reporting } from "../../../structure/reporting.ts";
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
    good: "Clinical Lead reports to Head of Service, and is professionally accountable to Chief Nurse, who is on the board.",
    bad: "Clinical Lead reports to Head of Service, who reports to Chief Operating Officer; no professional line.",
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
  check(facts, _numbers, report) {
    const { option, reporting } = facts;
    const leaders = clinicalLeaders(option);
    const voices = [...option.posts.values()].filter((post) => post.discipline === "clinical" && post.board);
    if (voices.length === 0) {
      if (leaders.length === 0) return;
      report("noneOnBoard", {
        data: { posts: leaders.length },
        about: scopeElements(facts, { serviceLine: null, geography: null }),
        others: inPostOrder(leaders).map(postElement),
        evidence: { posts: leaders.length },
      });
      return;
    }
    const heard = new Set<Id>();
    for (const post of voices) reachDown(post, reporting, heard);
    const cutOff = leaders.filter((post) => !heard.has(post.id));
    const isCutOff = new Set(cutOff.map((post) => post.id));
    const seen = new Set<Id>();
    for (const post of fromTheTop(cutOff, reporting)) {
      if (seen.has(post.id)) continue;
      const branch = reachDown(post, reporting, seen).filter(
        (other) => isCutOff.has(other.id) && other.id !== post.id,
      );
      const top = reporting.chainOf(post.id).at(-1);
      report("cutOff", {
        data: { post: post.title, top: top && top.id !== post.id ? top.title : null, below: branch.length },
        about: [postElement(post)],
        others: inPostOrder(branch).map(postElement),
        evidence: { postsBelow: branch.length },
      });
    }
  },
});

function clinicalLeaders(option: OptionDocument): readonly Post[] {
  const holders = new Set<Id>();
  for (const mandate of option.mandates.values()) holders.add(mandate.post);
  return [...option.posts.values()].filter((post) => post.discipline === "clinical" && holders.has(post.id));
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
