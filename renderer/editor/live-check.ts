import type { Diff } from "../../shared/model/diff/diff.ts";
import type { DesignDocument, OptionDocument } from "../../shared/model/document.ts";
import { RULE_BOOK } from "../../shared/rules/engine/check-option.ts";
import { type Checked, CheckSession } from "../../shared/rules/engine/check-session.ts";
import type { Report } from "../../shared/rules/engine/finding.ts";
import type { Facts } from "../../shared/structure/facts.ts";
import { rememberBaseline } from "./baseline-facts.ts";

/** Facts and report of the option on screen. An edit has only looked at again what it can have touched. */
export class LiveCheck {
  readonly #baselineFor = rememberBaseline();
  #session: CheckSession;

  constructor(design: DesignDocument, option: OptionDocument) {
    this.#session = new CheckSession(this.#checked(design, option), RULE_BOOK);
  }

  get facts(): Facts {
    return this.#session.facts;
  }

  get report(): Report {
    return this.#session.report;
  }

  /** Puts another option on screen. */
  open(design: DesignDocument, option: OptionDocument): void {
    this.#session = new CheckSession(this.#checked(design, option), RULE_BOOK);
  }

  /** Follows an edit of the design. */
  update(design: DesignDocument, option: OptionDocument, diff: Diff): void {
    this.#session.update(this.#checked(design, option), diff);
  }

  #checked(design: DesignDocument, option: OptionDocument): Checked {
    const { ruleSettings, domains } = design;
    return { option, ruleSettings, baseline: this.#baselineFor(design, option) ?? null, domains };
  }
}
