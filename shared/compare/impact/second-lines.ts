import type { Id } from "../../model/records/fields.ts";
import type { ReportingLine } from "../../model/records/reporting-line.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Matching } from "../matching/matching.ts";
import type { Pair } from "../pair.ts";

/** The professional and matrix lines by which a post answers. */
function secondLinesOf({ reporting }: Facts, post: Id): readonly ReportingLine[] {
  return [...reporting.linesFrom(post, "professional"), ...reporting.linesFrom(post, "matrix")];
}

const NONE: readonly string[] = [];

const WORDS = {
  matrix: { gained: "has as a second boss", lost: "no longer has as a second boss" },
  professional: { gained: "answers professionally to", lost: "no longer answers professionally to" },
} as const;

/** What is new, and what is no longer so, about the second bosses and professional heads of a post, as clauses. */
export function describeSecondLines(
  post: Pair<Id>,
  facts: Pair<Facts>,
  { posts }: Matching,
): readonly string[] {
  const [before, after] = [secondLinesOf(facts[0], post[0]), secondLinesOf(facts[1], post[1])];
  if (before.length === 0 && after.length === 0) return NONE;
  const isSame = (from: ReportingLine, to: ReportingLine) =>
    from.kind === to.kind && posts.toOf.get(from.to) === to.to;
  const clause = (side: 0 | 1, { kind, to }: ReportingLine) => {
    const title = facts[side].option.posts.get(to)?.title ?? "a post that is gone";
    return kind === "line" ? [] : [`${WORDS[kind][side === 0 ? "lost" : "gained"]} ${title}`];
  };
  return [
    ...after.filter((to) => !before.some((from) => isSame(from, to))).flatMap((line) => clause(1, line)),
    ...before.filter((from) => !after.some((to) => isSame(from, to))).flatMap((line) => clause(0, line)),
    ...after.flatMap((to) => {
      const from = before.find((line) => isSame(line, to));
      if (from === undefined || from.decisionRight.trim() === to.decisionRight.trim()) return [];
      const title = facts[1].option.posts.get(to.to)?.title ?? "a post that is gone";
      return [`has another rule for who decides when its line manager and ${title} disagree`];
    }),
  ];
}
