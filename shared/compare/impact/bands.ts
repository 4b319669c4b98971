import { BANDS, type Band } from "../../model/records/post.ts";

/** Agenda for Change, with the very senior managers above it: one ladder. Medical and dental grades are each their own. */
const LADDER: readonly Band[] = BANDS.slice(0, BANDS.indexOf("VSM") + 1);

/**
 * How many steps the second band lies above the first; negative below it. 0 where either is not stated: nothing can be held
 * against anybody. Null where they are on no common ladder.
 */
export function bandSteps(from: Band | null, to: Band | null): number | null {
  if (from === null || to === null || from === to) return 0;
  const [a, b] = [LADDER.indexOf(from), LADDER.indexOf(to)];
  return a < 0 || b < 0 ? null : b - a;
}
