import { useDeferredValue, useMemo, useState } from "react";
import { deriveDesignImpact, thresholdsOf } from "../../../shared/compare/derive-design-impact.ts";
import type { Impact } from "../../../shared/compare/impact/impact.ts";
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
  return useMemo(() => {
    if (baseline === undefined) return null;
    const pair = [baseline, facts] as const;
    return {
      facts: pair,
      thresholds: thresholdsOf({ info }),
      impact: deriveDesignImpact({ info, judgements }, pair),
    };
  }, [baseline, facts, judgements, info]);
}
