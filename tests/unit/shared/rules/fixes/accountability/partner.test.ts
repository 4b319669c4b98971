import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/partner";

const structure = {
  serviceLines: { Frailty: {} },
  geographies: { City: {}, Coast: {} },
  cells: { Frailty: ["City", "Coast"] },
  cellFacts: { "Frailty in City": { integratedWith: "Council" } },
  posts: { Chief: {}, Manager: { to: "Chief", employer: "Council", leads: [{ practice: "Frailty" }] } },
} as const;

describe("fixes of a partner’s leader", () => {
  it("mark as integrated the cells that are not", () => {
    const { labels, apply } = fixesFor(RULE, structure);
    expect(labels).toEqual(["Mark 1 cell as integrated with Council", "Let Trust employ Manager"]);
    const { option, faults } = apply("integrate");
    expect([...option.cells.values()].map(({ integratedWith }) => integratedWith)).toEqual([
      "Council",
      "Council",
    ]);
    expect(faults).toEqual([]);
  });

  it("change the employer", () => {
    const { option, faults } = fixesFor(RULE, structure).apply("employ");
    expect(option.posts.get("post-manager")?.employer).toBe("Trust");
    expect(faults).toEqual([]);
  });
});
