import type { Table } from "../../../shared/model/document.ts";
import type { RuleSetting } from "../../../shared/model/records/rule-setting.ts";
import type { Finding } from "../../../shared/rules/engine/finding.ts";
import type { Rule } from "../../../shared/rules/engine/rule.ts";
import type { Profile } from "../../../shared/rules/profiles/profile.ts";

/** What the rules of the open design are set to, and how to set them. */
export interface RuleEditing {
  readonly settings: Table<RuleSetting>;
  /** Open findings of the option on screen. */
  readonly findings: readonly Finding[];
  /**
   * Sets a rule; null sets it back to how it comes.
   * @param label what undo calls it: “Set “Most layers” to 6”.
   * @returns why it was refused, or null.
   */
  set(rule: Rule, setting: RuleSetting | null, label: string): string | null;
  /** Takes settings away that are for no rule of the catalogue. */
  forget(ids: readonly string[]): void;
  apply(profile: Profile): void;
  /** Goes to what a finding is about. */
  visit(finding: Finding): void;
}
