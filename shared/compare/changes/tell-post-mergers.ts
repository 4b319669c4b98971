import type { Id } from "../../model/records/fields.ts";
import { groupBy } from "../../rules/group.ts";
import { listAnd, plural } from "../../rules/words.ts";
import { describeScopes } from "../scope-words.ts";
import type { Belongings } from "./belongings.ts";
import type { Part } from "./change.ts";
import { findPostMergers, type PostMerger } from "./post-mergers.ts";
import { describePost, inOrder, type Side, type Telling } from "./telling.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 8;

/** Tells the posts that become one, and those that are split, each with all that comes and goes with it. */
export function tellPostMergers(telling: Telling, belongings: Belongings): void {
  for (const merger of findPostMergers(telling, belongings)) tellMerger(telling, belongings, merger);
}

function tellMerger(telling: Telling, belongings: Belongings, merger: PostMerger): void {
  const { side, target, partner, gone } = merger;
  const other: Side = side === 0 ? 1 : 0;
  const titles = listAnd(
    gone.map(({ title }) => title),
    MOST_NAMED,
  );
  const parts: readonly Part[] = [
    // Whoever answered to one of them answers to what became of it.
    ...gone.flatMap(({ id }) => belongings.linesMoved(...inOrder(side, target.id, id))),
    ...gone.flatMap((post) => belongings.partsOf(other, post)),
    ...(partner === undefined
      ? belongings.partsOf(side, target)
      : [
          ...(partner.title === target.title
            ? []
            : [{ kind: "post" as const, ids: inOrder(side, target.id, partner.id) }]),
          ...belongings.mandatesOf(side, target.id).map(({ id }) => mandatePart(side, id)),
          ...belongings.mandatesOf(other, partner.id).map(({ id }) => mandatePart(other, id)),
        ]),
  ];
  telling.claim(parts);
  const all =
    partner === undefined ? titles : listAnd([partner.title, ...gone.map(({ title }) => title)], MOST_NAMED);
  telling.tell({
    kind: "post",
    change: side === 1 ? "merged" : "split",
    ids: inOrder<Id | null>(side, target.id, partner?.id ?? gone[0]?.id ?? null),
    names: inOrder(side, target.title, all),
    values: inOrder(side, target.title, all),
    message: [
      side === 1 ? mergeSentence(merger, titles) : splitSentence(merger, titles),
      ...aftermath(telling, merger),
    ].join(" "),
    parts,
  });
}

function mandatePart(side: Side, id: Id): Part {
  return { kind: "mandate", ids: side === 0 ? [id, null] : [null, id] };
}

function mergeSentence({ target, partner, gone }: PostMerger, titles: string): string {
  if (partner === undefined) return `${titles} become one post: ${target.title} (${describePost(target)}).`;
  const becomes = partner.title === target.title ? "" : `, which becomes ${target.title}`;
  return `${titles} ${gone.length === 1 ? "merges" : "merge"} into ${partner.title}${becomes}.`;
}

function splitSentence({ target, partner, gone }: PostMerger, titles: string): string {
  if (partner === undefined)
    return `${target.title} is split into ${plural(gone.length, "post")}: ${titles}.`;
  const becomes = partner.title === target.title ? "" : `, which becomes ${partner.title}`;
  return `${titles} ${gone.length === 1 ? "is" : "are"} split off from ${target.title}${becomes}.`;
}

/** What the posts of the second option lead, and whom they answer to. */
function aftermath({ facts }: Telling, { side, target, gone }: PostMerger): readonly string[] {
  const posts = side === 1 ? [target] : gone;
  const ids = new Set(posts.map(({ id }) => id));
  const mandates = [...facts[1].option.mandates.values()].filter(({ post }) => ids.has(post));
  const [it, leads, report] = posts.length === 1 ? ["It", "leads", "reports"] : ["They", "lead", "report"];
  const managers = [
    ...groupBy(
      posts.flatMap(({ id }) => facts[1].reporting.managerOf(id) ?? []),
      ({ title }) => title,
    ).keys(),
  ];
  const reports = posts.reduce((sum, { id }) => sum + facts[1].reporting.reportsOf(id).length, 0);
  return [
    ...(mandates.length === 0 ? [] : [`${it} ${leads} ${describeScopes(facts[1], mandates)}.`]),
    ...(managers.length === 0 ? [] : [`${it} ${report} to ${listAnd(managers, MOST_NAMED)}.`]),
    ...(reports === 0
      ? []
      : [
          `${plural(reports, "post")} ${reports === 1 ? "reports" : "report"} to ${it === "It" ? "it" : "them"}.`,
        ]),
  ];
}
