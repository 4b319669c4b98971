import { cycle } from "./accountability/cycle.ts";
import { domain } from "./accountability/domain.ts";
import { dyad } from "./accountability/dyad.ts";
import { floorToBoard } from "./accountability/floor-to-board.ts";
import { gap } from "./accountability/gap.ts";
import { idle } from "./accountability/idle.ts";
import { lineManager } from "./accountability/line-manager.ts";
import { overlap } from "./accountability/overlap.ts";
import { partner } from "./accountability/partner.ts";
import { reach } from "./accountability/reach.ts";
import { sameHands } from "./accountability/same-hands.ts";
import { twoBosses } from "./accountability/two-bosses.ts";
import { vacant } from "./accountability/vacant.ts";
import { voidMandate } from "./accountability/void-mandate.ts";
import type { Fixer } from "./fix.ts";
import { unmapped } from "./impact/unmapped.ts";
import { cells } from "./span/cells.ts";
import { directReports } from "./span/direct-reports.ts";
import { dualRole } from "./span/dual-role.ts";
import { levelSkip } from "./span/level-skip.ts";
import { population } from "./span/population.ts";
import { singleReport } from "./span/single-report.ts";
import { workforce } from "./span/workforce.ts";
import { tierOrder } from "./structure/tier-order.ts";

/** The rules that offer fixes, each with its own. */
export const FIXERS: readonly Fixer[] = [
  lineManager,
  cycle,
  tierOrder,
  floorToBoard,
  dyad,
  gap,
  overlap,
  domain,
  partner,
  twoBosses,
  vacant,
  sameHands,
  voidMandate,
  idle,
  reach,
  singleReport,
  levelSkip,
  directReports,
  cells,
  workforce,
  dualRole,
  population,
  unmapped,
];

/** The fixes of a rule; undefined where it offers none. */
export function fixerOf(rule: string): Fixer | undefined {
  return FIXERS.find((fixer) => fixer.rule === rule);
}
