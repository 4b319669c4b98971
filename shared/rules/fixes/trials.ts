import { countingIds, type MakeId } from "../../lib/ids.ts";
import { fail, type Result, succeed } from "../../lib/result.ts";
import { type Command, type CommandFailure, type Performed, perform } from "../../model/commands/command.ts";
import { type Diff, invertDiff } from "../../model/diff/diff.ts";
import type { DesignDocument, OptionDocument, Table } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { RuleSetting } from "../../model/records/rule-setting.ts";
import type { Facts } from "../../structure/facts.ts";
import { CATALOGUE } from "../catalogue/index.ts";
import { type Checked, CheckSession } from "../engine/check-session.ts";
import type { Finding, Report } from "../engine/finding.ts";
import type { Rule } from "../engine/rule.ts";
import { DEFAULT_PRESET } from "../presets/default.ts";
import { isFixed } from "./try-fix.ts";

/**
 * An option on which changes are tried for the findings of one rule: each is made, looked at as after an edit, and taken
 * back. Only that rule is checked, and those before it, which tell causes that it does not tell again.
 */
export class Trials {
  /** The structure as it is today; null where the design has none, or where it is the very option. */
  readonly baseline: Facts | null;
  readonly #option: Id;
  readonly #rules: readonly Rule[];
  readonly #session: CheckSession;
  #design: DesignDocument;
  #settings: Table<RuleSetting>;

  /** @param facts those of the option in the design. */
  constructor(design: DesignDocument, facts: Facts, rule: string, baseline: Facts | null) {
    this.baseline = baseline;
    this.#option = facts.option.info.id;
    this.#rules = CATALOGUE.slice(0, CATALOGUE.findIndex(({ id }) => id === rule) + 1);
    this.#design = design;
    this.#settings = this.#settingsOf(design);
    const book = { rules: this.#rules, preset: DEFAULT_PRESET };
    this.#session = new CheckSession(this.#checked(design, facts.option), book, facts);
  }

  get design(): DesignDocument {
    return this.#design;
  }

  get facts(): Facts {
    return this.#session.facts;
  }

  /** What the rule, and those before it, say of the option as it stands. */
  get report(): Report {
    return this.#session.report;
  }

  /** Whether a change would fix a finding. The option stands as before. */
  isFix(finding: Finding, command: Command): boolean {
    const { facts, report } = this;
    const performed = perform(this.#design, command, { makeId: countingIds("tried-") });
    if (!performed.ok || !this.#look(performed.value.design, performed.value.diff)) return false;
    const is = isFixed(finding, report, this.report);
    this.#session.update(this.#checked(this.#design, facts.option), invertDiff(performed.value.diff));
    return is;
  }

  /** Makes a change, and stands at what it makes. */
  goOn(command: Command, makeId: MakeId): Result<Performed, CommandFailure> {
    const performed = perform(this.#design, command, { makeId });
    if (!performed.ok) return performed;
    const { design, diff } = performed.value;
    if (!this.#look(design, diff)) return fail({ message: "The option would be gone." });
    if (design.ruleSettings !== this.#design.ruleSettings) this.#settings = this.#settingsOf(design);
    this.#design = design;
    return succeed(performed.value);
  }

  #look(design: DesignDocument, diff: Diff): boolean {
    const option = design.options.get(this.#option);
    if (option) this.#session.update(this.#checked(design, option), diff);
    return option !== undefined;
  }

  #checked({ ruleSettings, domains }: DesignDocument, option: OptionDocument): Checked {
    // Settings that are the very same let a change be checked as an edit.
    const isSame = ruleSettings === this.#design.ruleSettings;
    const settings = isSame ? this.#settings : this.#settingsOf({ ruleSettings });
    return { option, ruleSettings: settings, baseline: this.baseline, domains };
  }

  #settingsOf({ ruleSettings }: Pick<DesignDocument, "ruleSettings">): Table<RuleSetting> {
    return new Map([...ruleSettings].filter(([id]) => this.#rules.some((rule) => rule.id === id)));
  }
}
