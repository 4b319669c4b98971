import type { Preset } from "./preset.ts";

/** The severities of a design that has set nothing itself. */
export const DEFAULT_PRESET: Preset = {
  "accountability/line-manager": { severity: "error" },
  "accountability/cycle": { severity: "error" },
  "accountability/floor-to-board": { severity: "error" },
  "accountability/dyad": { severity: "error", eased: "advice" },
  "accountability/gap": { severity: "error" },
  "accountability/overlap": { severity: "error" },
  "accountability/two-bosses": { severity: "error" },
  "accountability/vacant": { severity: "warning", escalated: "error" },
  "span/direct-reports": { severity: "warning", escalated: "error", eased: "advice" },
  "span/layers": { severity: "warning" },
  "span/population": { severity: "warning" },
};
