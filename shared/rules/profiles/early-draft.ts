import type { ReadyProfile } from "./profile.ts";

/** For a structure that has only been begun: what is merely not there yet is not held against it. */
export const EARLY_DRAFT: ReadyProfile = {
  id: "early-draft",
  name: "Early draft",
  description:
    "For a structure that has only been begun: what fills in late is advice or off, and only what breaks the structure is an error.",
  rules: {
    "accountability/line-manager": {
      severity: "warning",
      because: "Posts are put down first and given their lines afterwards.",
    },
    "accountability/floor-to-board": {
      severity: "advice",
      because: "Professional lines are drawn once line management stands.",
    },
    "accountability/dyad": {
      severity: "advice",
      because: "One half of a dyad is drawn before the other.",
    },
    "accountability/gap": {
      severity: "warning",
      because: "Most cells are open at the beginning; which ones still are is the work to do.",
    },
    "accountability/domain": {
      severity: "advice",
      because: "Who answers for what is divided once it is known who leads together.",
    },
    "accountability/partner": {
      severity: "advice",
      because: "What is integrated with whom is marked once partners have been asked.",
    },
    "accountability/two-bosses": {
      severity: "warning",
      because: "Decision rights are settled when the matrix lines are.",
    },
    "accountability/vacant": { severity: "off", because: "Nobody has been appointed to a draft." },
    "accountability/same-hands": {
      severity: "advice",
      because: "Holders are names pencilled in, and the same name is pencilled in twice.",
    },
    "accountability/void-mandate": {
      severity: "advice",
      because: "Mandates are given before all is delivered that they are for.",
    },
    "accountability/idle": { severity: "off", because: "Posts are put down before they lead anything." },
    "accountability/reach": {
      severity: "off",
      because: "Without most of the lines, nobody reaches anybody.",
    },
    "structure/empty-line": { severity: "off", because: "Rows and columns come before their cells." },
    "structure/unequal-access": {
      severity: "advice",
      because: "Delivery is filled in place by place, so every draft has postcode gaps for a while.",
    },
    "structure/baseline": { severity: "off", because: "WTE, budgets and teams are filled in last." },
    "impact/unmapped": {
      severity: "off",
      because: "What becomes of today’s posts is said once the new ones stand.",
    },
    "structure/population-sum": { severity: "advice", because: "Populations are estimates at first." },
    "span/single-report": { severity: "off", because: "Every manager’s first report is an only one." },
    "span/direct-reports": {
      severity: "advice",
      numbers: {
        playerCoachLeast: 1,
        coachLeast: 1,
        supervisorLeast: 1,
        facilitatorLeast: 1,
        coordinatorLeast: 1,
      },
      because:
        "Teams fill from the top, so too few reports say nothing yet, and too many are still being moved.",
    },
    "span/layers": { severity: "advice", because: "Layers come and go while the structure is drawn." },
    "span/cells": { severity: "advice", because: "A few leaders stand for all until others are named." },
    "span/workforce": { severity: "advice", because: "A few leaders stand for all until others are named." },
    "span/dual-role": { severity: "advice", because: "A few leaders stand for all until others are named." },
    "span/population": { severity: "advice", because: "Populations are estimates at first." },
    "placement/warranted": {
      severity: "off",
      because: "Pathway leads of places come after the service lines.",
    },
  },
};
