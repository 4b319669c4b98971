import type { LineKind, ReportingLine } from "../../model/records/reporting-line.ts";
import { groupBy } from "../../rules/group.ts";
import { listAnd, plural } from "../../rules/words.ts";
import type { Pair } from "../pair.ts";
import type { Verb } from "./change.ts";
import { onSide, type Telling } from "./telling.ts";

/** Most posts a sentence names before it counts the rest. */
const MOST_NAMED = 4;

/** What a line says of the post it starts from, for one post and for several. */
const WORDS: Readonly<Record<LineKind, Pair<string>>> = {
  line: ["reports to", "report to"],
  professional: ["answers professionally to", "answer professionally to"],
  matrix: ["has as its second boss", "have as their second boss"],
};

/** Tells what differs in who answers to whom. What came or went with a post, or moved with it, has been told. */
export function tellLines(telling: Telling): void {
  const moves: Pair<ReportingLine>[] = [];
  const rights: Pair<ReportingLine>[] = [];
  for (const items of telling.differing("reportingLines")) {
    const [from, to] = items;
    if (from === to || telling.isClaimed("reportingLine", [from.id, to.id])) continue;
    const isFromSame = telling.isSame("posts", from.from, to.from);
    if (isFromSame && from.kind === to.kind && !telling.isSame("posts", from.to, to.to)) moves.push(items);
    tellPair(telling, items, isFromSame);
    if (from.decisionRight !== to.decisionRight) rights.push(items);
  }
  tellDecisionRights(telling, rights);
  tellMovedLines(telling, moves);
  for (const side of [0, 1] as const) {
    const lines = telling
      .only("reportingLines", side)
      .filter(({ id }) => !telling.isClaimed("reportingLine", onSide(side, id)));
    const alike = groupBy(lines, ({ kind, to, purpose, decisionRight }) =>
      JSON.stringify([kind, to, purpose.trim(), decisionRight.trim()]),
    );
    for (const group of alike.values()) tellComing(telling, side, group);
  }
}

/** Everything about a line but where it goes to, which is told for all posts that make the same move at once. */
function tellPair(telling: Telling, [from, to]: Pair<ReportingLine>, isFromSame: boolean): void {
  const title = telling.postTitle(1, to.from);
  const boss = telling.postTitle(1, to.to);
  const tell = (change: Verb, values: Pair<string | null>, message: string) =>
    telling.tell({
      kind: "reportingLine",
      change,
      ids: [from.id, to.id],
      names: [lineName(telling, 0, from), lineName(telling, 1, to)],
      values,
      message,
      parts: [{ kind: "reportingLine", ids: [from.id, to.id] }],
    });
  if (!isFromSame) {
    const titles: Pair<string> = [telling.postTitle(0, from.from), title];
    tell(
      "handed-over",
      [lineName(telling, 0, from), lineName(telling, 1, to)],
      `${titles[1]} ${WORDS[to.kind][0]} ${boss}; ${titles[0]} no longer ${WORDS[from.kind][0]} ${telling.postTitle(0, from.to)}.`,
    );
  } else if (from.kind !== to.kind) {
    tell(
      "kind-changed",
      [lineName(telling, 0, from), lineName(telling, 1, to)],
      `${title} ${WORDS[to.kind][0]} ${boss}; so far it ${WORDS[from.kind][0]} ${telling.postTitle(0, from.to)}.`,
    );
  }
  if (from.purpose !== to.purpose) {
    tell(
      "purpose-changed",
      [orNull(from.purpose), orNull(to.purpose)],
      `What ${title} answers to ${boss} for ${changeWords(from.purpose, to.purpose)}.`,
    );
  }
}

/** The same answer to “who decides?” given for several posts of one boss is one decision. */
function tellDecisionRights(telling: Telling, lines: readonly Pair<ReportingLine>[]): void {
  const alike = groupBy(lines, ([from, to]) =>
    JSON.stringify([from.to, to.to, from.decisionRight, to.decisionRight]),
  );
  for (const group of alike.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const [from, to] = first;
    const titles = listAnd(
      group.map(([, line]) => telling.postTitle(1, line.from)),
      MOST_NAMED,
    );
    const boss = telling.postTitle(1, to.to);
    const bosses = group.length === 1 ? `the other boss of ${titles}` : "the other bosses";
    telling.tell({
      kind: "reportingLine",
      change: "decision-right-changed",
      ids: [from.id, to.id],
      names: [lineName(telling, 0, from), lineName(telling, 1, to)],
      values: [orNull(from.decisionRight), orNull(to.decisionRight)],
      message: `Who decides when ${boss} and ${bosses} disagree ${changeWords(from.decisionRight, to.decisionRight)}${group.length === 1 ? "" : ` for ${plural(group.length, "post")}: ${titles}`}.`,
      parts: group.map(([a, b]) => ({ kind: "reportingLine", ids: [a.id, b.id] })),
    });
  }
}

function tellMovedLines(telling: Telling, moves: readonly Pair<ReportingLine>[]): void {
  for (const group of groupBy(moves, ([from, to]) => `${from.kind} ${from.to} ${to.to}`).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const [from, to] = first;
    const values: Pair<string> = [telling.postTitle(0, from.to), telling.postTitle(1, to.to)];
    const names = (side: 0 | 1) =>
      listAnd(
        group.map((lines) => telling.postTitle(side, lines[side].from)),
        MOST_NAMED,
      );
    const [one, several] = WORDS[to.kind];
    const who = group.length === 1 ? `${names(1)} ${one}` : `${plural(group.length, "post")} ${several}`;
    telling.tell({
      kind: "reportingLine",
      change: "moved",
      ids: [from.id, to.id],
      names: [names(0), names(1)],
      values,
      message: `${who} ${values[1]} instead of ${values[0]}${group.length === 1 ? "" : `: ${names(1)}`}.`,
      parts: group.map(([a, b]) => ({ kind: "reportingLine", ids: [a.id, b.id] })),
    });
  }
}

/** Posts that get, or lose, the same boss on the same terms are one decision. */
function tellComing(telling: Telling, side: 0 | 1, lines: readonly ReportingLine[]): void {
  const [first] = lines;
  if (first === undefined) return;
  const titles = listAnd(
    lines.map(({ from }) => telling.postTitle(side, from)),
    MOST_NAMED,
  );
  const boss = telling.postTitle(side, first.to);
  const words = WORDS[first.kind][lines.length === 1 ? 0 : 1];
  const terms = [
    ...(first.purpose.trim() === "" ? [] : [` for ${quoted(first.purpose)}`]),
    ...(first.decisionRight.trim() === "" ? [] : [`; who decides: ${quoted(first.decisionRight)}`]),
  ].join("");
  telling.tell({
    kind: "reportingLine",
    change: side === 0 ? "removed" : "added",
    ids: onSide(side, first.id),
    names: onSide(side, lineName(telling, side, first)),
    values: onSide(side, boss),
    message: `${titles} ${side === 0 ? "no longer" : "now"} ${words} ${boss}${side === 0 ? "" : terms}.`,
    parts: lines.map(({ id }) => ({ kind: "reportingLine", ids: onSide(side, id) })),
  });
}

function lineName(telling: Telling, side: 0 | 1, line: ReportingLine): string {
  return `${telling.postTitle(side, line.from)} ${WORDS[line.kind][0]} ${telling.postTitle(side, line.to)}`;
}

function changeWords(from: string, to: string): string {
  if (orNull(from) === null) return `is stated: ${quoted(to)}`;
  if (orNull(to) === null) return `is no longer stated; it was ${quoted(from)}`;
  return `changes from ${quoted(from)} to ${quoted(to)}`;
}

/** What somebody wrote, within a sentence: its own full stop would end that. */
function quoted(text: string): string {
  return `“${text.trim().replace(/\.$/, "")}”`;
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}
