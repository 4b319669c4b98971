import type { Post } from "../../../model/records/post.ts";
import type { PostReporting } from "../../../structure/post-reporting.ts";
import type { Reporting } from "../../../structure/reporting.ts";
import { postsWhere } from "../../candidates.ts";
import { postElement, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { singleReportCause } from "../../single-report.ts";
import { SPANS_OF_CONTROL } from "../../sources.ts";
import { plural } from "../../words.ts";

/** Finds layers of one manager over one report. */
export const singleReport = defineRule({
  id: "span/single-report",
  title: "No layer of one over one",
  docs: {
    finds: "A manager with exactly one line report: a one-to-one layer.",
    why: "Two posts share one job: every question is asked twice, every decision is taken twice, and the structure pays for a layer that adds nobody’s time.",
    notes: [
      "Managers one below the other with one report each are one finding.",
      "A single report is told here, and not again by span/direct-reports; with this rule off, that rule tells it.",
      "Vacant posts count as reports: they are meant to be filled.",
    ],
    good: "Operational Director manages 6 Heads of Service.",
    bad: "Operational Director manages a Deputy Director only, which manages 6 Heads of Service.",
    sources: [SPANS_OF_CONTROL],
  },
  numbers: {},
  messages: {
    oneToOne: ({ chain }: { chain: readonly string[] }) => ({
      headline:
        chain.length === 2
          ? "A single direct report"
          : `${plural(chain.length - 1, "layer")} of one over one`,
      message: `${chain.slice(0, 2).join(" manages one post only: ")}${chain
        .slice(2)
        .map((post) => `, which manages only ${post}`)
        .join("")}.`,
    }),
  },
  sift: {
    items: ({ reporting }) => postsWhere(reporting, (at) => startsChain(at, reporting)),
    touched: ({ lineEnds, chains }, { reporting }) =>
      // A manager’s only report is part of its chain: whose reports change, theirs and all above them may begin another.
      new Set(
        [...lineEnds, ...chains].flatMap((id) => [
          id,
          ...reporting.chainOf(id).map((post) => post.id),
          ...(lineEnds.has(id) ? reporting.reportsOf(id).map((post) => post.id) : []),
        ]),
      ),
    keyOf: ({ reporting }, id) => {
      const at = reporting.byPost.get(id);
      return at && startsChain(at, reporting) ? id : null;
    },
  },
  tell({ option, reporting }, ids, _numbers, report) {
    for (const post of ids.flatMap((id) => option.posts.get(id) ?? [])) {
      const chain = followChain(post, reporting);
      const managers = chain.slice(0, -1);
      report("oneToOne", {
        data: { chain: titlesOf(chain) },
        about: [postElement(post)],
        others: chain.slice(1).map(postElement),
        evidence: { layers: managers.length },
        causes: managers.map(({ id }) => singleReportCause(id)),
      });
    }
  },
});

/** Whether a post has one report, and is not itself the one report of its manager. Circles are left to their own rule. */
function startsChain({ reports, layer, manager }: PostReporting, reporting: Reporting): boolean {
  if (reports.length !== 1 || layer === null) return false;
  return manager === undefined || reporting.reportsOf(manager.id).length !== 1;
}

function followChain(start: Post, reporting: Reporting): readonly Post[] {
  const chain = [start];
  for (let [next, ...others] = reporting.reportsOf(start.id); next && others.length === 0; ) {
    chain.push(next);
    [next, ...others] = reporting.reportsOf(next.id);
  }
  return chain;
}
