import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/void-mandate";

const structure = {
  serviceLines: { Frailty: {}, Crisis: {} },
  geographies: { City: {}, Coast: {} },
  cells: { Frailty: ["City"], Crisis: ["Coast"] },
  posts: { Manager: { leads: [{ practice: "Frailty" }, { practice: "Frailty", in: "Coast" }] } },
} as const;

describe("fixes of a mandate over nothing", () => {
  it("withdraw it, and no other", () => {
    const { labels, apply } = fixesFor(RULE, structure);
    expect(labels).toEqual(["Withdraw the mandate", "Deliver Frailty in Coast"]);
    const { option, faults } = apply("withdraw");
    expect([...option.mandates.keys()]).toEqual(["m-manager-0"]);
    expect(faults).toEqual([]);
  });

  it("deliver there", () => {
    const { option, faults } = fixesFor(RULE, structure).apply("deliver");
    expect([...option.cells.values()].at(-1)).toMatchObject({
      serviceLine: "sl-frailty",
      geography: "geo-coast",
    });
    expect(faults).toEqual([]);
  });
});
