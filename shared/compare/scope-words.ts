import type { Id } from "../model/records/fields.ts";
import type { Mandate } from "../model/records/mandate.ts";
import { groupBy } from "../rules/group.ts";
import { formatNumber, listAnd } from "../rules/words.ts";
import type { Facts } from "../structure/facts.ts";

/** Most service lines, and most geographies, a list names before it counts the rest. */
const MOST_NAMED = 4;

/** Most lists a sentence has before it counts the rest. */
const MOST_LISTS = 4;

/**
 * What mandates lead, in as few words as say it: service lines that are led in the same geographies are named together,
 * as in “the practice of Frailty and Stroke in City and Coast”. In the order of the matrix.
 */
export function describeScopes(facts: Facts, mandates: readonly Mandate[]): string {
  const lists = [...groupBy(mandates, ({ component }) => component)].flatMap(([component, own]) =>
    listsOf(facts, own).map((list) => `the ${component} ${list}`),
  );
  return listNames(lists, MOST_LISTS);
}

function listsOf(facts: Facts, mandates: readonly Mandate[]): readonly string[] {
  const rows = inOrder([...new Set(mandates.map(({ serviceLine }) => serviceLine))], facts.serviceLines);
  const placesOf = (row: Id | null) =>
    inOrder(
      mandates.filter(({ serviceLine }) => serviceLine === row).map(({ geography }) => geography),
      facts.geographies,
    );
  return [...groupBy(rows, (row) => placesOf(row).join(" ")).values()].map((alike) => {
    const places = placesOf(alike[0] ?? null);
    const services = listNames(
      alike.flatMap((row) => (row === null ? [] : [facts.option.serviceLines.get(row)?.name ?? ""])),
      MOST_NAMED,
    );
    const areas = places.includes(null)
      ? ""
      : listNames(
          places.flatMap((place) =>
            place === null ? [] : [facts.option.geographies.get(place)?.name ?? ""],
          ),
          MOST_NAMED,
        );
    if (services === "") return areas === "" ? "of the whole structure" : `in ${areas}`;
    return areas === "" ? `of ${services}` : `of ${services} in ${areas}`;
  });
}

/** “a, b and c”; where a name has an “and” of its own, a comma before the last keeps it whole. */
export function listNames(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const isMixed = names.length > 1 && names.some((name) => name.includes(" and "));
  if (!isMixed || names.some((name) => name.includes(", "))) return listAnd(names, most);
  const isLong = names.length > most;
  const named = isLong ? names.slice(0, most - 1) : names.slice(0, -1);
  const last = isLong ? `${formatNumber(names.length - most + 1)} more` : (names.at(-1) ?? "");
  return `${named.join(", ")}, and ${last}`;
}

function inOrder(
  ids: readonly (Id | null)[],
  axis: { readonly positionOf: (id: Id) => number },
): readonly (Id | null)[] {
  const placeOf = (id: Id | null) => (id === null ? -1 : axis.positionOf(id));
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}
