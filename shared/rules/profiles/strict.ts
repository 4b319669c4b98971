import type { ReadyProfile } from "./profile.ts";

/** For a structure that is about to be decided. Weighted rules keep their weights: only their numbers are tightened. */
export const STRICT: ReadyProfile = {
  id: "strict",
  name: "Strict",
  description:
    "For a structure that is about to be decided or put in place: what could wait while it was drawn no longer can.",
  rules: {
    "accountability/vacant": {
      numbers: { seniorLevel: 3 },
      because:
        "From the day a structure starts, leads of service lines at level 3 are as hard to do without as directors.",
    },
    "accountability/same-hands": {
      severity: "error",
      because: "A dyad in one pair of hands is no dyad; where it is meant, it is accepted with a reason.",
    },
    "accountability/void-mandate": {
      severity: "error",
      because: "Nobody can be appointed to lead what is delivered nowhere.",
    },
    "accountability/idle": {
      severity: "warning",
      because: "A post is about to be paid for: what it leads must be known by now.",
    },
    "accountability/reach": {
      severity: "warning",
      because: "Who answers for a cell must be able to reach those who lead it before it starts.",
    },
    "structure/empty-line": {
      severity: "error",
      because: "A row or column without delivery is a leftover of drafting.",
    },
    "structure/unequal-access": {
      severity: "error",
      because: "A postcode gap is closed, or accepted with a reason, before a structure is decided.",
    },
    "structure/baseline": {
      severity: "error",
      numbers: { tolerance: 0.5 },
      because:
        "Money and people must add up to what there is: half a per cent allows for rounding and nothing else.",
    },
    "structure/population-sum": {
      severity: "error",
      numbers: { tolerance: 1 },
      because: "Populations of one source add up but for rounding; 5% would hide a whole local community.",
    },
    "span/single-report": {
      severity: "warning",
      because: "Layers of one manager and one report are cheapest to take out before anybody is appointed.",
    },
    "span/level-skip": {
      severity: "warning",
      because: "Levels decide pay and job descriptions once the structure is put in place.",
    },
    "span/direct-reports": {
      numbers: { farBeyond: 1.5 },
      because:
        "Once a structure starts, one and a half times the upper bound is already more than a manager can supervise and appraise.",
    },
    "span/layers": {
      numbers: { most: 6 },
      because: "Six layers with spans of six hold 9,331 posts: more than any trust has leaders.",
    },
    "span/cells": {
      numbers: { mostAtLevel2: 45, mostAtLevel3: 22, mostBelow: 11 },
      because:
        "With 45 working weeks and a cell visited each week, a leader sees every cell once a year at level 2, twice at level 3, four times below.",
    },
    "span/workforce": {
      numbers: { most: 1_250 },
      because:
        "A tenth of a trust of 12,500 staff is as much as one leader below the board should answer for.",
    },
    "span/dual-role": {
      numbers: { most: 2 },
      because: "One responsibility in each component, practice and pathway, is a full post.",
    },
    "placement/warranted": {
      severity: "warning",
      because: "A place that nobody argues for is heard too late once the structure stands.",
    },
    "placement/high-volume": {
      severity: "warning",
      because:
        "The strategy puts high-volume services into local areas; leading them from afar needs a reason.",
    },
    "placement/specialist": {
      severity: "warning",
      because: "The strategy keeps low-volume services trust-wide; splitting them needs a reason.",
    },
  },
};
