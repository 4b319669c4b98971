import type { NumberSpec } from "../engine/numbers.ts";
import type { Rule } from "../engine/rule.ts";
import { formatNumber } from "../words.ts";

/**
 * Says why a rule cannot work with a number, as the second half of a sentence that began with its name; null when it
 * can.
 * @param numbers the values of the rule's other numbers, which may be the ends of one range with this one.
 */
export function refuseNumber(
  rule: Rule,
  name: string,
  value: number,
  numbers: Readonly<Record<string, number>>,
): string | null {
  const spec = specOf(rule, name);
  if (spec === undefined) return `is no number of the rule “${rule.title}”`;
  if (!Number.isFinite(value) || value < spec.min || value > spec.max) {
    return `must be from ${formatNumber(spec.min)} to ${formatNumber(spec.max)} (${spec.unit})`;
  }
  const upper = spec.notAbove === undefined ? undefined : specOf(rule, spec.notAbove);
  if (upper !== undefined) {
    const most = numbers[spec.notAbove ?? ""] ?? upper.default;
    if (value > most) return `must not be above “${upper.label}”, which is ${formatNumber(most)}`;
  }
  for (const [other, lower] of Object.entries(rule.numbers)) {
    if (lower.notAbove !== name) continue;
    const least = numbers[other] ?? lower.default;
    if (value < least) return `must not be below “${lower.label}”, which is ${formatNumber(least)}`;
  }
  return null;
}

/** A number of a rule by its name; names come from files, so only the rule's own count. */
export function specOf(rule: Rule, name: string): NumberSpec | undefined {
  return Object.hasOwn(rule.numbers, name) ? rule.numbers[name] : undefined;
}
