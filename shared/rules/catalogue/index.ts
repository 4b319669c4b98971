import type { Rule } from "../engine/rule.ts";
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
import { unmapped } from "./impact/unmapped.ts";
import { highVolume } from "./placement/high-volume.ts";
import { specialist } from "./placement/specialist.ts";
import { warranted } from "./placement/warranted.ts";
import { cells } from "./span/cells.ts";
import { directReports } from "./span/direct-reports.ts";
import { dualRole } from "./span/dual-role.ts";
import { layers } from "./span/layers.ts";
import { levelSkip } from "./span/level-skip.ts";
import { population } from "./span/population.ts";
import { singleReport } from "./span/single-report.ts";
import { workforce } from "./span/workforce.ts";
import { baseline } from "./structure/baseline.ts";
import { emptyLine } from "./structure/empty-line.ts";
import { populationSum } from "./structure/population-sum.ts";
import { tierOrder } from "./structure/tier-order.ts";
import { unequalAccess } from "./structure/unequal-access.ts";

/**
 * Every rule, root causes before their consequences: findings of equal severity are shown in this order, and a rule
 * may leave out what one before it has told.
 */
export const CATALOGUE: readonly Rule[] = [
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
  emptyLine,
  voidMandate,
  unequalAccess,
  baseline,
  unmapped,
  idle,
  reach,
  singleReport,
  levelSkip,
  directReports,
  layers,
  cells,
  workforce,
  dualRole,
  populationSum,
  population,
  warranted,
  highVolume,
  specialist,
];
