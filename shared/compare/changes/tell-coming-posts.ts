import type { Post } from "../../model/records/post.ts";
import { groupBy } from "../../rules/group.ts";
import { formatNumber, listAnd, plural } from "../../rules/words.ts";
import { describeScopes } from "../scope-words.ts";
import type { Belongings } from "./belongings.ts";
import { describePost, onSide, type Side, type Telling } from "./telling.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 8;

/**
 * Tells the posts that only one option has, each with the mandates and lines that come or go with it. Alike posts of one
 * line manager that manage as many posts each are one decision.
 */
export function tellComingAndGoingPosts(telling: Telling, belongings: Belongings): void {
  for (const side of [0, 1] as const) {
    const posts = telling
      .only("posts", side)
      .filter(({ id }) => !telling.isClaimed("post", onSide(side, id)));
    const outside = posts.filter((post) => isOutside(telling, side, post));
    for (const group of groupBy(outside, ({ employer }) => employer.trim()).values()) {
      tellOutside(telling, belongings, side, group);
    }
    const others = posts.filter((post) => !isOutside(telling, side, post));
    for (const group of groupBy(others, (post) => sortOf(telling, side, post)).values()) {
      tellGroup(telling, belongings, side, group);
    }
  }
}

/** Whether the other option’s designer has said that a post of the baseline stays as it is, in no post of that option. */
function isOutside({ facts }: Telling, side: Side, { id }: Post): boolean {
  if (!facts[side].option.info.isBaseline) return false;
  const said = facts[side === 0 ? 1 : 0].option.outcomes.get(id);
  return said?.outcome === "unchanged" && said.targets.length === 0;
}

/** Posts that stay, and are not drawn: they are not lost. */
function tellOutside(telling: Telling, belongings: Belongings, side: Side, posts: readonly Post[]): void {
  const [first] = posts;
  if (first === undefined) return;
  const parts = posts.flatMap((post) => belongings.partsOf(side, post));
  telling.claim(parts);
  const titles = listAnd(
    posts.map(({ title }) => title),
    MOST_NAMED,
  );
  const employer = first.employer.trim() || "their employer";
  const [stays, is] = posts.length === 1 ? ["stays", "is"] : ["stay", "are"];
  telling.tell({
    kind: "post",
    change: side === 0 ? "removed" : "added",
    ids: onSide(side, first.id),
    names: onSide(side, titles),
    values: onSide(side, describePost(first)),
    message:
      side === 0
        ? `${titles} ${stays} with ${employer}, outside this structure.`
        : `${titles} ${is} drawn as part of the structure; so far ${posts.length === 1 ? "it" : "they"} stayed outside, with ${employer}.`,
    parts,
  });
}

/** What alike posts have in common, as one text; nobody else has that of a post without a manager. */
function sortOf({ facts }: Telling, side: Side, post: Post): string {
  const { reporting } = facts[side];
  const manager = reporting.managerOf(post.id);
  if (manager === undefined) return post.id;
  return `${manager.id} ${reporting.reportsOf(post.id).length} ${post.holder === null} ${describePost(post)}`;
}

function tellGroup(telling: Telling, belongings: Belongings, side: Side, posts: readonly Post[]): void {
  const [first] = posts;
  if (first === undefined) return;
  const parts = posts.flatMap((post) => belongings.partsOf(side, post));
  telling.claim(parts);
  const { reporting } = telling.facts[side];
  const manager = reporting.managerOf(first.id);
  const reports = reporting.reportsOf(first.id).length;
  const mandates = posts.flatMap(({ id }) => belongings.mandatesOf(side, id));
  const leads = mandates.length === 0 ? null : describeScopes(telling.facts[side], mandates);
  const what = `(${describePost(first)}${first.holder === null ? ", vacant" : ""})`;
  const titles = listAnd(
    posts.map(({ title }) => title),
    MOST_NAMED,
  );
  const isOne = posts.length === 1;
  const words = WORDS[side][isOne ? "one" : "several"];
  const sentences = [
    isOne
      ? `${titles} ${words.is} ${what}.`
      : `${formatNumber(posts.length)} posts ${words.is} ${what}: ${titles}.`,
    ...(leads === null ? [] : [`${words.leads} ${leads}.`]),
    ...(manager === undefined ? [] : [`${words.reports} ${manager.title}.`]),
    ...(reports === 0
      ? []
      : [
          `${plural(reports, "post")} ${side === 0 ? "reported" : reports === 1 ? "reports" : "report"} to ${isOne ? "it" : "each"}.`,
        ]),
  ];
  telling.tell({
    kind: "post",
    change: side === 0 ? "removed" : "added",
    ids: onSide(side, first.id),
    names: onSide(side, titles),
    values: onSide(side, describePost(first)),
    message: sentences.join(" "),
    parts,
  });
}

const WORDS = [
  {
    one: { is: "is removed", leads: "It led", reports: "It reported to" },
    several: { is: "are removed", leads: "They led", reports: "They reported to" },
  },
  {
    one: { is: "is new", leads: "It leads", reports: "It reports to" },
    several: { is: "are new", leads: "They lead", reports: "They report to" },
  },
] as const;
