import { CHANGE_KINDS, type Change, type ChangeKind } from "../../shared/compare/changes/change.ts";
import type { Comparison } from "../../shared/compare/compare-options.ts";
import type { ImpactCount } from "../../shared/compare/impact/impact.ts";
import { tabulateMetrics } from "../../shared/compare/metrics/metrics-table.ts";
import type { Pair } from "../../shared/compare/pair.ts";
import { OUTCOME_KINDS, type OutcomeKind } from "../../shared/model/records/outcome.ts";

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  serviceLine: "Service lines",
  geography: "Geographies",
  cell: "Where care is delivered",
  post: "Posts",
  mandate: "Who leads what",
  reportingLine: "Who answers to whom",
  outcome: "What is said of posts",
  waiver: "Accepted findings",
  finding: "Findings",
};

const OUTCOMES: Readonly<Record<OutcomeKind, string>> = {
  unchanged: "unchanged",
  changed: "changed",
  "slot-in": "slot-in",
  "ring-fenced": "ring-fenced",
  "at-risk": "at risk",
  ended: "ended",
};

/** A comparison as people read it in a terminal: what changes, what it means for the posts of today, and the numbers. */
export function describeComparison(names: Pair<string>, comparison: Comparison): readonly string[] {
  const { changes, matching } = comparison;
  const lines = [`From “${names[0]}” to “${names[1]}”`, ""];
  if (!matching.isCopy && changes.length > 0) {
    lines.push(
      "The two share no elements: they were matched by reference, name, title and scope. Who is who may need a look.",
      "",
    );
  }
  if (changes.length === 0) lines.push("Nothing changes.", "");
  for (const kind of CHANGE_KINDS) {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) continue;
    lines.push(`${HEADINGS[kind]} (${ofKind.length})`);
    for (const line of linesOf(ofKind)) lines.push(`  ${line}`);
    lines.push("");
  }
  lines.push(...describeImpact(comparison), ...describeMetrics(names, comparison));
  return lines;
}

/** Changes of one kind: what several of them say of one element stands together. */
function linesOf(changes: readonly Change[]): readonly string[] {
  return changes.map(({ message }) => message);
}

function describeImpact({ impact }: Comparison): readonly string[] {
  const lines = [`What it means for the ${counted(impact.posts.length, "post")} of today`];
  lines.push(`  ${outcomeCounts(impact.counts.all)}.`, "");
  for (const kind of OUTCOME_KINDS) {
    if (kind === "unchanged") continue;
    const posts = impact.posts.filter(({ outcome }) => outcome === kind);
    if (posts.length === 0) continue;
    lines.push(`  ${capital(OUTCOMES[kind])} (${posts.length})`);
    for (const { post, details, override } of posts) {
      lines.push(`    ${post.title} (${post.ref}): ${details}${override === null ? "" : " Set by hand."}`);
    }
    lines.push("");
  }
  const { newPosts, counts } = impact;
  if (newPosts.length > 0) {
    lines.push(`  New posts (${newPosts.length})`);
    for (const { post, details } of newPosts) lines.push(`    ${post.title} (${post.ref}): ${details}`);
    lines.push("");
  }
  for (const [heading, groups] of [
    ["By employer", counts.byEmployer],
    ["By band", counts.byBand],
    ["By discipline", counts.byDiscipline],
    ["By place", counts.byPlace],
  ] as const) {
    if (groups.length === 0) continue;
    lines.push(`  ${heading}`);
    for (const group of groups) {
      lines.push(`    ${group.group}: ${counted(group.total, "post")}; ${outcomeCounts(group)}`);
    }
    lines.push("");
  }
  return lines;
}

function outcomeCounts({ counts, total }: ImpactCount): string {
  if (total === 0) return "none";
  return OUTCOME_KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${OUTCOMES[kind]}`)
    .join(", ");
}

function describeMetrics(names: Pair<string>, { metrics }: Comparison): readonly string[] {
  const rows = tabulateMetrics(metrics);
  const mark = (text: string, isBest: boolean) => (isBest ? `${text} *` : text);
  const cells = rows.map(({ label, texts, best }) => [
    label,
    ...texts.map((text, index) => mark(text, best.includes(index))),
  ]);
  const heading = ["", names[0], names[1]];
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...cells].map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]) =>
    `  ${row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join("  ")}`.trimEnd();
  return ["In numbers (* marks the better one)", line(heading), ...cells.map(line)];
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
