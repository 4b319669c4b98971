import type { Post } from "../../../model/records/post.ts";
import type { PostReporting } from "../../../structure/post-reporting.ts";
import { postsWhere } from "../../candidates.ts";
import { inPostOrder, postElement, titlesOf } from "../../elements.ts";
import { defineRule } from "../../engine/rule.ts";
import { WORKING_DEFAULT } from "../../sources.ts";
import { formatNumber, listAnd, verb } from "../../words.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 4;

interface Reports {
  readonly manager: string;
  readonly managerLevel: number;
  readonly posts: readonly { readonly title: string; readonly level: number }[];
}

/** Finds reports whose level does not follow their manager's. */
export const levelSkip = defineRule({
  id: "span/level-skip",
  title: "Levels go down one by one",
  docs: {
    finds: "Posts whose level is not below that of their line manager, or more than one level below it.",
    why: "Levels carry pay, delegated limits and who may decide what. A report at its manager’s level has no manager in practice; a level left out is either a post nobody has drawn or a level set wrongly.",
    notes: [
      "Reports of one manager are one finding, and one more where some are too high and others too low.",
      "Posts that manage each other round are left to accountability/cycle.",
    ],
    good: "Operational Director (level 2) manages Head of Service (level 3).",
    bad: "Place Operational Director (level 2) manages Neighbourhood Managers (level 4).",
    sources: [WORKING_DEFAULT],
  },
  numbers: {},
  messages: {
    notBelow: (data: Reports) => ({
      headline: "Not below the line manager",
      message: `${describeReports(data)}, which is no higher.`,
    }),
    leftOut: (data: Reports) => ({
      headline: "A level left out",
      message: `${describeReports(data)}: more than one level up.`,
    }),
  },
  sift: {
    items: ({ reporting }) => postsWhere(reporting, isOutOfStep),
    touched: ({ posts, lineEnds, chains }, { reporting }) => [
      ...posts.keys(),
      ...lineEnds,
      ...chains,
      ...[...posts.keys()].flatMap((id) => reporting.reportsOf(id).map((post) => post.id)),
    ],
    keyOf: ({ reporting }, id) => {
      const at = reporting.byPost.get(id);
      return at?.manager && isOutOfStep(at) ? at.manager.id : null;
    },
  },
  tell({ option, reporting }, ids, _numbers, report) {
    const reports = ids.flatMap((id) => option.posts.get(id) ?? []);
    for (const manager of ids.slice(0, 1).flatMap((id) => reporting.managerOf(id) ?? [])) {
      for (const [messageId, posts] of [
        ["notBelow", inPostOrder(reports.filter((post) => stepTo(post, manager) < 1))],
        ["leftOut", inPostOrder(reports.filter((post) => stepTo(post, manager) > 1))],
      ] as const) {
        if (posts.length === 0) continue;
        const titles = titlesOf(posts);
        report(messageId, {
          data: {
            manager: manager.title,
            managerLevel: manager.level,
            posts: posts.map(({ level }, index) => ({ title: titles[index] ?? "", level })),
          },
          about: [postElement(manager)],
          others: posts.map(postElement),
          evidence: { managerLevel: manager.level, levels: posts.map(({ level }) => level).join(", ") },
        });
      }
    }
  },
});

function isOutOfStep({ post, manager, layer }: PostReporting): boolean {
  return manager !== undefined && stepTo(post, manager) !== 1 && layer !== null;
}

/** How many levels a post stands below its manager. */
function stepTo(post: Post, manager: Post): number {
  return post.level - manager.level;
}

function describeReports({ manager, managerLevel, posts }: Reports): string {
  const level = new Set(posts.map((post) => post.level)).size === 1 ? posts[0]?.level : undefined;
  const named = posts.map((post) =>
    level === undefined ? `${post.title} (level ${formatNumber(post.level)})` : post.title,
  );
  const together = ["", "both "][posts.length - 1] ?? "all ";
  const common = level === undefined ? "" : ` (${together}level ${formatNumber(level)})`;
  return `${listAnd(named, MOST_NAMED)}${common} ${verb(posts.length, "reports", "report")} to ${manager} (level ${formatNumber(managerLevel)})`;
}
