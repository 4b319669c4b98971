import type { Id } from "../../model/records/fields.ts";
import type { Outcome, OutcomeKind } from "../../model/records/outcome.ts";
import { groupBy } from "../../rules/group.ts";
import { listAnd } from "../../rules/words.ts";
import type { Pair } from "../pair.ts";
import { onSide, type Side, type Telling } from "./telling.ts";

/** Most posts of the option a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** An outcome as it reads after a post’s title and “is”. */
export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, string>> = {
  unchanged: "unchanged",
  changed: "changed",
  "slot-in": "slot-in",
  "ring-fenced": "ring-fenced",
  "at-risk": "at risk",
  ended: "ended",
};

/** How an outcome goes on before the posts it leads to. */
const LEADING_TO: Readonly<Record<OutcomeKind, string>> = {
  unchanged: "as",
  changed: "as",
  "slot-in": "for",
  "ring-fenced": "for",
  "at-risk": "beside",
  ended: "beside",
};

/** Tells what the options’ designers have said differently about the posts of the baseline. */
export function tellOutcomes(telling: Telling): void {
  for (const side of [0, 1] as const) {
    const alike = groupBy(telling.only("outcomes", side), ({ outcome, targets, reason }) =>
      JSON.stringify([outcome, targets, reason.trim()]),
    );
    for (const group of alike.values()) tellSide(telling, side, group);
  }
  tellPairs(telling, telling.differing("outcomes"));
}

/** Posts of which the same is said, with the same reason, are one decision. */
function tellSide(telling: Telling, side: Side, outcomes: readonly Outcome[]): void {
  const [first] = outcomes;
  if (first === undefined) return;
  const words = outcomeWords(telling, side, first);
  const titles = listAnd(outcomes.map(({ id }) => titleOf(telling, side, id)));
  telling.tell({
    kind: "outcome",
    change: side === 0 ? "removed" : "added",
    ids: onSide(side, first.id),
    names: onSide(side, titles),
    values: onSide(side, words),
    message:
      side === 0
        ? `What was said of ${titles} is taken back: ${words}.`
        : `It is now said of ${titles}: ${words}.`,
    parts: outcomes.map(({ id }) => ({ kind: "outcome", ids: onSide(side, id) })),
  });
}

/** The same said instead of the same other is one decision, too. */
function tellPairs(telling: Telling, pairs: readonly Pair<Outcome>[]): void {
  const said = pairs
    .filter((items) => !isSame(telling, items))
    .map((items) => {
      const values: Pair<string> = [outcomeWords(telling, 0, items[0]), outcomeWords(telling, 1, items[1])];
      return { items, values };
    });
  for (const group of groupBy(said, ({ values }) => JSON.stringify(values)).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const titles = (side: Side) => listAnd(group.map(({ items }) => titleOf(telling, side, items[side].id)));
    const { items, values } = first;
    telling.tell({
      kind: "outcome",
      change: "outcome-changed",
      ids: [items[0].id, items[1].id],
      names: [titles(0), titles(1)],
      values,
      message: `It is now said of ${titles(1)}: ${sayInstead(telling, items, values)}.`,
      parts: group.map(({ items: [from, to] }) => ({ kind: "outcome", ids: [from.id, to.id] })),
    });
  }
}

/** What is said instead of what; what both say is not said twice. */
function sayInstead(telling: Telling, [from, to]: Pair<Outcome>, [before, after]: Pair<string>): string {
  const isWhySame = from.reason.trim() === to.reason.trim();
  if (!isWhySame || from.outcome !== to.outcome) return `${after}; before: ${before}`;
  const targets = (side: Side, { targets: ids }: Outcome) =>
    ids.length === 0 ? "no named post" : listTargets(telling, side, ids);
  const lead = `${OUTCOME_WORDS[to.outcome]} ${LEADING_TO[to.outcome]}`;
  return `${lead} ${targets(1, to)} instead of ${targets(0, from)}${whyWords(to)}`;
}

function isSame(telling: Telling, [from, to]: Pair<Outcome>): boolean {
  return (
    from.outcome === to.outcome &&
    from.reason === to.reason &&
    from.targets.length === to.targets.length &&
    from.targets.every((target, index) => telling.isSame("posts", target, to.targets[index] ?? null))
  );
}

function outcomeWords(telling: Telling, side: Side, { outcome, targets, reason }: Outcome): string {
  const to = listTargets(telling, side, targets);
  return `${OUTCOME_WORDS[outcome]}${to === "" ? "" : ` ${LEADING_TO[outcome]} ${to}`}${whyWords({ reason })}`;
}

function listTargets(telling: Telling, side: Side, targets: readonly Id[]): string {
  return listAnd(
    targets.map((id) => telling.postTitle(side, id)),
    MOST_NAMED,
  );
}

function whyWords({ reason }: Pick<Outcome, "reason">): string {
  return reason.trim() === "" ? "" : ` (“${reason.trim().replace(/\.$/, "")}”)`;
}

/** Outcomes are about posts of the baseline, which neither option need have. */
function titleOf(telling: Telling, side: Side, id: Id): string {
  const { facts, baselinePosts } = telling;
  const other = facts[side === 0 ? 1 : 0];
  const post = facts[side].option.posts.get(id) ?? other.option.posts.get(id) ?? baselinePosts?.get(id);
  return post?.title ?? "a post of the baseline";
}
