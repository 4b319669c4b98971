import { type Command, inOneStep } from "../../../model/commands/command.ts";
import { drawReportingLine } from "../../../model/commands/reporting-lines.ts";
import type { Post } from "../../../model/records/post.ts";
import { coversOf } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import { inPostOrder, titlesOf } from "../../elements.ts";
import { listAnd, plural } from "../../words.ts";
import { postsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";

/** Most leaders a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** Draws a line to each leader from the post that leads most of its services. */
export const reach: Fixer = {
  rule: "accountability/reach",
  kinds: ["matrix-lines", "professional-lines"],
  *propose({ facts, finding }) {
    const pairs = postsOf(facts, finding).flatMap((post) => {
      const below = leaderBelow(facts, post);
      return below ? [[below, post] as const] : [];
    });
    if (pairs.length === 0) return;
    const option = facts.option.info.id;
    const names = listAnd(titlesOf(pairs.map(([, post]) => post)), MOST_NAMED);
    const draw = (kind: "matrix" | "professional", decisionRight: string): Command =>
      inOneStep(
        `Draw ${plural(pairs.length, `${kind} line`)} to ${names}`,
        pairs.map(([below, post]) =>
          drawReportingLine({
            option,
            kind,
            from: below.id,
            to: post.id,
            ...(kind === "matrix" ? { purpose: "Services led together", decisionRight } : {}),
          }),
        ),
      );
    yield {
      kind: "plain",
      id: "professional-lines",
      label: `Draw ${plural(pairs.length, "professional line")}`,
      effect: `Makes the post that leads most of the services of ${names} professionally accountable to ${pairs.length === 1 ? "it" : "each of them"}.`,
      command: draw("professional", ""),
    };
    yield {
      kind: "text",
      id: "matrix-lines",
      label: `Draw ${plural(pairs.length, "matrix line")}`,
      effect: `Gives the post that leads most of the services of ${names} a matrix line to ${pairs.length === 1 ? "it" : "each of them"}.`,
      input: { label: "Who decides", example: "Place decides rosters; service line decides skill mix" },
      commandFor: (answer) => draw("matrix", answer.trim()),
    };
  },
};

/** Of the posts below a leader, the one that leads most of its cells. */
function leaderBelow(facts: Facts, post: Post): Post | undefined {
  const counts = new Map<Post, number>();
  for (const cell of facts.led.get(post.id) ?? []) {
    const coverage = facts.coverage.get(cell.id);
    const leaders = new Set(coverage ? coversOf(coverage).flatMap(({ cover }) => cover.posts) : []);
    for (const leader of leaders) {
      if (leader.level > post.level) counts.set(leader, (counts.get(leader) ?? 0) + 1);
    }
  }
  return inPostOrder(counts.keys()).reduce<Post | undefined>(
    (best, leader) =>
      best === undefined || (counts.get(leader) ?? 0) > (counts.get(best) ?? 0) ? leader : best,
    undefined,
  );
}
