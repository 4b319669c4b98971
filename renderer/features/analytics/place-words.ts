import type { Branch } from "../../../shared/structure/analytics/branch.ts";
import type { Facts } from "../../../shared/structure/facts.ts";

/** A part of the matrix by name: “Frailty”, “Frailty in Southampton”; null where it is all of it. */
export function placeName({ option }: Facts, { serviceLine, geography }: Branch): string | null {
  const names = [
    serviceLine === null ? undefined : option.serviceLines.get(serviceLine)?.name,
    geography === null ? undefined : option.geographies.get(geography)?.name,
  ].filter((name) => name !== undefined);
  return names.length === 0 ? null : names.join(" in ");
}

/** Why a part of the matrix that may well be led has no posts of its own. */
export function noPostsIn(place: string): string {
  return `No post has a mandate within ${place}. Whoever leads there with a mandate that reaches beyond it is under “WTE and budget per leader”.`;
}

/** What the numbers are about while only a part of the matrix is looked at. */
export function describeScope(place: string): string {
  return `The posts of ${place} are those with a mandate within it, and those under them with no mandate elsewhere. Managers count with all their direct reports, and layers from the top of the whole option. WTE, budget and dyads are of the cells of ${place}, whoever leads them.`;
}
