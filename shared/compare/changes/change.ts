import type { Id } from "../../model/records/fields.ts";
import type { Pair } from "../pair.ts";

/** What a change is about. In the order in which changes are told: the structure, then who leads it, then what rules say. */
export const CHANGE_KINDS = [
  "serviceLine",
  "geography",
  "cell",
  "post",
  "mandate",
  "reportingLine",
  "outcome",
  "waiver",
  "finding",
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What happens to it, with what the same looks like from the other option. */
const VERBS = {
  added: "removed",
  removed: "added",
  renamed: "renamed",
  moved: "moved",
  regrouped: "regrouped",
  merged: "split",
  split: "merged",
  replaced: "replaced",
  "tier-changed": "tier-changed",
  "population-changed": "population-changed",
  delivered: "withdrawn",
  withdrawn: "delivered",
  "moved-in-tier": "moved-in-tier",
  resized: "resized",
  "volume-changed": "volume-changed",
  "integration-changed": "integration-changed",
  "reference-changed": "reference-changed",
  retitled: "retitled",
  "discipline-changed": "discipline-changed",
  "re-levelled": "re-levelled",
  "re-banded": "re-banded",
  "wte-changed": "wte-changed",
  "employer-changed": "employer-changed",
  "joins-board": "leaves-board",
  "leaves-board": "joins-board",
  "archetype-changed": "archetype-changed",
  filled: "vacated",
  vacated: "filled",
  "holder-changed": "holder-changed",
  given: "ended",
  ended: "given",
  widened: "narrowed",
  narrowed: "widened",
  "component-changed": "component-changed",
  "handed-over": "handed-over",
  "made-joint": "made-sole",
  "made-sole": "made-joint",
  "domains-changed": "domains-changed",
  "kind-changed": "kind-changed",
  "purpose-changed": "purpose-changed",
  "decision-right-changed": "decision-right-changed",
  "outcome-changed": "outcome-changed",
  "reason-changed": "reason-changed",
  appears: "goes",
  goes: "appears",
  accepted: "reopened",
  reopened: "accepted",
} as const;

export type Verb = keyof typeof VERBS;

/** What a change is called when the two options are compared the other way round. */
export function mirrored(verb: Verb): Verb {
  return VERBS[verb];
}

/** An element of either option, by its ids in the two; null where the option does not have it. */
export interface Part {
  readonly kind: ChangeKind;
  readonly ids: Pair<Id | null>;
}

/** One decision that tells two options apart. */
export interface Change {
  /** What it is about. Several elements treated alike are one change, which stands under the first of them. */
  readonly kind: ChangeKind;
  readonly change: Verb;
  readonly ids: Pair<Id | null>;
  /** What people call it; several are listed. */
  readonly names: Pair<string | null>;
  /** What was, and what will be, in words; null where there is nothing to say. */
  readonly values: Pair<string | null>;
  /** The whole of it as a sentence. */
  readonly message: string;
  /** Every element that differs by this decision: one element may be part of several changes. */
  readonly parts: readonly Part[];
  /** The service lines, geographies and posts it bears on, for finding all that concerns one of them. */
  readonly concerns: readonly Part[];
}
