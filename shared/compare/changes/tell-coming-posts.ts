import type { Id } from "../../model/records/fields.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { Post } from "../../model/records/post.ts";
import { groupBy } from "../../rules/group.ts";
import { listAnd, plural } from "../../rules/words.ts";
import type { Part } from "./change.ts";
import { describePost, onSide, type Side, type Telling } from "./telling.ts";

/** Most scopes a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** Tells the posts that only one option has, each with the mandates and lines that come or go with it. */
export function tellComingAndGoingPosts(telling: Telling): void {
  for (const side of [0, 1] as const) {
    const mandates = groupBy(telling.only("mandates", side), ({ post }) => post);
    const lines = new Map<Id, Part[]>();
    for (const { id, from, to } of telling.only("reportingLines", side)) {
      for (const post of [from, to]) {
        const part: Part = { kind: "reportingLine", ids: onSide(side, id) };
        const known = lines.get(post);
        if (known) known.push(part);
        else lines.set(post, [part]);
      }
    }
    for (const post of telling.only("posts", side)) {
      tellPost(telling, side, post, mandates.get(post.id) ?? [], lines.get(post.id) ?? []);
    }
  }
}

function tellPost(
  telling: Telling,
  side: Side,
  post: Post,
  mandates: readonly Mandate[],
  lines: readonly Part[],
): void {
  const parts: readonly Part[] = [
    { kind: "post", ids: onSide(side, post.id) },
    ...mandates.map(({ id }): Part => ({ kind: "mandate", ids: onSide(side, id) })),
    ...lines,
  ];
  telling.claim(parts);
  const { reporting } = telling.facts[side];
  const manager = reporting.managerOf(post.id);
  const reports = reporting.reportsOf(post.id).length;
  const leads = mandates.map((mandate) => telling.mandateName(side, mandate));
  const [is, leading, reporting1, taking] =
    side === 0
      ? ["is removed", "It led", "It reported to", "reported to it"]
      : ["is new", "It leads", "It reports to", "report to it"];
  const sentences = [
    `${post.title} ${is} (${describePost(post)}${post.holder === null ? ", vacant" : ""}).`,
    ...(leads.length === 0 ? [] : [`${leading} ${listAnd(leads, MOST_NAMED)}.`]),
    ...(manager === undefined ? [] : [`${reporting1} ${manager.title}.`]),
    ...(reports === 0
      ? []
      : [`${plural(reports, "post")} ${side === 1 && reports === 1 ? "reports to it" : taking}.`]),
  ];
  telling.tell({
    kind: "post",
    change: side === 0 ? "removed" : "added",
    ids: onSide(side, post.id),
    names: onSide(side, post.title),
    values: onSide(side, describePost(post)),
    message: sentences.join(" "),
    parts,
  });
}
