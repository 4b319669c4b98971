import { HELD, type MarkState } from "./mark-state.ts";

/** Every state a mark can show with the words a legend gives it, the usual ones first. */
export const MARK_LEGEND: readonly { readonly state: MarkState; readonly words: string }[] = [
  { state: HELD, words: "held at this row or column" },
  { state: { ...HELD, isHeldHere: false }, words: "inherited from above" },
  { state: { ...HELD, status: "shared" }, words: "shared, by joint mandates" },
  { state: { ...HELD, status: "overlap" }, words: "overlap: several posts, not joint" },
  { state: { ...HELD, isVacant: true }, words: "vacant" },
  { state: { status: "gap", isHeldHere: false, isVacant: false }, words: "gap: nobody leads" },
];
