import { inOneStep } from "../../../model/commands/command.ts";
import { sayOutcome } from "../../../model/commands/outcomes.ts";
import type { OutcomeKind } from "../../../model/records/outcome.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import { findGonePosts } from "../../../structure/gone-posts.ts";
import { inPostOrder, titlesOf } from "../../elements.ts";
import { listAnd, plural, verb } from "../../words.ts";
import type { Candidate, Fixer } from "../fix.ts";
import { postChoice } from "../post-choice.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** Says what becomes of the posts of today that are gone. */
export const unmapped: Fixer = {
  rule: "impact/unmapped",
  kinds: ["slot-in", "say-outcome"],
  *propose({ facts, finding, baseline }) {
    if (!baseline) return;
    const posts = inPostOrder(
      findGonePosts(facts.option, baseline.option)
        .filter(({ status }) => status === finding.messageId)
        .map(({ post }) => post)
        .filter(({ employer }) => employer.trim() === finding.data.employer),
    );
    const [post, ...others] = posts;
    if (!post) return;
    if (others.length === 0) yield slotIn(facts, post);
    yield say(facts, posts);
  },
};

/** Posts of the same discipline, the nearest in level first. */
function slotIn({ option }: Facts, post: Post): Candidate {
  return {
    kind: "choice",
    id: "slot-in",
    label: "Choose another post to slot into",
    effect: `Says that the holder of ${post.title} slots into the post that you choose.`,
    inputLabel: `Where the holder of ${post.title} goes`,
    choices: inPostOrder(option.posts.values())
      .filter(({ discipline }) => discipline === post.discipline)
      .toSorted((a, b) => Math.abs(a.level - post.level) - Math.abs(b.level - post.level))
      .map((target) => ({
        ...postChoice(target, target.holder === null ? "vacant" : ""),
        label: `Let its holder slot into ${target.title}`,
        effect: `Says that the holder of ${post.title} slots into ${target.title}.`,
        command: sayOutcome({
          option: option.info.id,
          id: post.id,
          outcome: "slot-in",
          targets: [target.id],
          reason: option.outcomes.get(post.id)?.reason ?? "",
        }),
      })),
  };
}

/** Nobody is at risk where nobody is in post. */
function say({ option }: Facts, posts: readonly Post[]): Candidate {
  const words: Readonly<Partial<Record<OutcomeKind, string>>> = { "at-risk": "at risk", ended: "ended" };
  const kinds: readonly OutcomeKind[] = posts.every(({ holder }) => holder === null)
    ? ["ended", "at-risk"]
    : ["at-risk", "ended"];
  const names = listAnd(titlesOf(posts), MOST_NAMED);
  return {
    kind: "choice",
    id: "say-outcome",
    label: "Choose another outcome",
    effect: `Says what becomes of ${names}.`,
    inputLabel: `What becomes of ${names}`,
    choices: kinds.map((kind) => {
      const word = words[kind] ?? kind;
      const what = posts.length === 1 ? "it" : plural(posts.length, "post");
      return {
        id: kind,
        name: word,
        detail: "",
        label: `Say that ${what} ${verb(posts.length, "is", "are")} ${word}`,
        effect: `Says that ${names} ${verb(posts.length, "is", "are")} ${word}.`,
        command: inOneStep(
          `${names}: ${word}`,
          posts.map(({ id }) =>
            sayOutcome({
              option: option.info.id,
              id,
              outcome: kind,
              targets: [],
              reason: option.outcomes.get(id)?.reason ?? "",
            }),
          ),
        ),
      };
    }),
  };
}
