import type { Cell } from "../../model/records/cell.ts";
import type { Id } from "../../model/records/fields.ts";
import { TIERS, type Tier } from "../../model/records/geography.ts";
import { groupBy } from "../../rules/group.ts";
import { formatNumber, listAnd, plural } from "../../rules/words.ts";
import type { Pair } from "../pair.ts";
import type { Part, Verb } from "./change.ts";
import { onSide, type Side, type Telling } from "./telling.ts";

/** Most geographies a sentence names before it counts the rest. */
const MOST_NAMED = 4;

const TIER_WORDS: Readonly<Record<Tier, string>> = {
  home: "people’s homes",
  local: "local areas",
  wider: "wider areas",
  "trust-wide": "trust-wide",
  beyond: "beyond the trust",
};

/** Tells where care is delivered differently. What came or went with a row or column has been told. */
export function tellCells(telling: Telling): void {
  const resized: Pair<Cell>[] = [];
  const integrated: Pair<Cell>[] = [];
  for (const items of telling.differing("cells")) {
    const [from, to] = items;
    if (from === to || telling.isClaimed("cell", [from.id, to.id])) continue;
    tellPair(telling, items);
    if (from.teams !== to.teams || from.wte !== to.wte || from.budget !== to.budget) resized.push(items);
    if (from.integratedWith !== to.integratedWith) integrated.push(items);
  }
  tellIntegrated(telling, integrated);
  for (const group of groupBy(resized, ([from]) => from.serviceLine).values()) tellResized(telling, group);
  tellDelivery(telling);
}

function tellPair(telling: Telling, [from, to]: Pair<Cell>): void {
  const names: Pair<string> = [telling.cellName(0, from), telling.cellName(1, to)];
  const tell = (change: Verb, values: Pair<string | null>, message: string) =>
    telling.tell({
      kind: "cell",
      change,
      ids: [from.id, to.id],
      names,
      values,
      message,
      parts: [{ kind: "cell", ids: [from.id, to.id] }],
    });
  const isRowSame = telling.isSame("serviceLines", from.serviceLine, to.serviceLine);
  const isColumnSame = telling.isSame("geographies", from.geography, to.geography);
  if (isRowSame && !isColumnSame) {
    const places: Pair<string> = [
      telling.nodeName("geographies", 0, from.geography),
      telling.nodeName("geographies", 1, to.geography),
    ];
    const tiers: Pair<Tier | undefined> = [tierOf(telling, 0, from), tierOf(telling, 1, to)];
    const row = telling.nodeName("serviceLines", 0, from.serviceLine);
    tell(
      tiers[0] === tiers[1] ? "moved" : "moved-in-tier",
      places,
      `${row} moves from ${places[0]} to ${places[1]}.`,
    );
  } else if (!isRowSame) {
    tell("moved", names, `The teams of ${names[0]} become ${names[1]}.`);
  }
  if (from.volume !== to.volume) {
    const words = ({ volume }: Cell) => (volume === null ? "no stated volume" : `${volume} volume`);
    tell("volume-changed", [from.volume, to.volume], `${names[1]} goes from ${words(from)} to ${words(to)}.`);
  }
}

/** Teams of one place that join, or leave, the same partner are one decision. */
function tellIntegrated(telling: Telling, cells: readonly Pair<Cell>[]): void {
  const alike = groupBy(cells, ([from, to]) =>
    JSON.stringify([from.geography, to.geography, from.integratedWith, to.integratedWith]),
  );
  for (const group of alike.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const [from, to] = first;
    const names = (side: Side) =>
      listAnd(
        group.map((pair) => telling.cellName(side, pair[side])),
        MOST_NAMED,
      );
    const rows = listAnd(
      group.map(([, cell]) => rowName(telling, 1, cell)),
      MOST_NAMED,
    );
    const isOne = group.length === 1;
    const [subject, verb, list] = isOne
      ? [telling.cellName(1, to), "is", ""]
      : [
          `${plural(group.length, "service line")} in ${telling.nodeName("geographies", 1, to.geography)}`,
          "are",
          `: ${rows}`,
        ];
    const instead = from.integratedWith === null ? "" : ` instead of ${from.integratedWith}`;
    telling.tell({
      kind: "cell",
      change: "integration-changed",
      ids: [from.id, to.id],
      names: [names(0), names(1)],
      values: [from.integratedWith, to.integratedWith],
      message:
        to.integratedWith === null
          ? `${subject} ${verb} no longer integrated with ${from.integratedWith}${list}.`
          : `${subject} ${verb} integrated with ${to.integratedWith}${instead}${list}.`,
      parts: group.map(([before, after]) => ({ kind: "cell", ids: [before.id, after.id] })),
    });
  }
}

/** The cells of a row that change in size are one decision about the service line. */
function tellResized(telling: Telling, cells: readonly Pair<Cell>[]): void {
  const [first] = cells;
  if (first === undefined) return;
  const values: Pair<string> = [sizeWords(cells.map(([from]) => from)), sizeWords(cells.map(([, to]) => to))];
  const name = (side: Side) =>
    cells.length === 1
      ? telling.cellName(side, first[side])
      : `${telling.nodeName("serviceLines", side, first[side].serviceLine)} in ${plural(cells.length, "geography", "geographies")}`;
  telling.tell({
    kind: "cell",
    change: "resized",
    ids: [first[0].id, first[1].id],
    names: [name(0), name(1)],
    values,
    message: `${name(1)} goes from ${values[0]} to ${values[1]}.`,
    parts: cells.map(([from, to]) => ({ kind: "cell", ids: [from.id, to.id] })),
  });
}

/** What begins and ends being delivered, row by row: in another tier instead, or simply here and no longer there. */
function tellDelivery(telling: Telling): void {
  const rows = new Map<string, Pair<Cell[]>>();
  for (const side of [0, 1] as const) {
    for (const cell of telling.only("cells", side)) {
      if (telling.isClaimed("cell", onSide(side, cell.id))) continue;
      const key =
        side === 0 ? cell.serviceLine : (telling.partnerOf("serviceLines", 1, cell.serviceLine) ?? "");
      const row = rows.get(key) ?? ([[], []] as const);
      rows.set(key, row);
      row[side].push(cell);
    }
  }
  for (const cells of rows.values()) {
    if (!tellTierMove(telling, cells))
      for (const side of [0, 1] as const) tellSide(telling, side, cells[side]);
  }
}

function tellTierMove(telling: Telling, cells: Pair<readonly Cell[]>): boolean {
  const [from, to] = [onlyTier(telling, 0, cells[0]), onlyTier(telling, 1, cells[1])];
  const [first, second] = [cells[0][0], cells[1][0]];
  if (from === null || to === null || from === to || !first || !second) return false;
  const names: Pair<string> = [rowName(telling, 0, first), rowName(telling, 1, second)];
  const values: Pair<string> = [tierPlaces(telling, 0, from, cells[0]), tierPlaces(telling, 1, to, cells[1])];
  telling.tell({
    kind: "cell",
    change: "moved-in-tier",
    ids: [first.id, second.id],
    names,
    values,
    message: `${names[0]} moves from ${values[0]} to ${values[1]}.`,
    parts: partsOf(cells),
  });
  return true;
}

function tellSide(telling: Telling, side: Side, cells: readonly Cell[]): void {
  const [first] = cells;
  if (first === undefined) return;
  const row = rowName(telling, side, first);
  const places = listAnd(
    cells.map(({ geography }) => telling.nodeName("geographies", side, geography)),
    MOST_NAMED,
  );
  const size = sizeWords(cells);
  telling.tell({
    kind: "cell",
    change: side === 0 ? "withdrawn" : "delivered",
    ids: onSide(side, first.id),
    names: onSide(side, `${row} in ${places}`),
    values: onSide(side, size),
    message: `${row} is ${side === 0 ? "no longer" : "now"} delivered in ${places}${size === UNSIZED ? "" : ` (${size})`}.`,
    parts: cells.map(({ id }): Part => ({ kind: "cell", ids: onSide(side, id) })),
  });
}

const UNSIZED = "no stated size";

/** How much care cells hold together: “3 teams, 66 WTE, £3,432,000”; what no cell states is left out. */
export function sizeWords(cells: readonly Cell[]): string {
  const sum = (field: "teams" | "wte" | "budget") => {
    const stated = cells.map((cell) => cell[field]).filter((value) => value !== null);
    return stated.length === 0 ? null : stated.reduce((total, value) => total + value, 0);
  };
  const [teams, wte, budget] = [sum("teams"), sum("wte"), sum("budget")];
  const words = [
    ...(teams === null ? [] : [plural(teams, "team")]),
    ...(wte === null ? [] : [`${formatNumber(wte)} WTE`]),
    ...(budget === null ? [] : [`£${formatNumber(budget)}`]),
  ];
  return words.length === 0 ? UNSIZED : words.join(", ");
}

function partsOf(cells: Pair<readonly Cell[]>): readonly Part[] {
  return ([0, 1] as const).flatMap((side) =>
    cells[side].map(({ id }): Part => ({ kind: "cell", ids: onSide(side, id) })),
  );
}

/** The one tier all cells lie in; null where there are several, or no cells. */
function onlyTier(telling: Telling, side: Side, cells: readonly Cell[]): Tier | null {
  const tiers = new Set(cells.map((cell) => tierOf(telling, side, cell)));
  const [only] = tiers;
  return tiers.size === 1 && only !== undefined ? (TIERS.find((tier) => tier === only) ?? null) : null;
}

function tierOf(telling: Telling, side: Side, { geography }: Cell): Tier | undefined {
  return telling.facts[side].option.geographies.get(geography)?.tier;
}

function tierPlaces(telling: Telling, side: Side, tier: Tier, cells: readonly Cell[]): string {
  const places = cells.map(({ geography }) => telling.nodeName("geographies", side, geography));
  if (places.length === 1) return places[0] ?? "";
  return places.length <= MOST_NAMED
    ? `${listAnd(places)} (${TIER_WORDS[tier]})`
    : `${plural(places.length, "place")} (${TIER_WORDS[tier]})`;
}

function rowName(telling: Telling, side: Side, { serviceLine }: { readonly serviceLine: Id }): string {
  return telling.nodeName("serviceLines", side, serviceLine);
}
