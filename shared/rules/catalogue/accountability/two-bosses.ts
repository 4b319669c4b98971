import type { ReportingLine } from "../../../model/records/reporting-line.ts";
import { keysWhere } from "../../candidates.ts";
import { postElement } from "../../elements.ts";
import type { FindingElement } from "../../engine/finding.ts";
import { defineRule } from "../../engine/rule.ts";
import { CLINICAL_STRATEGY } from "../../sources.ts";

/** Finds second bosses where nobody has said who decides. */
export const twoBosses = defineRule({
  id: "accountability/two-bosses",
  title: "Two bosses need a decision right",
  docs: {
    finds: "A matrix line without a decision right: a post with a second boss, and no word on who decides.",
    why: "Leadership that works in a matrix gives people two people to listen to. It works while somebody has said which of them decides what; without that, the person in the middle decides alone, or nobody does.",
    notes: [
      "What the decision right says is up to the trust; the rule only asks that it is there.",
      "Professional lines are not second bosses: they carry professional standards, not priorities.",
    ],
    good: "Place Operational Director reports to Chief Operating Officer, and in a matrix line to Operational Director, Physical health: “place decides rosters; service line decides skill mix”.",
    bad: "The same matrix line with nothing said on who decides.",
    sources: [CLINICAL_STRATEGY],
  },
  numbers: {},
  messages: {
    undecided: (data: { post: string; second: string; first: string | null; purpose: string }) => ({
      headline: "Two bosses, nobody decides",
      message: `${data.post} also answers to ${data.second}${data.purpose === "" ? "" : ` (${data.purpose})`}. Nobody has said who decides when ${data.first === null ? "the two bosses" : `${data.second} and ${data.first}`} disagree.`,
    }),
  },
  sift: {
    items: ({ option }) => keysWhere(option.reportingLines, isUndecided),
    touched: ({ reportingLines, lineEnds }, { reporting }) => [
      ...reportingLines.keys(),
      ...[...lineEnds].flatMap((post) => reporting.linesFrom(post, "matrix").map(({ id }) => id)),
    ],
    keyOf: ({ option }, id) => {
      const line = option.reportingLines.get(id);
      return line && isUndecided(line) ? id : null;
    },
  },
  tell({ option, reporting }, ids, _numbers, report) {
    for (const line of ids.flatMap((id) => option.reportingLines.get(id) ?? [])) {
      const post = option.posts.get(line.from);
      const second = option.posts.get(line.to);
      if (!post || !second) continue;
      const first = reporting.managerOf(post.id);
      const element: FindingElement = {
        kind: "reportingLine",
        id: line.id,
        name: `Matrix line from ${post.title} to ${second.title}`,
      };
      report("undecided", {
        data: {
          post: post.title,
          second: second.title,
          first: first && first.id !== second.id ? first.title : null,
          purpose: line.purpose.trim(),
        },
        about: [element],
        others: [postElement(post), postElement(second)],
        ...(first ? { mentions: [postElement(first)] } : {}),
        evidence: { bosses: first && first.id !== second.id ? 2 : 1 },
      });
    }
  },
});

function isUndecided({ kind, decisionRight }: ReportingLine): boolean {
  return kind === "matrix" && decisionRight.trim() === "";
}
