import { inOneStep } from "../../../model/commands/command.ts";
import { editPost } from "../../../model/commands/posts.ts";
import { drawReportingLine } from "../../../model/commands/reporting-lines.ts";
import type { Post } from "../../../model/records/post.ts";
import type { Facts } from "../../../structure/facts.ts";
import { inPostOrder, titlesOf } from "../../elements.ts";
import { listAnd } from "../../words.ts";
import { mainPostsOf } from "../elements-of.ts";
import type { Candidate, Fixer } from "../fix.ts";
import { likelyManagers } from "../managers.ts";
import { postChoice } from "../post-choice.ts";

/** Picks a line manager; where there are several chief executives, the one that stays. */
export const lineManager: Fixer = {
  rule: "accountability/line-manager",
  kinds: ["pick-manager", "keep-head"],
  *propose({ facts, finding }) {
    const posts = mainPostsOf(facts, finding);
    const [post] = posts;
    if (!post) return;
    yield finding.messageId === "none" ? pickManager(facts, post) : keepHead(facts, posts);
  },
};

function pickManager(facts: Facts, post: Post): Candidate {
  return {
    kind: "choice",
    id: "pick-manager",
    label: "Choose another line manager",
    effect: `Lets ${post.title} report to the post that you choose.`,
    inputLabel: `Line manager of ${post.title}`,
    choices: likelyManagers(facts, post).map((manager) => ({
      ...postChoice(manager),
      label: `Make ${manager.title} the line manager`,
      effect: `Lets ${post.title} report to ${manager.title}.`,
      command: drawReportingLine({
        option: facts.option.info.id,
        kind: "line",
        from: post.id,
        to: manager.id,
      }),
    })),
  };
}

function keepHead(facts: Facts, heads: readonly Post[]): Candidate {
  const { reporting, option } = facts;
  const weight = (post: Post) => reporting.reportsOf(post.id).length + (post.board ? 1 : 0);
  return {
    kind: "choice",
    id: "keep-head",
    label: "Choose another chief executive",
    effect: "Keeps the post that you choose at level 0; the others go to level 1 and report to it.",
    inputLabel: "Who is the chief executive",
    choices: [...inPostOrder(heads)]
      .sort((a, b) => weight(b) - weight(a))
      .map((kept) => {
        const others = heads.filter((head) => head !== kept);
        const titles = listAnd(titlesOf(others));
        return {
          ...postChoice(kept),
          label: `Keep ${kept.title} as the chief executive`,
          effect: `Puts ${titles} at level 1, reporting to ${kept.title}.`,
          command: inOneStep(
            `${titles} to report to ${kept.title}`,
            others.flatMap((head) => [
              editPost({ option: option.info.id, id: head.id, level: 1 }),
              drawReportingLine({ option: option.info.id, kind: "line", from: head.id, to: kept.id }),
            ]),
          ),
        };
      }),
  };
}
