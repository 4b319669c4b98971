import type { Diff } from "../../model/diff/diff.ts";
import { domainsInOrder, type OptionDocument, type Table } from "../../model/document.ts";
import type { AccountabilityDomain } from "../../model/records/accountability-domain.ts";
import type { RuleSetting } from "../../model/records/rule-setting.ts";
import { deriveFacts, type Facts } from "../../structure/facts.ts";
import { updateFacts } from "../../structure/update-facts.ts";
import type { Report } from "./finding.ts";
import { RulesRun } from "./rules-run.ts";
import type { RuleBook } from "./run-rules.ts";

/** An option with all that its report rests on. */
export interface Checked {
  readonly option: OptionDocument;
  readonly ruleSettings: Table<RuleSetting>;
  /** The facts of the design's baseline; null where there is none, or where the baseline itself is checked. */
  readonly baseline: Facts | null;
  /** The design’s accountability domains. */
  readonly domains: Table<AccountabilityDomain>;
}

/** The work of the last check: how much was looked at, and whether that was everything. */
export interface CheckWork {
  readonly isFull: boolean;
  /** Items looked at and groups told, over all rules. */
  readonly units: number;
}

/**
 * The facts and the report of an option under edit. After an edit both are new, as if derived and checked from scratch;
 * parts that the edit cannot have touched are the very same as before.
 */
export class CheckSession {
  readonly #book: RuleBook;
  #checked: Checked;
  #facts: Facts;
  #run: RulesRun;
  #isFull = true;

  /** @param facts those of the option, where they are known already. */
  constructor(checked: Checked, book: RuleBook, facts: Facts = deriveFacts(checked.option)) {
    this.#book = book;
    this.#checked = checked;
    this.#facts = facts;
    this.#run = this.#runAll();
  }

  get facts(): Facts {
    return this.#facts;
  }

  get report(): Report {
    return this.#run.report;
  }

  get work(): CheckWork {
    return { isFull: this.#isFull, units: this.#run.units };
  }

  /**
   * Goes on after an edit.
   * @param checked the option and what goes with it after the edit; another option may come in its place.
   * @param diff what the edit changed.
   */
  update(checked: Checked, diff: Diff): void {
    const before = this.#checked;
    this.#checked = checked;
    // Numbers, severities and the option’s name are in every finding, and comparisons with the baseline in any.
    const isSameGround =
      checked.option.info === before.option.info &&
      checked.ruleSettings === before.ruleSettings &&
      checked.baseline === before.baseline &&
      checked.domains === before.domains;
    if (isSameGround && checked.option === before.option) return;
    const isSameOption = checked.option.info.id === before.option.info.id;
    const update = isSameOption ? updateFacts(this.#facts, checked.option, diff) : null;
    this.#isFull = !update || !isSameGround;
    this.#facts = update?.facts ?? deriveFacts(checked.option);
    if (update && isSameGround) this.#run.update(update.facts, update.touched);
    else this.#run = this.#runAll();
  }

  #runAll(): RulesRun {
    const { ruleSettings, baseline, domains } = this.#checked;
    return new RulesRun(this.#facts, ruleSettings, this.#book, baseline, domainsInOrder({ domains }));
  }
}
