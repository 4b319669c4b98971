import type { Rule } from "../engine/rule.ts";
import { cycle } from "./accountability/cycle.ts";
import { dyad } from "./accountability/dyad.ts";
import { floorToBoard } from "./accountability/floor-to-board.ts";
import { gap } from "./accountability/gap.ts";
import { lineManager } from "./accountability/line-manager.ts";
import { overlap } from "./accountability/overlap.ts";
import { twoBosses } from "./accountability/two-bosses.ts";
import { vacant } from "./accountability/vacant.ts";
import { directReports } from "./span/direct-reports.ts";
import { layers } from "./span/layers.ts";
import { population } from "./span/population.ts";

/**
 * Every rule, root causes before their consequences: findings of equal severity are shown in this order, and a rule
 * may leave out what one before it has told.
 */
export const CATALOGUE: readonly Rule[] = [
  lineManager,
  cycle,
  floorToBoard,
  dyad,
  gap,
  overlap,
  twoBosses,
  vacant,
  directReports,
  layers,
  population,
];
