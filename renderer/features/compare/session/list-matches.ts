import type { Judgement, Matching } from "../../../../shared/compare/matching/matching.ts";
import type { Pair } from "../../../../shared/compare/pair.ts";
import type { Id } from "../../../../shared/model/records/fields.ts";
import { JUDGED_TABLES, type JudgedTable } from "../../../../shared/model/records/judgement.ts";
import type { Facts } from "../../../../shared/structure/facts.ts";
import type { ComparedPair, LoneElement, MatchLine } from "./messages.ts";

/** States in the order in which a person has something to decide about them. */
const STATES: readonly MatchLine["state"][] = ["suggested", "matched", "broken", "confirmed"];

/** What a matching rests on, for a person to look through: the least certain first, then what they have said. */
export function listMatches(
  facts: Pair<Facts>,
  matching: Matching,
  judgements: readonly Judgement[],
): Pick<ComparedPair, "matches" | "matchedById" | "onlyFrom" | "onlyTo"> {
  let matchedById = 0;
  const lines: MatchLine[] = [];
  const line = (table: JudgedTable, ids: Pair<Id>, rest: Pick<MatchLine, "state" | "by" | "confidence">) => {
    const [from, to] = [loneElement(facts[0], table, ids[0]), loneElement(facts[1], table, ids[1])];
    if (!from || !to) return;
    lines.push({ table, ids, names: [from.name, to.name], details: [from.detail, to.detail], ...rest });
  };
  for (const { table, ids, by, confidence } of matching.suggestions) {
    line(table, ids, { state: "suggested", by, confidence });
  }
  for (const table of JUDGED_TABLES) {
    for (const { items, by, confidence } of matching[table].matches) {
      if (by === "id") matchedById += 1;
      else {
        line(table, [items[0].id, items[1].id], {
          state: by === "confirmed" ? "confirmed" : "matched",
          by,
          confidence,
        });
      }
    }
  }
  for (const { table, ids, isSame } of judgements) {
    if (!isSame) line(table, ids, { state: "broken", by: "confirmed", confidence: 0 });
  }
  lines.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || a.confidence - b.confidence);
  const lone = (side: 0 | 1) =>
    JUDGED_TABLES.flatMap((table) =>
      matching[table][side === 0 ? "onlyFrom" : "onlyTo"].flatMap(
        ({ id }) => loneElement(facts[side], table, id) ?? [],
      ),
    );
  return { matches: lines, matchedById, onlyFrom: lone(0), onlyTo: lone(1) };
}

function loneElement(facts: Facts, table: JudgedTable, id: Id): LoneElement | undefined {
  if (table === "posts") {
    const post = facts.option.posts.get(id);
    return (
      post && { table, id, name: post.title, detail: [post.ref, post.employer].filter(Boolean).join(", ") }
    );
  }
  const node = facts.option[table].get(id);
  if (!node) return undefined;
  const parent = node.parent === null ? undefined : facts.option[table].get(node.parent);
  return { table, id, name: node.name, detail: parent === undefined ? "" : `in ${parent.name}` };
}
