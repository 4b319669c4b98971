import type { DesignDocument } from "../model/document.ts";
import type { ImpactThresholds } from "../model/records/impact-thresholds.ts";
import type { Facts } from "../structure/facts.ts";
import { findDelta } from "./delta/delta.ts";
import { deriveImpact } from "./impact/derive-impact.ts";
import type { Impact } from "./impact/impact.ts";
import { DEFAULT_THRESHOLDS } from "./impact/thresholds.ts";
import { judgementsBetween } from "./matching/judgements.ts";
import { matchOptions } from "./matching/match-options.ts";
import type { Pair } from "./pair.ts";

/** The numbers by which a design derives outcomes: its own, or Orgweave’s. */
export function thresholdsOf({ info }: Pick<DesignDocument, "info">): ImpactThresholds {
  return info.impactThresholds ?? DEFAULT_THRESHOLDS;
}

/**
 * Derives what an option of a design means for the posts of its baseline, by the design’s own numbers and by what people
 * have said of what is the same: the screen and the paper must not come to different outcomes.
 * @param facts the baseline’s, then the option’s.
 */
export function deriveDesignImpact(
  design: Pick<DesignDocument, "info" | "judgements">,
  facts: Pair<Facts>,
): Impact {
  const options = [facts[0].option, facts[1].option] as const;
  const judgements = judgementsBetween(design, [options[0].info.id, options[1].info.id]);
  const matching = matchOptions(options, judgements);
  return deriveImpact(facts, matching, findDelta(options, matching), thresholdsOf(design));
}
