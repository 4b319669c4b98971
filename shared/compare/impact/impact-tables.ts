import { OUTCOME_KINDS } from "../../model/records/outcome.ts";
import type { Post } from "../../model/records/post.ts";
import type { Impact, ImpactCount, NewPost, PostImpact } from "./impact.ts";
import { type ImpactGrouping, type ImpactSort, OUTCOME_NAMES } from "./impact-groups.ts";

/** A table as spreadsheets take it: a row of headings, and the rows below. */
export type PlainTable = readonly (readonly string[])[];

/**
 * Every post of the baseline with its outcome, one row each.
 * @param hasNames whether holders are named; they are confidential.
 */
export function tabulatePosts(
  posts: readonly PostImpact[],
  groupings: Readonly<Record<ImpactSort, ImpactGrouping>>,
  hasNames: boolean,
): PlainTable {
  return [
    [
      ...POST_HEADINGS,
      "Source organisation",
      "Place",
      ...(hasNames ? ["Holder"] : []),
      "Outcome",
      "What happens",
      "Leads to",
      "In the pool with",
      "Set by hand because",
      "By the rules",
    ],
    ...posts.map((item) => [
      ...postFields(item.post),
      groupings.employer.groupOf(item),
      groupings.place.groupOf(item),
      ...(hasNames ? [item.post.holder ?? "vacant"] : []),
      OUTCOME_NAMES[item.outcome],
      item.details,
      listPosts(item.targets),
      listPosts(item.pool),
      item.override === null ? "" : item.override.reason || "no reason given",
      OUTCOME_NAMES[item.override?.derived ?? item.outcome],
    ]),
  ];
}

/** The posts that only the option has, and how each is filled. */
export function tabulateNewPosts(posts: readonly NewPost[]): PlainTable {
  return [
    [...POST_HEADINGS, "Employer", "How it is filled", "From"],
    ...posts.map(({ post, details, contenders }) => [
      ...postFields(post),
      post.employer,
      details,
      listPosts(contenders),
    ]),
  ];
}

/** The counts, one table below the other: each adds up to the posts of the baseline. */
export function tabulateCounts({
  all,
  byEmployer,
  byBand,
  byDiscipline,
  byPlace,
}: Impact["counts"]): PlainTable {
  const tables = [
    ["Source organisation", byEmployer],
    ["Band", byBand],
    ["Discipline", byDiscipline],
    ["Place", byPlace],
  ] as const;
  return [
    ["By", "Group", ...OUTCOME_KINDS.map((kind) => OUTCOME_NAMES[kind]), "Posts"],
    ...tables.flatMap(([by, groups]) => [...groups, all].map((count) => [by, ...countFields(count)])),
  ];
}

const POST_HEADINGS = ["Reference", "Post", "Discipline", "Level", "Band", "WTE"] as const;

function postFields({ ref, title, discipline, level, band, wte }: Post): readonly string[] {
  return [ref, title, discipline, String(level), band ?? "", String(wte)];
}

function countFields({ group, counts, total }: ImpactCount): readonly string[] {
  return [group, ...OUTCOME_KINDS.map((kind) => String(counts[kind])), String(total)];
}

/** Titles hold commas: posts are set apart by semicolons, each with its reference. */
function listPosts(posts: readonly Post[]): string {
  return posts.map(({ title, ref }) => `${title} (${ref})`).join("; ");
}
