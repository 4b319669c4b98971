import type { ImpactThresholds } from "../../model/records/impact-thresholds.ts";

/** The numbers by which outcomes are derived where a design says no others; docs/impact.md says where they come from. */
export const DEFAULT_THRESHOLDS: ImpactThresholds = {
  substantial: 0.75,
  claim: 0.5,
  bandsApart: 1,
  weights: { role: 3, component: 2, serviceLines: 3, places: 2, standing: 1 },
};
