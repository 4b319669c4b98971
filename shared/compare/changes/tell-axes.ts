import type { Axis, AxisNode } from "../../model/axis.ts";
import type { Cell } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Geography } from "../../model/records/geography.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import { groupBy } from "../../rules/group.ts";
import { TIER_NAMES } from "../../rules/tiers.ts";
import { formatNumber, listAnd, plural } from "../../rules/words.ts";
import type { Pair } from "../pair.ts";
import type { Part } from "./change.ts";
import { findTakeOvers, type TakeOver } from "./take-overs.ts";
import { sizeWords } from "./tell-cells.ts";
import { inOrder, onSide, type Side, type Telling } from "./telling.ts";

/** Most nodes a sentence names before it counts the rest. */
const MOST_NAMED = 4;

const NOUNS = {
  serviceLines: { kind: "serviceLine", one: "service line", several: "service lines", end: "serviceLine" },
  geographies: { kind: "geography", one: "geography", several: "geographies", end: "geography" },
} as const;

/** Tells what differs between the rows, or the columns, of two options, with all that comes and goes with them. */
export function tellAxis(telling: Telling, axis: Axis): void {
  for (const takeOver of findTakeOvers(telling, axis)) tellTakeOver(telling, axis, takeOver);
  for (const side of [0, 1] as const) tellComingAndGoing(telling, axis, side);
  tellMoved(telling, axis);
  for (const items of telling.differing(axis)) {
    const [from, to] = items;
    if (from === to || telling.isClaimed(NOUNS[axis].kind, [from.id, to.id])) continue;
    if (from.name !== to.name) {
      telling.tell({
        ...aboutNode(axis, items),
        change: "renamed",
        values: [from.name, to.name],
        message: `${from.name} is renamed ${to.name}.`,
      });
    }
  }
  if (axis === "geographies") tellGeographies(telling);
}

function tellTakeOver(telling: Telling, axis: Axis, { side, target, sources }: TakeOver): void {
  const { kind, end } = NOUNS[axis];
  const other: Side = side === 0 ? 1 : 0;
  const partner = telling.partnerOf(axis, side, target);
  const gone = sources.filter((source) => source !== partner);
  const nameOf = (id: Id) => telling.nodeName(axis, other, id);
  const targetName = telling.nodeName(axis, side, target);
  const several = listAnd(sources.map(nameOf), MOST_NAMED);
  const parts: Part[] = gone.map((id) => ({ kind, ids: onSide(other, id) }));
  if (partner === undefined) parts.push({ kind, ids: onSide(side, target) });
  else if (nameOf(partner) !== targetName) parts.push({ kind, ids: inOrder(side, target, partner) });
  const isGone = new Set(gone);
  parts.push(...movedParts(telling, end, side, target, isGone));
  telling.claim(parts);
  const isKept = partner !== undefined && nameOf(partner) === targetName;
  const merged = isKept
    ? `${listAnd(gone.map(nameOf), MOST_NAMED)} ${gone.length === 1 ? "merges" : "merge"} into ${targetName}`
    : `${several} merge into ${targetName}`;
  const split = isKept
    ? `${listAnd(gone.map(nameOf), MOST_NAMED)} ${gone.length === 1 ? "is" : "are"} split off from ${targetName}`
    : `${targetName} is split into ${several}`;
  telling.tell({
    kind,
    change: side === 1 ? "merged" : "split",
    ids: inOrder<Id | null>(side, target, partner ?? gone[0] ?? null),
    names: inOrder(side, targetName, several),
    values: inOrder(side, targetName, several),
    message: `${side === 1 ? merged : split}.`,
    parts,
  });
}

/** What hung on the sources and hangs on the target: nodes within, cells, mandates. Only their row or column differs. */
function movedParts(
  telling: Telling,
  end: "serviceLine" | "geography",
  side: Side,
  target: Id,
  gone: ReadonlySet<Id>,
): readonly Part[] {
  const other: Side = side === 0 ? 1 : 0;
  const across = end === "serviceLine" ? "geography" : "serviceLine";
  const isTaken = <Item>(items: Pair<Item>, endOf: (item: Item) => Id | null) =>
    endOf(items[side]) === target && gone.has(endOf(items[other]) ?? "");
  const crossSame = ([from, to]: Pair<Cell | Mandate>) =>
    telling.isSame(across === "geography" ? "geographies" : "serviceLines", from[across], to[across]);
  const { cells, mandates } = telling.matching;
  const parts: Part[] = [];
  for (const { items } of cells.matches) {
    const [from, to] = items;
    if (!isTaken(items, (cell) => cell[end])) continue;
    const isOnlyMoved =
      crossSame(items) &&
      (["teams", "wte", "budget", "volume", "integratedWith"] as const).every(
        (field) => from[field] === to[field],
      );
    if (isOnlyMoved) parts.push({ kind: "cell", ids: [from.id, to.id] });
  }
  for (const { items } of mandates.matches) {
    const [from, to] = items;
    if (!isTaken(items, (mandate) => mandate[end])) continue;
    const isOnlyMoved =
      crossSame(items) &&
      telling.isSame("posts", from.post, to.post) &&
      from.component === to.component &&
      from.joint === to.joint &&
      from.answersFor.join(" ") === to.answersFor.join(" ");
    if (isOnlyMoved) parts.push({ kind: "mandate", ids: [from.id, to.id] });
  }
  for (const here of [0, 1] as const) {
    const nodes: ReadonlySet<Id> = here === side ? new Set([target]) : gone;
    for (const cell of telling.only("cells", here)) {
      if (nodes.has(cell[end])) parts.push({ kind: "cell", ids: onSide(here, cell.id) });
    }
  }
  return parts;
}

/** Tells nodes that only one option has: the topmost, with all that comes or goes with them. */
function tellComingAndGoing(telling: Telling, axis: Axis, side: Side): void {
  const { kind, one, several, end } = NOUNS[axis];
  const nodes = telling.only(axis, side).filter(({ id }) => !telling.isClaimed(kind, onSide(side, id)));
  if (nodes.length === 0) return;
  const own = new Set(nodes.map(({ id }) => id));
  const tree = telling.facts[side][axis];
  const topOf = (id: Id): Id => {
    let top = id;
    for (const above of tree.lineageOf(id)) {
      if (!own.has(above)) break;
      top = above;
    }
    return top;
  };
  const open = <Item extends Cell | Mandate>(table: "cells" | "mandates", items: readonly Item[]) =>
    groupBy(
      items.filter(
        (item) =>
          own.has(item[end] ?? "") &&
          !telling.isClaimed(table === "cells" ? "cell" : "mandate", onSide(side, item.id)),
      ),
      (item) => topOf(item[end] ?? ""),
    );
  const cells = open(
    "cells",
    telling
      .only("cells", side)
      .filter((cell) => axis === "serviceLines" || !isMovedWithin(telling, side, cell)),
  );
  const mandates = open("mandates", telling.only("mandates", side));
  for (const [top, members] of groupBy(nodes, ({ id }) => topOf(id))) {
    const name = telling.nodeName(axis, side, top);
    const within = members.filter(({ id }) => id !== top);
    const taken = cells.get(top) ?? [];
    const led = mandates.get(top) ?? [];
    const parent = telling.facts[side].option[axis].get(top)?.parent ?? null;
    const parts: readonly Part[] = [
      { kind, ids: onSide(side, top) },
      ...within.map(({ id }): Part => ({ kind, ids: onSide(side, id) })),
      ...taken.map(({ id }): Part => ({ kind: "cell", ids: onSide(side, id) })),
      ...led.map(({ id }): Part => ({ kind: "mandate", ids: onSide(side, id) })),
    ];
    telling.claim(parts);
    const leaders = [...new Set(led.map(({ post }) => telling.postTitle(side, post)))];
    const whole = describeNode(telling, axis, side, top);
    const sentences = [
      `${name} is ${side === 0 ? "removed" : "new"}${parent === null ? "" : `, within ${telling.nodeName(axis, side, parent)}`}${whole === null ? "" : ` (${whole})`}.`,
      ...(within.length === 0
        ? []
        : [
            `With it ${side === 0 ? (within.length === 1 ? "goes" : "go") : within.length === 1 ? "comes" : "come"} ${plural(within.length, one, several)}: ${listAnd(
              within.map((node) => node.name),
              MOST_NAMED,
            )}.`,
          ]),
      ...(taken.length === 0
        ? []
        : [
            `${plural(taken.length, "cell")} ${taken.length === 1 ? "is" : "are"} ${side === 0 ? "no longer" : "now"} delivered: ${sizeWords(taken)}.`,
          ]),
      ...(leaders.length === 0
        ? []
        : [`${side === 0 ? "It was led by" : "It is led by"} ${listAnd(leaders, MOST_NAMED)}.`]),
    ];
    telling.tell({
      kind,
      change: side === 0 ? "removed" : "added",
      ids: onSide(side, top),
      names: onSide(side, name),
      values: onSide(side, whole ?? name),
      message: sentences.join(" "),
      parts,
    });
  }
}

/** Whether a cell only moves in tier: what it holds is delivered in a geography around it, or within it, in the other option. */
function isMovedWithin(telling: Telling, side: Side, { serviceLine, geography }: Cell): boolean {
  const other: Side = side === 0 ? 1 : 0;
  const row = telling.partnerOf("serviceLines", side, serviceLine);
  if (row === undefined) return false;
  for (const around of telling.facts[side].geographies.lineageOf(geography)) {
    const column = telling.partnerOf("geographies", side, around);
    const cell = column === undefined ? undefined : telling.facts[other].cells.at(row, column);
    if (cell !== undefined) return telling.partnerOf("cells", other, cell.id) === undefined;
  }
  return false;
}

function describeNode(telling: Telling, axis: Axis, side: Side, id: Id): string | null {
  const geography = axis === "geographies" ? telling.facts[side].option.geographies.get(id) : undefined;
  if (geography === undefined) return null;
  const people = geography.population === null ? "" : `, ${plural(geography.population, "person", "people")}`;
  return `${TIER_NAMES[geography.tier]}${people}`;
}

/** Tells nodes that lie elsewhere: several from the same node to the same are regrouped in one decision. */
function tellMoved(telling: Telling, axis: Axis): void {
  const { kind, several } = NOUNS[axis];
  const moved: Pair<AxisNode>[] = [];
  for (const items of telling.differing(axis)) {
    const [from, to] = items;
    if (from !== to && !telling.isSame(axis, from.parent, to.parent)) moved.push(items);
  }
  for (const group of groupBy(moved, ([from, to]) => `${from.parent ?? "*"} ${to.parent ?? "*"}`).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const values: Pair<string> = [
      telling.nodeName(axis, 0, first[0].parent),
      telling.nodeName(axis, 1, first[1].parent),
    ];
    const names = (side: Side) =>
      listAnd(
        group.map((nodes) => nodes[side].name),
        MOST_NAMED,
      );
    const who = group.length === 1 ? `${names(0)} moves` : `${formatNumber(group.length)} ${several} move`;
    telling.tell({
      kind,
      change: group.length === 1 ? "moved" : "regrouped",
      ids: [first[0].id, first[1].id],
      names: [names(0), names(1)],
      values,
      message: `${who} from ${values[0]} to ${values[1]}${group.length === 1 ? "" : `: ${names(0)}`}.`,
      parts: group.map(([from, to]) => ({ kind, ids: [from.id, to.id] })),
    });
  }
}

function tellGeographies(telling: Telling): void {
  for (const items of telling.differing("geographies")) {
    const [from, to] = items;
    if (from.tier !== to.tier) {
      const values: Pair<string> = [TIER_NAMES[from.tier], TIER_NAMES[to.tier]];
      telling.tell({
        ...aboutNode("geographies", items),
        change: "tier-changed",
        values,
        message: `${from.name} becomes ${values[1]} instead of ${values[0]}.`,
      });
    }
    if (from.population !== to.population) {
      const people = ({ population }: Geography) =>
        population === null ? null : plural(population, "person", "people");
      telling.tell({
        ...aboutNode("geographies", items),
        change: "population-changed",
        values: [people(from), people(to)],
        message: `${from.name} has ${people(to) ?? "no stated population"} instead of ${people(from) ?? "no stated population"}.`,
      });
    }
  }
}

function aboutNode(axis: Axis, [from, to]: Pair<AxisNode>) {
  const { kind } = NOUNS[axis];
  const ids: Pair<Id> = [from.id, to.id];
  const names: Pair<string> = [from.name, to.name];
  return { kind, ids, names, parts: [{ kind, ids }] };
}
