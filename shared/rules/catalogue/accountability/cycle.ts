import { compareText } from "../../../model/document.ts";
import { postElement, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { plural } from "../../words.ts";

/** Longest circle a message spells out: beyond it the list helps nobody, and the elements are all there. */
const MOST_NAMED = 8;

/** Finds posts that manage each other round. */
export const cycle = defineRule({
  id: "accountability/cycle",
  title: "Nobody is their own manager’s manager",
  docs: {
    finds: "Posts that manage each other in a circle, shown once per circle.",
    why: "Nobody in the circle, and nobody below it, answers to the chief executive: concerns go round, and no decision is ever the last.",
    notes: ["Only line management counts; professional and matrix lines may well run both ways."],
    good: "Head of Crisis reports to Operational Director, which reports to Chief Operating Officer.",
    bad: "Head of Crisis reports to Operational Director, which reports to Head of Crisis.",
    sources: [WORKING_DEFAULT],
  },
  numbers: {},
  messages: {
    round: ({ posts }: { posts: readonly string[] }) => ({
      headline: "Posts that manage each other",
      message: describeRound(posts),
    }),
  },
  isTouchedBy: ({ chains }) => chains.size > 0,
  check({ reporting }, _numbers, report) {
    for (const circle of reporting.cycles) {
      const ids = circle.map(({ id }) => id).sort(compareText);
      report("round", {
        data: { posts: titlesOf(circle) },
        // A post is in one circle at most, so any one identifies it: not the first, as another level makes another first.
        about: [],
        aspect: ids[0] ?? "",
        others: circle.map(postElement),
        evidence: { posts: circle.length },
      });
    }
  },
});

function describeRound([first = "", ...others]: readonly string[]): string {
  const named = others.slice(0, MOST_NAMED - 1);
  const unnamed = others.length - named.length;
  const back =
    unnamed > 0 ? `, and so on through ${plural(unnamed, "more post", "more posts")} back to ${first}` : "";
  const round = unnamed > 0 ? [first, ...named] : [first, ...named, first];
  return `${round.slice(0, 2).join(" reports to ")}${round
    .slice(2)
    .map((post) => `, which reports to ${post}`)
    .join("")}${back}. Nobody in this circle answers to the chief executive.`;
}
