import { compareText } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import { DISCIPLINES, type Post } from "../model/records/post.ts";
import type { ReportingLine } from "../model/records/reporting-line.ts";
import type { Facts } from "../structure/facts.ts";

/** A line to a second boss or a professional head, with the post it goes to. */
export interface OtherLine {
  readonly line: ReportingLine;
  readonly to: Post;
}

/** A post in the outline of line management. */
export interface OutlineRow {
  readonly post: Post;
  /** 0 for a post at the top. */
  readonly depth: number;
  readonly directReports: number;
  /** The post is in a circle of posts that manage each other round, and stands at the top only because one has to. */
  readonly beginsCircle: boolean;
  readonly professional: readonly OtherLine[];
  readonly matrix: readonly OtherLine[];
}

/**
 * Line management as an outline: every post exactly once, each below its manager. Posts without a manager are the tops,
 * chief executives first; posts that manage each other round hang from the first of their circle.
 */
export function outlineReporting(facts: Facts): readonly OutlineRow[] {
  const { option, reporting } = facts;
  const circles = new Set(reporting.cycles.flatMap((circle) => circle.slice(0, 1).map((post) => post.id)));
  const tops = [...option.posts.values()].filter((post) => reporting.managerOf(post.id) === undefined);
  const circleTops = [...option.posts.values()].filter((post) => circles.has(post.id));
  const seen = new Set<Id>();
  const rows: OutlineRow[] = [];
  const waiting = [...tops.sort(comparePosts), ...circleTops.sort(comparePosts)]
    .map((post) => ({ post, depth: 0 }))
    .reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { post, depth } = next;
    if (seen.has(post.id)) continue;
    seen.add(post.id);
    const reports = [...reporting.reportsOf(post.id)].sort(comparePosts);
    rows.push({
      post,
      depth,
      directReports: reports.length,
      beginsCircle: circles.has(post.id),
      professional: otherLines(facts, post, "professional"),
      matrix: otherLines(facts, post, "matrix"),
    });
    for (const report of reports.reverse()) waiting.push({ post: report, depth: depth + 1 });
  }
  return rows;
}

/** Senior posts first, then clinical before operational, then by title. */
function comparePosts(a: Post, b: Post): number {
  return (
    a.level - b.level ||
    DISCIPLINES.indexOf(a.discipline) - DISCIPLINES.indexOf(b.discipline) ||
    compareText(a.title, b.title) ||
    compareText(a.ref, b.ref) ||
    compareText(a.id, b.id)
  );
}

function otherLines(facts: Facts, post: Post, kind: "professional" | "matrix"): readonly OtherLine[] {
  return facts.reporting.linesFrom(post.id, kind).flatMap((line) => {
    const to = facts.option.posts.get(line.to);
    return to ? [{ line, to }] : [];
  });
}
