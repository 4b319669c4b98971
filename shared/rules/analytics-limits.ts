import { required } from "../lib/assert.ts";
import type { Table } from "../model/document.ts";
import type { RuleSetting } from "../model/records/rule-setting.ts";
import type { SpanBands } from "../structure/analytics/spans.ts";
import { directReports } from "./catalogue/span/direct-reports.ts";
import { layers } from "./catalogue/span/layers.ts";
import { workforce } from "./catalogue/span/workforce.ts";
import type { Rule } from "./engine/rule.ts";
import { settleNumbers } from "./engine/settings.ts";
import { SPAN_NUMBERS, spanBands } from "./span-bands.ts";

/** The numbers a design measures its spans and layers by. */
export interface AnalyticsLimits {
  readonly bands: SpanBands;
  /** Posts on a chain of line management, the top included. */
  readonly mostLayers: number;
  /** Whole-time equivalents that may fall to one leader. */
  readonly mostWte: number;
}

/** The numbers the rules work with in a design, so that charts and findings never disagree. */
export function analyticsLimits(ruleSettings: Table<RuleSetting>): AnalyticsLimits {
  const numbersOf = (rule: Rule) => {
    const { numbers } = settleNumbers(rule, ruleSettings.get(rule.id));
    return (name: string) => required(numbers[name], `the number ${name} of ${rule.id}`);
  };
  const span = numbersOf(directReports);
  return {
    bands: spanBands(mapNames(SPAN_NUMBERS, span)),
    mostLayers: numbersOf(layers)("most"),
    mostWte: numbersOf(workforce)("most"),
  };
}

function mapNames<Name extends string>(
  names: Readonly<Record<Name, unknown>>,
  read: (name: string) => number,
): Record<Name, number> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, read(name)])) as Record<Name, number>;
}
