import type { Change, Part } from "../../../../shared/compare/changes/change.ts";
import type { MatchedBy } from "../../../../shared/compare/matching/matching.ts";
import type { OptionMetrics } from "../../../../shared/compare/metrics/measure.ts";
import type { CellStanding, StandingCounts } from "../../../../shared/compare/overlay/cell-standings.ts";
import type { UnionNode } from "../../../../shared/compare/overlay/union-axis.ts";
import type { DesignDocument, OptionDocument } from "../../../../shared/model/document.ts";
import type { DesignInfo } from "../../../../shared/model/records/design-info.ts";
import type { Id } from "../../../../shared/model/records/fields.ts";
import type { JudgedTable } from "../../../../shared/model/records/judgement.ts";
import type { OptionInfo } from "../../../../shared/model/records/option-info.ts";

/** What of an option is new since it was last sent: tables that are still the very same stay where they are. */
export type OptionUpdate = { readonly info: OptionInfo } & Partial<Omit<OptionDocument, "info">>;

/** What is asked for: two to four options, the first of which the others are compared with. */
export interface CompareRequest {
  readonly kind: "compare";
  readonly id: number;
  readonly optionIds: readonly Id[];
  /** The option that the rules hold the others against; null where there is none. */
  readonly baselineId: Id | null;
  readonly updates: readonly OptionUpdate[];
  readonly design: Pick<DesignDocument, "domains" | "ruleSettings" | "judgements"> &
    Pick<DesignInfo, "payTable" | "impactThresholds">;
}

/** A question about one crossing of what was compared last. */
export interface DescribeRequest {
  readonly kind: "describe";
  readonly id: number;
  readonly row: string;
  readonly column: string;
}

export type SessionRequest = CompareRequest | DescribeRequest;

/** Two elements matched by something else than their ids, or held apart by a person. */
export interface MatchLine {
  readonly table: JudgedTable;
  readonly ids: readonly [from: Id, to: Id];
  readonly names: readonly [from: string, to: string];
  /** What else tells the two from others of the name: where it stands, who pays it. */
  readonly details: readonly [from: string, to: string];
  /**
   * `suggested`: not matched, and probably the same. `matched`: taken for the same. `confirmed` and `broken`: a person
   * said so.
   */
  readonly state: "suggested" | "matched" | "confirmed" | "broken";
  readonly by: MatchedBy;
  readonly confidence: number;
}

/** An element that has no partner. */
export interface LoneElement {
  readonly table: JudgedTable;
  readonly id: Id;
  readonly name: string;
  readonly detail: string;
}

/** One option beside the first. */
export interface ComparedPair {
  readonly changes: readonly Change[];
  readonly reordered: readonly Part[];
  /** The least certain first. */
  readonly matches: readonly MatchLine[];
  /** How many service lines, geographies and posts their ids alone matched. */
  readonly matchedById: number;
  readonly onlyFrom: readonly LoneElement[];
  readonly onlyTo: readonly LoneElement[];
}

/** What is drawn of one option, crossing by crossing. */
export interface ComparedCells {
  /** Places in `CELL_STANDINGS`, row by row. */
  readonly codes: Uint8Array;
  readonly counts: StandingCounts;
  /** WTE, row by row; −1 where the option delivers nothing, NaN where nobody has said how much. */
  readonly wte: Float32Array;
  readonly teams: Float32Array;
}

/** Several options laid over one another: what is drawn of them, which is known well before all is told. */
export interface CompareDrawing {
  readonly optionIds: readonly Id[];
  readonly names: readonly string[];
  readonly rows: readonly UnionNode[];
  readonly columns: readonly UnionNode[];
  /** One for each option; the first is the same as itself. */
  readonly cells: readonly ComparedCells[];
}

/** What is told of them. */
export interface CompareTold {
  readonly metrics: readonly OptionMetrics[];
  /** One for each option but the first. */
  readonly pairs: readonly ComparedPair[];
}

/** Several options, compared. */
export type CompareOutcome = CompareDrawing & CompareTold;

/** What one option has at a crossing, in words. */
export interface DescribedCell {
  readonly standing: CellStanding;
  /** “3 teams, 21 WTE” or “not delivered”. */
  readonly figures: string;
  /** Who leads it, one line for each component. */
  readonly leaders: readonly string[];
}

export type SessionReply =
  | { readonly kind: "progress"; readonly id: number; readonly step: string; readonly share: number }
  | { readonly kind: "drawn"; readonly id: number; readonly drawing: CompareDrawing }
  | { readonly kind: "compared"; readonly id: number; readonly told: CompareTold }
  | { readonly kind: "described"; readonly id: number; readonly cells: readonly DescribedCell[] }
  | { readonly kind: "failed"; readonly id: number };
