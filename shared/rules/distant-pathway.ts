import type { Id } from "../model/records/fields.ts";

/** What the names of such causes begin with. */
export const DISTANT_PATHWAY = "distant-pathway/";

/** Names the cause “the pathway of this place is led from further up only”, so that what follows is not told again. */
export function distantPathwayCause(geography: Id): string {
  return `${DISTANT_PATHWAY}${geography}`;
}
