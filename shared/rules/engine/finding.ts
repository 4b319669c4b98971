import type { Id } from "../../model/records/fields.ts";
import type { SeveritySetting } from "../../model/records/rule-setting.ts";
import type { Waiver } from "../../model/records/waiver.ts";

/** How bad a finding is; a rule that is `off` finds nothing. */
export type Severity = Exclude<SeveritySetting, "off">;

/** Worst first: the order in which findings are shown. */
export const SEVERITIES = ["error", "warning", "advice"] as const satisfies readonly Severity[];

/** What a finding can point at. */
export type ElementKind =
  | "serviceLine"
  | "geography"
  | "cell"
  | "post"
  | "mandate"
  | "reportingLine"
  | "option";

/** Something of the option that a finding is about, with the name people know it by. */
export interface FindingElement {
  readonly kind: ElementKind;
  readonly id: Id;
  readonly name: string;
}

/** The numbers behind a finding, by name. */
export type Evidence = Readonly<Record<string, number | string>>;

/** What a rule says about an option. */
export interface Finding {
  /** The same from edit to edit while the finding is about the same thing: waivers and selections hold on to it. */
  readonly key: string;
  /** The rule's id, e.g. `accountability/gap`. */
  readonly rule: string;
  /** Which of the rule's messages this is. */
  readonly messageId: string;
  /** What the message was made of. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly severity: Severity;
  /** A few words, e.g. “No operational lead for a place”. */
  readonly headline: string;
  /** Whole sentences with names and numbers. */
  readonly message: string;
  /** What it is about: the main thing first. */
  readonly elements: readonly FindingElement[];
  readonly evidence: Evidence;
  /** Where the rule comes from. */
  readonly source: string;
}

/** A finding that somebody has accepted, with the acceptance. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** What all rules say about an option. */
export interface Report {
  /** What is open: worst first, then in the catalogue's order, then by name. */
  readonly findings: readonly Finding[];
  /** What is accepted, in the same order. */
  readonly waived: readonly WaivedFinding[];
  /** Waivers given for other numbers than the finding has now; the finding itself is open again. */
  readonly lapsed: readonly WaivedFinding[];
}
