import { useDeferredValue, useMemo, useState } from "react";
import { findDelta } from "../../../shared/compare/delta/delta.ts";
import { deriveImpact } from "../../../shared/compare/impact/derive-impact.ts";
import type { Impact } from "../../../shared/compare/impact/impact.ts";
import { DEFAULT_THRESHOLDS } from "../../../shared/compare/impact/thresholds.ts";
import { judgementsBetween } from "../../../shared/compare/matching/judgements.ts";
import { matchOptions } from "../../../shared/compare/matching/match-options.ts";
import type { Pair } from "../../../shared/compare/pair.ts";
import type { ImpactThresholds } from "../../../shared/model/records/impact-thresholds.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import { rememberBaseline } from "../../editor/baseline-facts.ts";
import { useEditor } from "../../editor/use-editor.ts";

/** What the option on screen means for the posts of the baseline. */
export interface ShownImpact {
  readonly facts: Pair<Facts>;
  readonly thresholds: ImpactThresholds;
  readonly impact: Impact;
}

/** Derives the impact of the option on screen; null where it is the baseline itself, or where there is none. */
export function useImpact(): ShownImpact | null {
  const [baselineFor] = useState(rememberBaseline);
  // The list may follow a moment later: an edit must never wait for it.
  const { design, facts } = useDeferredValue(useEditor((state) => state));
  const baseline = baselineFor(design, facts.option);
  const { judgements, info } = design;
  const thresholds = info.impactThresholds ?? DEFAULT_THRESHOLDS;
  const impact = useMemo(() => {
    if (baseline === undefined) return null;
    const options = [baseline.option, facts.option] as const;
    const ids = [baseline.option.info.id, facts.option.info.id] as const;
    const matching = matchOptions(options, judgementsBetween({ judgements }, ids));
    return deriveImpact([baseline, facts], matching, findDelta(options, matching), thresholds);
  }, [baseline, facts, judgements, thresholds]);
  return useMemo(
    () =>
      baseline === undefined || impact === null ? null : { facts: [baseline, facts], thresholds, impact },
    [baseline, facts, thresholds, impact],
  );
}
