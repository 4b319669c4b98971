import { type Command, inOneStep } from "../../../model/commands/command.ts";
import { editPost } from "../../../model/commands/posts.ts";
import { drawReportingLine } from "../../../model/commands/reporting-lines.ts";
import type { Id } from "../../../model/records/fields.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import { inPostOrder } from "../../elements.ts";
import { plural } from "../../words.ts";
import { mainPostsOf, postsOf } from "../elements-of.ts";
import type { Candidate, Fixer } from "../fix.ts";
import { bestVoice } from "../new-post.ts";
import { postChoice } from "../post-choice.ts";

/** Carries the clinical voice to the board: by a professional line, or by a seat for a clinician. */
export const floorToBoard: Fixer = {
  rule: "accountability/floor-to-board",
  kinds: ["professional-line", "board-seat"],
  *propose({ facts, finding }) {
    if (finding.messageId === "noneOnBoard") {
      yield boardSeat(facts, postsOf(facts, finding));
      return;
    }
    const [post] = mainPostsOf(facts, finding);
    if (post) yield professionalLine(facts, post);
  },
};

function professionalLine(facts: Facts, post: Post): Candidate {
  const voices = inPostOrder(facts.option.posts.values()).filter(isVoice);
  const best = bestVoice(facts, voices);
  return {
    kind: "choice",
    id: "professional-line",
    label: "Choose another professional lead",
    effect: `Makes ${post.title} professionally accountable to the board member that you choose.`,
    inputLabel: `Professional lead of ${post.title}`,
    choices: [...(best ? [best] : []), ...voices.filter((voice) => voice !== best)].map((voice) => ({
      ...postChoice(voice),
      label: `Draw a professional line to ${voice.title}`,
      effect: `Makes ${post.title} professionally accountable to ${voice.title}.`,
      command: professional(facts, post, voice),
    })),
  };
}

/** A seat alone would leave others cut off from the one who has it: they get a professional line with it. */
function boardSeat(facts: Facts, leaders: readonly Post[]): Candidate {
  const clinical = inPostOrder(facts.option.posts.values()).filter(
    ({ discipline }) => discipline === "clinical",
  );
  return {
    kind: "choice",
    id: "board-seat",
    label: "Choose another clinical board member",
    effect:
      "Gives the clinical post that you choose a seat on the board, and a professional line to those it does not reach.",
    inputLabel: "Clinical member of the board",
    choices: clinical.map((voice) => {
      const unheard = findUnheard(facts, voice, leaders);
      const lines =
        unheard.length === 0 ? "" : `, and draws ${plural(unheard.length, "professional line")} to it`;
      return {
        ...postChoice(voice),
        label: `Make ${voice.title} a member of the board`,
        effect: `Gives ${voice.title} a seat on the board${lines}.`,
        command: inOneStep(`Make ${voice.title} a member of the board`, [
          editPost({ option: facts.option.info.id, id: voice.id, board: true }),
          ...unheard.map((post) => professional(facts, post, voice)),
        ]),
      };
    }),
  };
}

/** The fewest posts, from the top, through which a voice would hear all leaders. */
function findUnheard(facts: Facts, voice: Post, leaders: readonly Post[]): readonly Post[] {
  const heard = new Set<Id>();
  const hear = (start: Post) => {
    const waiting = [start];
    for (let post = waiting.pop(); post; post = waiting.pop()) {
      if (heard.has(post.id)) continue;
      heard.add(post.id);
      waiting.push(...facts.reporting.reportsOf(post.id), ...facts.reporting.professionalReportsOf(post.id));
    }
  };
  hear(voice);
  return inPostOrder(leaders).filter((post) => {
    if (heard.has(post.id)) return false;
    hear(post);
    return true;
  });
}

function professional({ option }: Facts, from: Post, to: Post): Command {
  return drawReportingLine({ option: option.info.id, kind: "professional", from: from.id, to: to.id });
}

function isVoice(post: Post): boolean {
  return post.discipline === "clinical" && post.board;
}
