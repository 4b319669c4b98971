import type { Post } from "../../../model/records/post.ts";
import { findGone } from "../../../structure/gone-posts.ts";
import { keysWhere } from "../../candidates.ts";
import { inPostOrder, scopeElements, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { capitalised, formatNumber, listAnd, plural, verb } from "../../words.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** An employer's name is part of a finding's key, which has an end. */
const LONGEST_ASPECT = 200;

interface Gone {
  readonly employer: string;
  readonly posts: readonly string[];
  /** How many of them nobody holds. */
  readonly vacant: number;
}

/** Finds posts of today whose holders do not know what becomes of them. */
export const unmapped = defineRule({
  id: "impact/unmapped",
  title: "Everybody knows what becomes of their post",
  docs: {
    finds:
      "Posts of the baseline that the option no longer has, and of which nobody has said what happens to their holders: one finding for each employer.",
    why: "Behind every post that is gone there is a person who will read the consultation document for one thing. An option that does not say it cannot be consulted on.",
    notes: [
      "Only while the design has a baseline, and not for the baseline itself.",
      "A post is gone when the option has neither the very post nor one with its reference.",
      "What happens to it is said in “Posts of the baseline…”: unchanged, changed, slot-in, ring-fenced, at risk or ended.",
      "A post that is marked as continuing, slotting in or ring-fenced needs the post, or the pool of posts, that it goes to; without one, or once that is deleted, it is a finding of its own.",
      "Vacant posts count too. Nobody is displaced by them, so a group of vacant posts alone is a warning, not an error.",
    ],
    good: "The baseline’s Head of Crisis is gone; the option says that its holder slots into Head of Urgent Care.",
    bad: "The baseline’s Head of Crisis is gone, and the option says nothing of it.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {},
  messages: {
    unsaid: ({ employer, posts, vacant }: Gone) => ({
      headline: `Nobody has said what becomes of ${posts.length === 1 ? "a post" : plural(posts.length, "post")}`,
      message: `${whose(employer, posts, vacant)} ${verb(posts.length, "is", "are")} gone, and nobody has said what happens to ${object(posts.length, vacant)}${named(posts)}.${partVacant(posts.length, vacant)}`,
    }),
    unplaced: ({ employer, posts, vacant }: Gone) => ({
      headline: `${posts.length === 1 ? "A post" : plural(posts.length, "post")} without a next post`,
      message: `${whose(employer, posts, vacant)}${posts.length === 1 ? "" : " in the baseline"} ${verb(posts.length, "is", "are")} marked as continuing, slotting in or ring-fenced, but the post ${verb(posts.length, "it goes", "they go")} to is not named${named(posts)}.`,
    }),
  },
  sift: {
    items: ({ option, postsByRef }, _numbers, { baseline }) => {
      if (!baseline) return [];
      const gone = keysWhere(baseline.option.posts, (_post, id) => !option.posts.has(id));
      postsByRef.find(gone.flatMap((id) => baseline.option.posts.get(id)?.ref ?? []));
      return gone;
    },
    touched: ({ posts, outcomes }, _facts, { baseline }) => {
      const touched = new Set([...posts.keys(), ...outcomes.keys()]);
      for (const { before, after } of posts.values()) {
        if (before?.ref === after?.ref) continue;
        for (const post of [before, after]) {
          for (const { id } of (post && baseline?.postsByRef.get(post.ref)) ?? []) touched.add(id);
        }
      }
      return touched;
    },
    keyOf: ({ option, postsByRef }, id, _numbers, { baseline }) => {
      const post = baseline?.option.posts.get(id);
      const gone = post && findGone(option, post, postsByRef);
      return gone && gone.status !== "settled" ? `${gone.status}/${employerOf(gone.post)}` : null;
    },
  },
  tell(facts, ids, _numbers, report, { baseline }) {
    const posts = inPostOrder(ids.flatMap((id) => baseline?.option.posts.get(id) ?? []));
    for (const first of posts.slice(0, 1)) {
      const employer = employerOf(first);
      const vacant = posts.filter(({ holder }) => holder === null).length;
      report(findGone(facts.option, first, facts.postsByRef)?.status === "unplaced" ? "unplaced" : "unsaid", {
        data: { employer, posts: titlesOf(posts), vacant },
        about: scopeElements(facts, { serviceLine: null, geography: null }),
        aspect: employer.slice(0, LONGEST_ASPECT),
        evidence: { posts: posts.length, vacant },
        ...(vacant === posts.length ? { weight: "eased" as const } : {}),
      });
    }
  },
});

function employerOf({ employer }: Post): string {
  return employer.trim();
}

/** “Head of Crisis (Solent NHS Trust)”, “12 posts of Solent NHS Trust”. */
function whose(employer: string, posts: readonly string[], vacant: number): string {
  const [only] = posts;
  if (posts.length === 1 && only !== undefined) {
    // Titles often end in the organisation already.
    return capitalised(employer === "" || only.includes(employer) ? only : `${only} (${employer})`);
  }
  const of = employer === "" ? "" : ` of ${employer}`;
  const areVacant = vacant === posts.length;
  return `${plural(posts.length, areVacant ? "vacant post" : "post")}${of}`;
}

function object(posts: number, vacant: number): string {
  if (vacant === posts) return verb(posts, "it; it was vacant", "them");
  return verb(posts, "its holder", "their holders");
}

function named(posts: readonly string[]): string {
  return posts.length === 1 ? "" : `: ${listAnd(posts, MOST_NAMED)}`;
}

function partVacant(posts: number, vacant: number): string {
  if (vacant === 0 || vacant === posts) return "";
  return ` ${formatNumber(vacant)} of them ${verb(vacant, "is", "are")} vacant.`;
}
