import type { Waiver } from "../../model/records/waiver.ts";
import type { Pair } from "../pair.ts";
import { onSide, type Telling } from "./telling.ts";

/** Tells which acceptances of findings were given, taken back, or given for other reasons. */
export function tellWaivers(telling: Telling): void {
  for (const side of [0, 1] as const) {
    for (const waiver of telling.only("waivers", side)) {
      telling.tell({
        kind: "waiver",
        change: side === 0 ? "removed" : "added",
        ids: onSide(side, waiver.id),
        names: onSide(side, waiver.rule),
        values: onSide(side, waiver.reason),
        message: `A finding of ${waiver.rule} is ${side === 0 ? "no longer accepted; the reason was" : "accepted, because"} “${waiver.reason}”.`,
        parts: [{ kind: "waiver", ids: onSide(side, waiver.id) }],
      });
    }
  }
  for (const items of telling.differing("waivers")) tellPair(telling, items);
}

function tellPair(telling: Telling, [from, to]: Pair<Waiver>): void {
  const fields = ["rule", "finding", "evidence", "reason", "date"] as const;
  if (fields.every((field) => from[field] === to[field])) return;
  telling.tell({
    kind: "waiver",
    change: "reason-changed",
    ids: [from.id, to.id],
    names: [from.rule, to.rule],
    values: [from.reason, to.reason],
    message: `A finding of ${to.rule} is accepted anew: “${to.reason}”, instead of “${from.reason}”.`,
    parts: [{ kind: "waiver", ids: [from.id, to.id] }],
  });
}
