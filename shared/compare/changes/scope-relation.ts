import type { Axis } from "../../model/axis.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Mandate } from "../../model/records/mandate.ts";
import type { Pair } from "../pair.ts";
import type { Telling } from "./telling.ts";

/** How what is led later lies to what was led before. */
export type Relation = "same" | "wider" | "narrower" | "elsewhere";

type Scope = Pick<Mandate, "serviceLine" | "geography">;

/** Compares two scopes, one of either option. */
export function relateScopes(telling: Telling, [from, to]: Pair<Scope>): Relation {
  const row = relateEnds(telling, "serviceLines", [from.serviceLine, to.serviceLine]);
  const column = relateEnds(telling, "geographies", [from.geography, to.geography]);
  if (row === "same") return column;
  if (column === "same" || column === row) return row;
  return "elsewhere";
}

/** Compares one end of two scopes; null is “all of it”. */
export function relateEnds(telling: Telling, axis: Axis, [from, to]: Pair<Id | null>): Relation {
  if (telling.isSame(axis, from, to)) return "same";
  if (contains(telling, axis, [from, to], 1)) return "wider";
  return contains(telling, axis, [from, to], 0) ? "narrower" : "elsewhere";
}

/** Whether the end of one side holds the end of the other, in either of the two trees. */
function contains(telling: Telling, axis: Axis, ends: Pair<Id | null>, outer: 0 | 1): boolean {
  const inner = outer === 0 ? 1 : 0;
  const [outerId, innerId] = [ends[outer], ends[inner]];
  if (outerId === null) return innerId !== null;
  if (innerId === null) return false;
  const innerThere = telling.partnerOf(axis, inner, innerId);
  const outerThere = telling.partnerOf(axis, outer, outerId);
  return (
    (innerThere !== undefined && telling.facts[outer][axis].lineageOf(innerThere).includes(outerId)) ||
    (outerThere !== undefined && telling.facts[inner][axis].lineageOf(innerId).includes(outerThere))
  );
}
