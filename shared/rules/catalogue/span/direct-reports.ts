import type { Archetype } from "../../../model/records/post.ts";
import { archetypeOf } from "../../../structure/archetype.ts";
import { postsWhere } from "../../candidates.ts";
import { inPostOrder, postElement } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { singleReportCause, singleReportManagers } from "../../single-report.ts";
import { SPANS_OF_CONTROL } from "../../sources.ts";
import { SPAN_NUMBERS, spanBands } from "../../span-bands.ts";
import { formatNumber, plural } from "../../words.ts";

interface Span {
  readonly post: string;
  readonly reports: number;
  readonly archetype: Archetype;
  readonly least: number;
  /** Null where there is no upper bound. */
  readonly most: number | null;
}

/** Finds managers with more or fewer people than their kind of management work carries. */
export const directReports = defineRule({
  id: "span/direct-reports",
  title: "Spans that fit the work",
  docs: {
    finds:
      "A post with more line reports, or fewer, than the kind of management work it does carries: its archetype.",
    why: "Too many reports, and nobody is coached, appraised or heard in time. Too few, and the layer costs more than it gives. How many are right depends on how alike the work is, and how much of it the manager does too.",
    notes: [
      "A post may name its archetype. Otherwise levels 0 to 2 and every clinical post are coaches, and others supervisors.",
      "A post without reports is no manager here, and is left alone.",
      "Too many is a warning, and an error beyond twice the upper bound: then no working pattern makes it right. Too few is advice: it costs money, not care, and drafts fill from the top.",
      "A manager of one is left to span/single-report while that rule is on, and to accountability/cycle where posts manage each other round.",
      "Vacant posts count as reports: they are meant to be filled.",
    ],
    good: "Clinical Director, Physical health, a coach, has 6 direct reports.",
    bad: "Chief Medical Officer, a coach, has 13 direct reports.",
    sources: [SPANS_OF_CONTROL],
  },
  numbers: {
    ...SPAN_NUMBERS,
    farBeyond: {
      label: "How many times the upper bound is far too many",
      unit: "times",
      default: 2,
      min: 1,
      max: 10,
    },
  },
  messages: {
    tooMany: ({ post, reports, ...span }: Span) => ({
      headline: plural(reports, "direct report"),
      message: `${post} has ${plural(reports, "direct report")}; ${describeBand(span)}.`,
    }),
    tooFew: ({ post, reports, ...span }: Span) => ({
      headline: `Only ${plural(reports, "direct report")}`,
      message: `${post} has ${plural(reports, "direct report")}; ${describeBand(span)}.`,
    }),
  },
  sift: {
    items: ({ reporting }) => postsWhere(reporting, ({ reports }) => reports.length > 0),
    touched: ({ posts, lineEnds, chains, causes }) => [
      ...posts.keys(),
      ...lineEnds,
      ...chains,
      ...singleReportManagers(causes),
    ],
    keyOf: ({ reporting }, id, _numbers, { told }) => {
      const { reports = [], layer = null } = reporting.byPost.get(id) ?? {};
      const isRound = layer === null && reports.length === 1;
      return reports.length === 0 || isRound || told.has(singleReportCause(id)) ? null : id;
    },
  },
  tell({ option, reporting }, ids, numbers, report) {
    const bands = spanBands(numbers);
    for (const post of ids.flatMap((id) => option.posts.get(id) ?? [])) {
      const reports = reporting.reportsOf(post.id);
      const archetype = archetypeOf(post);
      const { least, most } = bands[archetype];
      const isTooMany = most !== null && reports.length > most;
      if (!isTooMany && reports.length >= least) continue;
      const found = {
        data: { post: post.title, reports: reports.length, archetype, least, most },
        about: [postElement(post)],
        others: inPostOrder(reports).map(postElement),
        // The other end of the band may change without touching what is found, and what has been accepted of it.
        evidence: { directReports: reports.length, archetype, ...(isTooMany ? { most } : { least }) },
      };
      if (!isTooMany) report("tooFew", { ...found, weight: "eased" });
      else if (reports.length > most * numbers.farBeyond)
        report("tooMany", { ...found, weight: "escalated" });
      else report("tooMany", found);
    }
  },
});

function describeBand({ archetype, least, most }: Pick<Span, "archetype" | "least" | "most">): string {
  if (most === null) return `a ${archetype} has more than ${formatNumber(least - 1)}`;
  return least === most
    ? `a ${archetype} has ${formatNumber(least)}`
    : `a ${archetype} has ${formatNumber(least)} to ${formatNumber(most)}`;
}
