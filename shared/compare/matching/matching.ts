import type { OptionRecords, OptionTable } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { JudgedTable } from "../../model/records/judgement.ts";
import type { Pair } from "../pair.ts";
import type { Partners } from "./partners.ts";

/**
 * What two elements were matched by. `id`: one is a copy of the other. `confirmed`: a person said so. The others are for
 * options that come from elsewhere: a post’s reference, a name, a title, the scope that is led, or the ends of a
 * mandate, cell or line.
 */
export type MatchedBy = "id" | "confirmed" | "reference" | "name" | "title" | "scope" | "ends";

/** Two elements taken for the same. */
export interface Match<Item> {
  readonly items: Pair<Item>;
  readonly by: MatchedBy;
  /** 0 to 1. 1 is certain: a copy keeps its id, or a person has said so. */
  readonly confidence: number;
}

/** The elements of one table of two options, matched: every element of either is in exactly one of the three lists. */
export interface TableMatching<Item> {
  readonly matches: readonly Match<Item>[];
  readonly onlyFrom: readonly Item[];
  readonly onlyTo: readonly Item[];
  /** The partner of an element of the first option, by id. */
  readonly toOf: Partners;
  /** The partner of an element of the second option, by id. */
  readonly fromOf: Partners;
}

/** Two options, element by element. */
export type Matching = { readonly [Name in OptionTable]: TableMatching<OptionRecords[Name]> } & {
  /** Whether one option is a copy of the other, as far as ids tell. */
  readonly isCopy: boolean;
  /** Whether ids alone matched the nodes of a copy: then what is letter for letter the same means the same. */
  readonly keepsIds: boolean;
  /** Left unmatched, and yet probably the same: for a person to confirm. */
  readonly suggestions: readonly Suggestion[];
};

/** A person’s word on two elements: that they are the same, or that they are not. Goes before everything else. */
export interface Judgement {
  readonly table: JudgedTable;
  readonly ids: Pair<Id>;
  readonly isSame: boolean;
}

/** Two elements that may be the same. */
export interface Suggestion {
  readonly table: JudgedTable;
  readonly ids: Pair<Id>;
  readonly by: MatchedBy;
  readonly confidence: number;
}
