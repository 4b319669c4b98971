import type { Waiver } from "../../model/records/waiver.ts";
import { RULE_BOOK } from "../../rules/engine/check-option.ts";
import { groupBy } from "../../rules/group.ts";
import { plural } from "../../rules/words.ts";
import type { Pair } from "../pair.ts";
import { onSide, type Side, type Telling } from "./telling.ts";

/** Tells which acceptances of findings were given, taken back, or given for other reasons. */
export function tellWaivers(telling: Telling): void {
  for (const side of [0, 1] as const) {
    const alike = groupBy(telling.only("waivers", side), ({ rule, reason }) =>
      JSON.stringify([rule, reason]),
    );
    for (const group of alike.values()) tellSide(telling, side, group);
  }
  for (const items of telling.differing("waivers")) tellPair(telling, items);
}

/** Findings of one rule that are accepted for the same reason are one decision. */
function tellSide(telling: Telling, side: Side, waivers: readonly Waiver[]): void {
  const [first] = waivers;
  if (first === undefined) return;
  const title = ruleTitle(first);
  const isOne = waivers.length === 1;
  const what = `${isOne ? "A finding" : plural(waivers.length, "finding")} of “${title}”`;
  telling.tell({
    kind: "waiver",
    change: side === 0 ? "removed" : "added",
    ids: onSide(side, first.id),
    names: onSide(side, title),
    values: onSide(side, first.reason),
    message: `${what} ${isOne ? "is" : "are"} ${side === 0 ? "no longer accepted; the reason was" : "accepted, because"} “${first.reason.replace(/\.$/, "")}”.`,
    parts: waivers.map(({ id }) => ({ kind: "waiver", ids: onSide(side, id) })),
  });
}

function tellPair(telling: Telling, [from, to]: Pair<Waiver>): void {
  const fields = ["rule", "evidence", "reason", "date"] as const;
  if (fields.every((field) => from[field] === to[field]) && isSameFinding(telling, [from, to])) return;
  telling.tell({
    kind: "waiver",
    change: "reason-changed",
    ids: [from.id, to.id],
    names: [ruleTitle(from), ruleTitle(to)],
    values: [from.reason, to.reason],
    message: `A finding of “${ruleTitle(to)}” is accepted anew: “${to.reason}”, instead of “${from.reason}”.`,
    parts: [{ kind: "waiver", ids: [from.id, to.id] }],
  });
}

/** Findings about an option as a whole are keyed by its id, which two options never share. */
function isSameFinding({ facts }: Telling, [from, to]: Pair<Waiver>): boolean {
  const [own, other] = [facts[0].option.info.id, facts[1].option.info.id];
  return from.finding === to.finding || from.finding.replaceAll(own, other) === to.finding;
}

function ruleTitle({ rule }: Waiver): string {
  return RULE_BOOK.rules.find(({ id }) => id === rule)?.title ?? rule;
}
