import type { Rule } from "../engine/rule.ts";

/**
 * Every rule, root causes before their consequences: findings of equal severity are shown in this order, and a rule
 * may leave out what one before it has told.
 */
export const CATALOGUE: readonly Rule[] = [];
