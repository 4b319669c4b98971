import type { HeatMeasure, Layer } from "../matrix-view.ts";

/** What people call the layers. */
export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  practice: "Practice",
  pathway: "Pathway",
  clinical: "Clinical",
  operational: "Operational",
  partners: "Integrated partners",
  reporting: "Reporting lines",
  findings: "Findings",
  changes: "Changes from baseline",
};

/** What people call what the heat map tells. */
export const MEASURE_NAMES: Readonly<Record<HeatMeasure, string>> = {
  coverage: "Coverage",
  findings: "Findings",
  wte: "WTE",
};
