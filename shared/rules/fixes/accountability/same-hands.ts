import { inOneStep } from "../../../model/commands/command.ts";
import { editPost } from "../../../model/commands/posts.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import { titlesOf } from "../../elements.ts";
import { listAnd } from "../../words.ts";
import { mainPostsOf } from "../elements-of.ts";
import type { Candidate, Fixer } from "../fix.ts";

/** Splits the dyad: one half is named to somebody else, or left to be filled. */
export const sameHands: Fixer = {
  rule: "accountability/same-hands",
  kinds: ["name-other", "vacate"],
  *propose({ facts, finding }) {
    const posts = mainPostsOf(facts, finding);
    // The operational half first: interim cover is more often found there.
    for (const discipline of ["operational", "clinical"] as const) {
      const half = posts.filter((post) => post.discipline === discipline);
      if (half.length > 0 && half.length < posts.length) {
        yield vacate(facts, half);
        break;
      }
    }
    for (const discipline of ["operational", "clinical"] as const) {
      const [half, ...others] = posts.filter((post) => post.discipline === discipline);
      if (half && others.length === 0) {
        yield nameOther(facts, half, discipline);
      }
    }
  },
};

function vacate(facts: Facts, half: readonly Post[]): Candidate {
  const names = listAnd(titlesOf(half));
  return {
    kind: "plain",
    id: "vacate",
    label: `Leave ${names} to be filled`,
    effect: `Makes ${names} vacant, so that somebody else can be named.`,
    command: inOneStep(
      `${names} to be filled`,
      half.map(({ id }) => editPost({ option: facts.option.info.id, id, holder: null })),
    ),
  };
}

function nameOther(facts: Facts, half: Post, discipline: string): Candidate {
  return {
    kind: "text",
    id: `name-other/${discipline}`,
    label: `Name somebody else for ${half.title}`,
    effect: `Puts the person that you name into ${half.title}.`,
    input: { label: `Who holds ${half.title}`, example: "A. N. Other" },
    commandFor: (answer) =>
      inOneStep(`Name a holder of ${half.title}`, [
        editPost({ option: facts.option.info.id, id: half.id, holder: answer.trim() }),
      ]),
  };
}
