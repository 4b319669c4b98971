import { describe, expect, it } from "vitest";
import { fixesFor } from "../../../../../support/check-fixes.ts";

const RULE = "accountability/overlap";

const leads = [{ practice: "Frailty" }];
const structure = {
  serviceLines: { Frailty: {} },
  geographies: { City: {}, Coast: {} },
  cells: { Frailty: ["City", "Coast"] },
  posts: {
    Consultant: { discipline: "clinical", level: 3, leads },
    Matron: { discipline: "clinical", level: 4, leads },
  },
} as const;

describe("fixes of an overlap", () => {
  it("mark the mandates as joint", () => {
    const { labels, apply } = fixesFor(RULE, structure);
    expect(labels).toEqual([
      "Mark as joint",
      "Leave it to Consultant alone",
      "Choose who leads Frailty alone",
      "Narrow Matron to Frailty in City",
      "Narrow one of the mandates",
    ]);
    const { option, label, faults } = apply("mark-joint");
    expect([...option.mandates.values()].every(({ joint }) => joint)).toBe(true);
    expect(label).toBe("Consultant and Matron lead Frailty jointly");
    expect(faults).toEqual([]);
  });

  it("leave it to one", () => {
    const { apply } = fixesFor(RULE, structure);
    expect([...apply("leave-to-one").option.mandates.keys()]).toEqual(["m-consultant-0"]);
    expect([...apply("leave-to-one/choose", "post-matron").option.mandates.keys()]).toEqual(["m-matron-0"]);
  });

  it("narrow one to a place", () => {
    const { option, faults } = fixesFor(RULE, structure).apply("narrow");
    expect(option.mandates.get("m-matron-0")?.geography).toBe("geo-city");
    expect(option.mandates.get("m-consultant-0")?.geography).toBeNull();
    expect(faults).toEqual([]);
  });

  it("do not narrow one of three, which would leave two rivals", () => {
    const posts = { ...structure.posts, Sister: { discipline: "clinical", level: 4, leads } } as const;
    expect(fixesFor(RULE, { ...structure, posts }).ids).not.toContain("narrow");
  });
});
