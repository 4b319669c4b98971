import type { Id } from "../model/records/fields.ts";

/** Names the cause “the pathway of this place is led from further up only”, so that what follows is not told again. */
export function distantPathwayCause(geography: Id): string {
  return `distant-pathway/${geography}`;
}
