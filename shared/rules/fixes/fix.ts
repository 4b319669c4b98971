import type { Command } from "../../model/commands/command.ts";
import type { AccountabilityDomain } from "../../model/records/accountability-domain.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Finding } from "../engine/finding.ts";

/** One of the answers a fix can be given. */
export interface FixChoice {
  /** Tells it from the others: the id of a post or the word of a tier; what the fix is asked to go on with. */
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name, and helps to choose. */
  readonly detail: string;
}

/** What a fix needs to be told before it can be applied. */
export type FixInput =
  | {
      readonly kind: "text";
      /** What is asked, as it reads over a field: “Who decides”. */
      readonly label: string;
      /** An answer as it might be given. */
      readonly example: string;
    }
  | {
      readonly kind: "choice";
      readonly label: string;
      /** The one to recommend first. Every one of them has been tried. */
      readonly choices: readonly [FixChoice, ...FixChoice[]];
    };

/** A change that ends a finding. It has been tried: see `proposeFixes`. */
export interface Fix {
  /** The same from run to run for the same finding; what comes before a slash is its kind. */
  readonly id: string;
  /** What a button says: “Make Chief Nurse the line manager”. */
  readonly label: string;
  /** What it will do, as a sentence. */
  readonly effect: string;
  /** What is done one by one, where the sentence only counts it. */
  readonly details?: readonly string[];
  /** Null where nothing needs to be said: only such a fix is applied to many findings at once. */
  readonly input: FixInput | null;
  /** The change. Empty text where the fix asks for nothing. */
  readonly commandFor: (answer: string) => Command;
}

/** One of several ways to go: as a fix of its own, or as an answer to one. */
export interface CandidateChoice extends FixChoice {
  readonly label: string;
  readonly effect: string;
  readonly command: Command;
}

/** What might end a finding, before anybody has tried. */
export type Candidate =
  | {
      readonly kind: "plain";
      readonly id: string;
      readonly label: string;
      readonly effect: string;
      readonly details?: readonly string[];
      readonly command: Command;
    }
  | {
      readonly kind: "text";
      readonly id: string;
      readonly label: string;
      readonly effect: string;
      readonly details?: readonly string[];
      readonly input: { readonly label: string; readonly example: string };
      readonly commandFor: (answer: string) => Command;
    }
  | {
      /** The best choice is offered as a fix of its own; where there are others, a further one asks which. */
      readonly kind: "choice";
      readonly id: string;
      /** What the button that asks says: “Choose another line manager”. */
      readonly label: string;
      readonly effect: string;
      readonly inputLabel: string;
      /** The one to recommend first; the first few that hold are offered. */
      readonly choices: Iterable<CandidateChoice>;
    };

/** What a fixer may read. */
export interface FixerContext {
  readonly facts: Facts;
  readonly finding: Finding;
  /** The numbers the rule works with in this design. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The structure as it is today; null where the design has none, or where it is the very option. */
  readonly baseline: Facts | null;
  /** The design’s accountability domains, in their order. */
  readonly domains: readonly AccountabilityDomain[];
}

/** The fixes of one rule. */
export interface Fixer {
  /** The rule's id, which is also the file's place in this folder. */
  readonly rule: string;
  /** The ids of the fixes it may propose. */
  readonly kinds: readonly string[];
  /** What might end a finding of the rule, the best first. Whether it does is tried by whoever asks. */
  readonly propose: (context: FixerContext) => Iterable<Candidate>;
}

/** What kind of fix an id is of: what comes before its slash. */
export function kindOfFix({ id }: Pick<Fix, "id">): string {
  return id.split("/")[0] ?? id;
}

/** The ending of a choice's id that asks which. */
export const CHOOSE = "/choose";
