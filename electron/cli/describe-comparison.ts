import { CHANGE_KINDS, type Change, type ChangeKind } from "../../shared/compare/changes/change.ts";
import type { Comparison } from "../../shared/compare/compare-options.ts";
import type { ImpactCount, NewPost, PostImpact } from "../../shared/compare/impact/impact.ts";
import { tabulateMetrics } from "../../shared/compare/metrics/metrics-table.ts";
import type { Pair } from "../../shared/compare/pair.ts";
import { OUTCOME_KINDS, type OutcomeKind } from "../../shared/model/records/outcome.ts";
import { groupBy } from "../../shared/rules/group.ts";

/** Lists longer than this are divided. */
const LONGEST_WHOLE = 6;

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
  const { matching } = comparison;
  // What is said of posts is told with what it means for them, where the first option is the one they are in.
  const isSaidBelow = comparison.impact.posts.some(({ override }) => override !== null);
  const changes = comparison.changes.filter(({ kind }) => !(isSaidBelow && kind === "outcome"));
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
    for (const [heading, ofSort] of sortsOf(ofKind)) {
      if (heading !== null) lines.push(`  ${heading} (${ofSort.length})`);
      for (const { message } of ofSort) lines.push(`  ${heading === null ? "" : "  "}${message}`);
    }
    lines.push("");
  }
  lines.push(...describeImpact(names[0], comparison), ...describeMetrics(names, comparison));
  return lines;
}

/** A long list is easier to read in three: what goes, what is new, what stays and changes. A short one stays whole. */
function sortsOf(changes: readonly Change[]): readonly (readonly [string | null, readonly Change[]])[] {
  const [going, coming] = changes[0]?.kind === "finding" ? ["Gone", "New"] : ["What goes", "What is new"];
  const sorts = [
    [going, changes.filter(({ ids }) => ids[1] === null)],
    [coming, changes.filter(({ ids }) => ids[0] === null)],
    ["What changes", changes.filter(({ ids }) => ids[0] !== null && ids[1] !== null)],
  ] as const;
  const filled = sorts.filter(([, ofSort]) => ofSort.length > 0);
  // What a finding says is the same whether it goes or comes: only the heading tells.
  if (changes[0]?.kind === "finding") return filled;
  return filled.length < 2 || changes.length <= LONGEST_WHOLE ? [[null, changes]] : filled;
}

function describeImpact(from: string, { impact }: Comparison): readonly string[] {
  const lines = [`What it means for the ${counted(impact.posts.length, "post")} of “${from}”`];
  lines.push(`  ${outcomeCounts(impact.counts.all)}.`, "");
  for (const kind of OUTCOME_KINDS) {
    if (kind === "unchanged") continue;
    const posts = impact.posts.filter(({ outcome }) => outcome === kind);
    if (posts.length === 0) continue;
    lines.push(`  ${capital(OUTCOMES[kind])} (${posts.length})`, ...outcomeLines(posts));
    lines.push("");
  }
  const { newPosts, counts } = impact;
  if (newPosts.length > 0) {
    const open = newPosts.filter(({ contenders }) => contenders.length === 0);
    const claimed = newPosts.filter(({ contenders }) => contenders.length > 0);
    lines.push(`  New posts (${newPosts.length})`);
    lines.push(...claimedLines(claimed));
    if (open.length > 0) {
      lines.push(`    Open, because nobody in post today has a claim (${open.length}):`);
      for (const { post } of open) lines.push(`      ${post.title} (${post.ref})`);
    }
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

/** New posts that the same holders compete for are told together. */
function claimedLines(newPosts: readonly NewPost[]): readonly string[] {
  return [...groupBy(newPosts, ({ details }) => details)].flatMap(([details, alike]) => {
    const [only, another] = alike;
    if (only && another === undefined) return [`    ${only.post.title} (${only.post.ref}): ${details}`];
    return [
      `    ${counted(alike.length, "post")}: ${details}`,
      ...alike.map(({ post }) => `      ${post.title} (${post.ref})`),
    ];
  });
}

/** Whether somebody has said so, and whether the rules say the same. */
function handWords({ override, outcome }: PostImpact): string {
  if (override === null) return "";
  return override.derived === outcome
    ? ", set by hand"
    : `, set by hand (by the rules: ${OUTCOMES[override.derived]})`;
}

/** Posts whose holders compete for the same are told together; every other has a line of its own. */
function outcomeLines(posts: readonly PostImpact[]): readonly string[] {
  const pools = new Map<string, PostImpact[]>();
  for (const impact of posts) {
    const members = [impact.post, ...impact.pool].map(({ id }) => id).sort();
    const key = impact.pool.length === 0 ? impact.post.id : members.join(" ");
    const known = pools.get(key);
    if (known) known.push(impact);
    else pools.set(key, [impact]);
  }
  return [...pools.values()].flatMap((pool) => {
    const [first, second] = pool;
    if (first === undefined) return [];
    const nameOf = (impact: PostImpact) => `${impact.post.title} (${impact.post.ref})${handWords(impact)}`;
    if (second === undefined) return [`    ${nameOf(first)}: ${first.details}`];
    const targets = first.targets.map(({ title, ref }) => `${title} (${ref})`).join("; ");
    const reason = first.override?.reason ?? "";
    return [
      `    ${counted(pool.length, "holder")} for ${counted(first.targets.length, "post")}, ${targets}${reason === "" ? "" : `. ${reason.replace(/\.$/, "")}`}:`,
      ...pool.map((impact) => `      ${nameOf(impact)}`),
    ];
  });
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
