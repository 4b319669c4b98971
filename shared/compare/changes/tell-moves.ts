import type { Axis } from "../../model/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { ReportingLine } from "../../model/records/reporting-line.ts";
import { groupBy } from "../../rules/group.ts";
import type { Match } from "../matching/matching.ts";
import type { Pair } from "../pair.ts";
import { isMoved } from "./belongings.ts";
import type { Part } from "./change.ts";
import { relateEnds } from "./scope-relation.ts";
import type { Telling } from "./telling.ts";

/**
 * Tells the posts that move as a whole: everything they lead in one place they lead in another, or for another service
 * line, whatever else stays. A new line manager that comes with it belongs to the same decision.
 */
export function tellMoves(telling: Telling): void {
  const { keepsIds, mandates: matched } = telling.matching;
  // Whoever holds no mandate that differs does not move.
  const holders = keepsIds ? new Set(telling.differing("mandates").map(([from]) => from.post)) : null;
  const mandates = groupBy(
    matched.matches.filter(
      ({ items: [from, to] }) =>
        (holders === null || holders.has(from.post)) && telling.isSame("posts", from.post, to.post),
    ),
    ({ items: [from] }) => from.post,
  );
  const managers = new Map<Id, Pair<ReportingLine>>();
  for (const items of telling.differing("reportingLines")) {
    const [from, to] = items;
    if (from.kind === "line" && to.kind === "line" && isMoved(telling, items)) managers.set(from.from, items);
  }
  for (const [post, held] of mandates) {
    const move = findMove(telling, held);
    const to = telling.matching.posts.toOf.get(post);
    if (move !== null && to !== undefined) tellMove(telling, [post, to], move, managers.get(post));
  }
}

interface Move {
  readonly axis: Axis;
  readonly ends: Pair<Id>;
  readonly mandates: readonly Pair<Mandate>[];
}

function findMove(telling: Telling, held: readonly Match<Mandate>[]): Move | null {
  const moved: Pair<Mandate>[] = [];
  let found: { axis: Axis; ends: Pair<Id> } | null = null;
  for (const { items } of held) {
    const [from, to] = items;
    const row = relateEnds(telling, "serviceLines", [from.serviceLine, to.serviceLine]);
    const column = relateEnds(telling, "geographies", [from.geography, to.geography]);
    if (row === "same" && column === "same") continue;
    const isOne =
      from.component === to.component &&
      from.joint === to.joint &&
      from.answersFor.join(" ") === to.answersFor.join(" ");
    const axis = column === "elsewhere" && row === "same" ? "geographies" : "serviceLines";
    const ends: Pair<Id | null> =
      axis === "geographies" ? [from.geography, to.geography] : [from.serviceLine, to.serviceLine];
    if (!isOne || (axis === "serviceLines" && !(row === "elsewhere" && column === "same"))) return null;
    if (ends[0] === null || ends[1] === null) return null;
    if (found !== null && (found.axis !== axis || found.ends[0] !== ends[0] || found.ends[1] !== ends[1])) {
      return null;
    }
    found = { axis, ends: [ends[0], ends[1]] };
    moved.push(items);
  }
  return found === null ? null : { ...found, mandates: moved };
}

function tellMove(
  telling: Telling,
  post: Pair<Id>,
  { axis, ends, mandates }: Move,
  line: Pair<ReportingLine> | undefined,
): void {
  const parts: Part[] = mandates.map(([a, b]) => ({ kind: "mandate", ids: [a.id, b.id] }));
  if (line) parts.push({ kind: "reportingLine", ids: [line[0].id, line[1].id] });
  telling.claim(parts);
  const titles: Pair<string> = [telling.postTitle(0, post[0]), telling.postTitle(1, post[1])];
  const values: Pair<string> = [telling.nodeName(axis, 0, ends[0]), telling.nodeName(axis, 1, ends[1])];
  const manager =
    line === undefined
      ? ""
      : `, and reports to ${telling.postTitle(1, line[1].to)} instead of ${telling.postTitle(0, line[0].to)}`;
  telling.tell({
    kind: "post",
    change: "moved",
    ids: post,
    names: titles,
    values,
    message: `${titles[0]} moves from ${values[0]} to ${values[1]}${manager}.`,
    parts,
  });
}
