import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/same-hands";

const leads = [{ practice: "Frailty" }];
const structure = {
  serviceLines: { Frailty: {} },
  geographies: { City: {} },
  cells: { Frailty: ["City"] },
  posts: {
    Clinical: { discipline: "clinical", level: 3, holder: "B. Okafor", leads },
    Manager: { level: 3, holder: "B. Okafor", leads },
  },
} as const;

describe("fixes of a dyad in the same hands", () => {
  it("leave the operational half to be filled", () => {
    const { labels, apply } = fixesFor(RULE, structure);
    expect(labels).toEqual([
      "Leave Manager to be filled",
      "Name somebody else for Manager",
      "Name somebody else for Clinical",
    ]);
    const { option, label, faults } = apply("vacate");
    expect(option.posts.get("post-manager")?.holder).toBeNull();
    expect(option.posts.get("post-clinical")?.holder).toBe("B. Okafor");
    expect(label).not.toContain("Okafor");
    expect(faults).toEqual([]);
  });

  it("name somebody else, who is in no label", () => {
    const { option, label } = fixesFor(RULE, structure).apply("name-other/clinical", " C. Patel ");
    expect(option.posts.get("post-clinical")?.holder).toBe("C. Patel");
    expect(label).toBe("Name a holder of Clinical");
  });
});
