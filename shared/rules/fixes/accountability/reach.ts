import { type Command, inOneStep } from "../../../model/commands/command.ts";
import { drawReportingLine } from "../../../model/commands/reporting-lines.ts";
import type { Post } from "../../../model/records/post.ts";
import { sidesOf } from "../../../structure/coverage.ts";
import type { Facts } from "../../../structure/facts.ts";
import { inPostOrder, titlesOf } from "../../elements.ts";
import { listAnd, plural } from "../../words.ts";
import { postsOf } from "../elements-of.ts";
import type { Fixer } from "../fix.ts";

/** Draws a line to each leader from the post of its own discipline that leads most of its services. */
export const reach: Fixer = {
  rule: "accountability/reach",
  kinds: ["professional-lines", "matrix-lines"],
  *propose({ facts, finding }) {
    const pairs = pairLeaders(facts, postsOf(facts, finding));
    if (pairs.length === 0) return;
    const option = facts.option.info.id;
    const draw = (kind: "matrix" | "professional", decisionRight: string): Command =>
      inOneStep(
        `Draw ${plural(pairs.length, `${kind} line`)} to ${listAnd(titlesOf(pairs.map(({ leader }) => leader)), MOST_NAMED)}`,
        pairs.map(({ below, leader }) =>
          drawReportingLine({
            option,
            kind,
            from: below.id,
            to: leader.id,
            ...(kind === "matrix" ? { purpose: "Services led together", decisionRight } : {}),
          }),
        ),
      );
    const details = pairs.map(
      ({ below, leader, cells }) =>
        `${below.title} to ${leader.title}: both lead ${plural(cells, "cell")}${cells === 1 ? "" : " together"}.`,
    );
    const effectOf = (kind: string) =>
      `Draws ${plural(pairs.length, `${kind} line`)}, each to a leader from the post of the same discipline that leads most of its services.`;
    // Professional accountability is a clinician’s to a clinician.
    if (
      pairs.every(({ below, leader }) => below.discipline === "clinical" && leader.discipline === "clinical")
    ) {
      yield {
        kind: "plain",
        id: "professional-lines",
        label: `Draw ${plural(pairs.length, "professional line")}`,
        effect: effectOf("professional"),
        details,
        command: draw("professional", ""),
      };
    }
    yield {
      kind: "text",
      id: "matrix-lines",
      label: `Draw ${plural(pairs.length, "matrix line")}`,
      effect: effectOf("matrix"),
      details,
      input: { label: "Who decides", example: "Place decides rosters; service line decides skill mix" },
      commandFor: (answer) => draw("matrix", answer.trim()),
    };
  },
};

/** Most leaders a label names before it counts the rest. */
const MOST_NAMED = 3;

/** A leader, and the post below that is to answer to it. */
interface Pair {
  readonly leader: Post;
  readonly below: Post;
  /** How many cells both lead. */
  readonly cells: number;
}

/**
 * Of the posts below each leader the one that leads most of its cells, of the same discipline where there is one. Where
 * several lead as many, whoever has got fewest lines so far: one post for all of them would be drawn apart.
 */
function pairLeaders(facts: Facts, leaders: readonly Post[]): readonly Pair[] {
  const drawn = new Map<Post, number>();
  return leaders.flatMap((leader) => {
    const cells = countBelow(facts, leader);
    const [below] = inPostOrder(cells.keys()).toSorted(
      (a, b) =>
        Number(b.discipline === leader.discipline) - Number(a.discipline === leader.discipline) ||
        (cells.get(b) ?? 0) - (cells.get(a) ?? 0) ||
        (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0),
    );
    if (!below) return [];
    drawn.set(below, (drawn.get(below) ?? 0) + 1);
    return [{ leader, below, cells: cells.get(below) ?? 0 }];
  });
}

/** The posts below a leader that lead its cells, with how many of them. */
function countBelow(facts: Facts, leader: Post): ReadonlyMap<Post, number> {
  const counts = new Map<Post, number>();
  for (const cell of facts.led.get(leader.id) ?? []) {
    const coverage = facts.coverage.get(cell.id);
    for (const post of new Set(coverage ? sidesOf(coverage).flatMap(({ posts }) => posts) : [])) {
      if (post.level > leader.level) counts.set(post, (counts.get(post) ?? 0) + 1);
    }
  }
  return counts;
}
