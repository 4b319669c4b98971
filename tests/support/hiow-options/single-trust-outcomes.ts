import type { OutcomeRow } from "./option-tables.ts";
import { OUTSIDE } from "./group.ts";
export const SINGLE_TRUST_OUTCOMES: readonly OutcomeRow[] = [...OUTSIDE];
