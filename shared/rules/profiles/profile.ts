import type { SeveritySetting } from "../../model/records/rule-setting.ts";

/** What a profile says of a rule; what it leaves out stays as the rule has it. */
export interface ProfileEntry {
  /** For every finding of the rule, whatever its weight. */
  readonly severity?: SeveritySetting;
  readonly numbers?: Readonly<Record<string, number>>;
}

/** A named set of severities and numbers. Rules that it does not name work as they come. */
export interface Profile {
  readonly name: string;
  /** What it is for, in a sentence or two; may be empty. */
  readonly description: string;
  /** By rule id. */
  readonly rules: Readonly<Record<string, ProfileEntry>>;
}

/** An entry of a profile that comes with Orgweave: it gives its reason. */
export interface ReadyEntry extends ProfileEntry {
  /** Why the rule is set so, as a sentence. */
  readonly because: string;
}

/** A profile that comes with Orgweave. */
export interface ReadyProfile extends Profile {
  /** As the command line names it. */
  readonly id: string;
  readonly rules: Readonly<Record<string, ReadyEntry>>;
}
