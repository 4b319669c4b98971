import type { Rule, RuleSource } from "./engine/rule.ts";
import type { Preset } from "./presets/preset.ts";
import { describeSeverity } from "./profiles/rule-state.ts";
import { formatNumber } from "./words.ts";

/** A part of a rule's page. */
export type PageSection =
  | { readonly kind: "text"; readonly heading: string; readonly text: string }
  | { readonly kind: "list"; readonly heading: string; readonly items: readonly string[] }
  | {
      readonly kind: "examples";
      readonly heading: string;
      readonly good: string;
      readonly bad: string;
    }
  | { readonly kind: "numbers"; readonly heading: string; readonly numbers: readonly PageNumber[] }
  | { readonly kind: "sources"; readonly heading: string; readonly sources: readonly RuleSource[] };

/** A number of a rule, as its page lists it. */
export interface PageNumber {
  readonly name: string;
  readonly label: string;
  readonly standard: string;
  readonly range: string;
  readonly unit: string;
}

/** A rule's page of documentation, before it is drawn: in the application, in a terminal, or as Markdown. */
export interface RulePage {
  readonly id: string;
  readonly title: string;
  /** How severe its findings are as the rule comes. */
  readonly severity: string;
  /** What it finds. */
  readonly finds: string;
  readonly sections: readonly PageSection[];
}

/** What stands before an example that the rule has nothing to say about, and before one it finds fault with. */
export const EXAMPLE_WORDS = { good: "Nothing to find", bad: "Found" } as const;

/** Makes a rule's page. */
export function rulePage(rule: Rule, preset: Preset): RulePage {
  const { docs } = rule;
  const numbers = Object.entries(rule.numbers).map(([name, { label, default: value, min, max, unit }]) => ({
    name,
    label,
    standard: formatNumber(value),
    range: `${formatNumber(min)} to ${formatNumber(max)}`,
    unit,
  }));
  return {
    id: rule.id,
    title: rule.title,
    severity: describeSeverity(preset[rule.id]),
    finds: docs.finds,
    sections: [
      { kind: "text", heading: "Why it matters", text: docs.why },
      ...(docs.notes.length === 0
        ? []
        : [{ kind: "list", heading: "Good to know", items: docs.notes } as const]),
      { kind: "examples", heading: "Examples", good: docs.good, bad: docs.bad },
      ...(numbers.length === 0 ? [] : [{ kind: "numbers", heading: "Numbers", numbers } as const]),
      { kind: "sources", heading: "Source", sources: docs.sources },
    ],
  };
}
