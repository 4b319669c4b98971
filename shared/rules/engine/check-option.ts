import { domainsInOrder, type OptionDocument, type Table } from "../../model/document.ts";
import { type AccountabilityDomain, defaultDomains } from "../../model/records/accountability-domain.ts";
import type { RuleSetting } from "../../model/records/rule-setting.ts";
import { deriveFacts, type Facts } from "../../structure/facts.ts";
import { CATALOGUE } from "../catalogue/index.ts";
import { DEFAULT_PRESET } from "../presets/default.ts";
import type { Report } from "./finding.ts";
import { type RuleBook, runRules } from "./run-rules.ts";

const DEFAULT_DOMAINS = defaultDomains();

/** Every rule with its default severity. */
export const RULE_BOOK: RuleBook = { rules: CATALOGUE, preset: DEFAULT_PRESET };

/** What an option is checked against besides the rules. */
interface CheckOptions {
  /** The facts of the design's baseline; left out where there is none, or where the baseline itself is checked. */
  readonly baseline?: Facts | undefined;
  /** The design's accountability domains; left out where it has those that a new design starts with. */
  readonly domains?: Table<AccountabilityDomain>;
}

/**
 * Checks an option against every rule.
 * @param ruleSettings what the option's design sets differently from the rules' defaults.
 */
export function checkOption(
  option: OptionDocument,
  ruleSettings: Table<RuleSetting>,
  options: CheckOptions = {},
): Report {
  return checkFacts(deriveFacts(option), ruleSettings, options);
}

/** The same for callers that have the option's facts already. */
export function checkFacts(
  facts: Facts,
  ruleSettings: Table<RuleSetting>,
  { baseline, domains = DEFAULT_DOMAINS }: CheckOptions = {},
): Report {
  return runRules(facts, ruleSettings, RULE_BOOK, baseline ?? null, domainsInOrder({ domains }));
}
