import { describe, expect, it } from "vitest";
import type { RuleSetting } from "../../../../shared/model/records/rule-setting.ts";
import { analyticsLimits } from "../../../../shared/rules/analytics-limits.ts";

const set = (id: string, numbers: Readonly<Record<string, number>>): [string, RuleSetting] => [
  id,
  { id, severity: null, numbers },
];

describe("the numbers that charts measure by", () => {
  it("are the rules' own where a design sets none", () => {
    expect(analyticsLimits(new Map())).toEqual({
      bands: {
        "player-coach": { least: 3, most: 5 },
        coach: { least: 6, most: 7 },
        supervisor: { least: 8, most: 10 },
        facilitator: { least: 11, most: 15 },
        coordinator: { least: 16, most: null },
      },
      mostLayers: 7,
      mostWte: 1_500,
    });
  });

  it("follow what a design sets", () => {
    const settings = new Map([
      set("span/direct-reports", { coachMost: 9 }),
      set("span/layers", { most: 5 }),
      set("span/workforce", { most: 800 }),
    ]);
    expect(analyticsLimits(settings)).toMatchObject({
      bands: { coach: { least: 6, most: 9 } },
      mostLayers: 5,
      mostWte: 800,
    });
  });
});
