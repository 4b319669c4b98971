import { type Command, inOneStep } from "../../../model/commands/command.ts";
import { editMandate } from "../../../model/commands/mandates.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Mandate } from "../../../model/records/mandate.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import { inMatrixOrder, inPostOrder, scopeName, titlesOf } from "../../elements.ts";
import { groupBy } from "../../group.ts";
import { listAnd, plural } from "../../words.ts";
import { mainPostsOf } from "../elements-of.ts";
import type { Candidate, Fixer } from "../fix.ts";
import { addPostAnd } from "../new-post.ts";
import { postChoice } from "../post-choice.ts";

/** Most responsibilities a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** Hands as many responsibilities over as are too many: the smallest. */
export const dualRole: Fixer = {
  rule: "span/dual-role",
  kinds: ["hand-over", "new-post"],
  *propose({ facts, finding }) {
    const posts = mainPostsOf(facts, finding);
    const excess = Number(finding.evidence.responsibilities ?? 0) - Number(finding.evidence.most ?? 0);
    const [post, ...others] = posts;
    if (!post || excess < 1) return;
    if (others.length === 0) yield handOver(facts, post, handedOf(facts, post, excess));
    yield newPosts(facts, posts, excess);
  },
};

/** The mandates of the smallest responsibilities, as the rule counts them: by place, or by the parent of a service line. */
function handedOf(facts: Facts, post: Post, excess: number): readonly Mandate[] {
  const own = inMatrixOrder(
    facts,
    [...facts.option.mandates.values()].filter((mandate) => mandate.post === post.id),
  );
  const areas = groupBy(own, ({ component, serviceLine, geography }) => {
    if (component === "pathway") return `pathway ${geography ?? "*"}`;
    return `practice ${serviceLine === null ? "*" : (facts.serviceLines.lineageOf(serviceLine)[1] ?? serviceLine)}`;
  });
  return [...areas.values()]
    .toSorted((a, b) => a.length - b.length)
    .slice(0, excess)
    .flat();
}

function namesOf(facts: Facts, mandates: readonly Mandate[]): string {
  const names = new Set(mandates.map((mandate) => `${scopeName(facts, mandate)} (${mandate.component})`));
  return listAnd([...names], MOST_NAMED);
}

function give({ option }: Facts, mandates: readonly Mandate[], taker: Id): readonly Command[] {
  return mandates.map(({ id }) => editMandate({ option: option.info.id, id, post: taker }));
}

function handOver(facts: Facts, post: Post, handed: readonly Mandate[]): Candidate {
  const names = namesOf(facts, handed);
  const held = groupBy(facts.option.mandates.values(), (mandate) => mandate.post);
  const load = (taker: Post) => held.get(taker.id)?.length ?? 0;
  return {
    kind: "choice",
    id: "hand-over",
    label: "Choose another post to take it on",
    effect: `Hands ${names} over from ${post.title} to the post that you choose.`,
    inputLabel: `Who takes on ${names}`,
    choices: inPostOrder(facts.option.posts.values())
      .filter((taker) => taker.id !== post.id && taker.discipline === post.discipline)
      .toSorted(
        (a, b) =>
          Math.abs(a.level - post.level) * 2 + load(a) - (Math.abs(b.level - post.level) * 2 + load(b)),
      )
      .map((taker) => ({
        ...postChoice(taker, plural(load(taker), "mandate")),
        label: `Hand ${names} over to ${taker.title}`,
        effect: `Lets ${taker.title} lead ${names} instead of ${post.title}.`,
        command: inOneStep(
          `Hand ${names} over from ${post.title} to ${taker.title}`,
          give(facts, handed, taker.id),
        ),
      })),
  };
}

function newPosts(facts: Facts, posts: readonly Post[], excess: number): Candidate {
  const names = listAnd(titlesOf(posts));
  const handed = posts.map((post) => ({ post, mandates: handedOf(facts, post, excess) }));
  const what = namesOf(facts, handed[0]?.mandates ?? []);
  return {
    kind: "plain",
    id: "new-post",
    label: `Hand it over to ${plural(posts.length, "new post")}`,
    effect: `Adds ${plural(posts.length, "post")} beside ${names} to lead ${what}.`,
    command: inOneStep(
      `Hand ${what} over from ${names}`,
      handed.map(({ post, mandates }) =>
        addPostAnd(
          facts,
          {
            title: `${post.title}: ${namesOf(facts, mandates.slice(0, 1))}`,
            discipline: post.discipline,
            level: post.level,
            employer: post.employer,
            band: post.band,
            manager: facts.reporting.managerOf(post.id)?.id ?? null,
            professionalTo: facts.reporting.linesFrom(post.id, "professional")[0]?.to ?? null,
          },
          (id) => give(facts, mandates, id),
        ),
      ),
    ),
  };
}
